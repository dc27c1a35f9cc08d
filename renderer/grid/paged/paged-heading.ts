/** A column's heading with the list of what the column can be. The platform's own list, so that nothing clips it. */
import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { PagedHeading } from './paged-options.ts';

type Params = IHeaderParams & PagedHeading;

const optionOf = ({ value, label }: { readonly value: string; readonly label: string }): HTMLOptionElement =>
  new Option(label, value);

export class HeadingWithList implements IHeaderComp {
  readonly #element = document.createElement('div');
  readonly #name = document.createElement('span');
  readonly #list = document.createElement('select');
  #pick: PagedHeading['onPick'] = () => undefined;

  init(params: Params): void {
    this.#element.className = 'kh-pick-heading';
    this.#name.className = 'kh-pick-name';
    this.#list.className = 'kh-pick-list';
    this.#list.addEventListener('change', () => this.#pick(this.#list.value));
    // The grid takes arrows and letters for its own.
    this.#list.addEventListener('keydown', (event) => {
      if (event.key !== 'Tab' && event.key !== 'Escape' && event.key !== 'F6') event.stopPropagation();
    });
    this.#element.append(this.#name, this.#list);
    this.#draw(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh(params: Params): boolean {
    this.#draw(params);
    return true;
  }

  #draw({ name, label, value, groups, onPick }: Params): void {
    this.#pick = onPick;
    this.#name.textContent = name;
    this.#list.ariaLabel = label;
    this.#list.replaceChildren(
      ...groups.flatMap((group) => {
        const options = group.choices.map(optionOf);
        if (group.label === '') return options;
        const box = document.createElement('optgroup');
        box.label = group.label;
        box.append(...options);
        return box;
      }),
    );
    this.#list.value = value;
    // The list is narrower than most names.
    const [picked] = this.#list.selectedOptions;
    this.#list.title = picked ? `${label}: ${picked.label}` : label;
    this.#list.classList.toggle('is-used', value !== '');
  }
}
