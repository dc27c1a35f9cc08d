/** What may be typed into a cell of choices, shown beneath it while it is edited; the arrows go through it. */

export interface ChoiceListOptions {
  readonly container: HTMLElement;
  readonly onPick: (choice: string) => void;
}

export class ChoiceList {
  readonly #element = document.createElement('ul');
  #choices: readonly string[] = [];

  constructor({ container, onPick }: ChoiceListOptions) {
    const element = this.#element;
    element.className = 'kh-choices';
    element.role = 'listbox';
    element.hidden = true;
    // The keyboard stays with the text field.
    element.addEventListener('mousedown', (event) => event.preventDefault());
    element.addEventListener('click', (event) => {
      const choice = event.target instanceof HTMLElement ? event.target.dataset.choice : undefined;
      if (choice !== undefined) onPick(choice);
    });
    container.append(element);
  }

  /** The choice that stands `step` further than the text; the first or last where the text is none of them. */
  next(text: string, step: 1 | -1): string | undefined {
    const at = this.#choices.indexOf(text);
    if (at < 0) return step === 1 ? this.#choices[0] : this.#choices.at(-1);
    return this.#choices[(at + step + this.#choices.length) % this.#choices.length];
  }

  show(choices: readonly string[], text: string, label: string): void {
    this.#choices = choices;
    this.#element.hidden = choices.length === 0;
    this.#element.ariaLabel = label;
    this.#element.replaceChildren(
      ...choices.map((choice) => {
        const item = document.createElement('li');
        item.role = 'option';
        item.textContent = choice;
        item.dataset.choice = choice;
        item.ariaSelected = String(choice === text);
        return item;
      }),
    );
  }

  place(left: number, top: number): void {
    this.#element.style.left = `${left}px`;
    this.#element.style.top = `${top}px`;
  }

  destroy(): void {
    this.#element.remove();
  }

  hide(): void {
    this.show([], '', '');
  }
}
