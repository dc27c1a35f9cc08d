/** The frozen column of names: the tree's indent, the button that opens and closes a branch, the name. */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { SheetRow } from '../book/index.ts';

export interface LabelOptions {
  readonly isClosed: (key: string) => boolean;
  readonly toggle: (key: string) => void;
  readonly text: (row: SheetRow, pinned: boolean) => string;
  readonly buttonLabel: (closed: boolean) => string;
}

/** Width of one level, in rem. */
const indent = 0.875;

export class LabelCell implements ICellRendererComp<SheetRow> {
  readonly #element = document.createElement('div');

  init(params: ICellRendererParams<SheetRow> & LabelOptions): void {
    this.#element.className = 'kh-label';
    this.#draw(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh(params: ICellRendererParams<SheetRow> & LabelOptions): boolean {
    this.#draw(params);
    return true;
  }

  #draw({ data: row, node, ...options }: ICellRendererParams<SheetRow> & LabelOptions): void {
    if (!row) return;
    const pinned = Boolean(node.rowPinned);
    const text = document.createElement('span');
    text.className = 'kh-label-text';
    text.textContent = options.text(row, pinned);
    text.title = text.textContent;
    const first = row.leaf || pinned ? document.createElement('span') : this.#button(row, options);
    first.classList.add('kh-branch');
    this.#element.style.paddingInlineStart = `${pinned ? 0 : row.level * indent}rem`;
    this.#element.replaceChildren(first, text);
  }

  #button(row: SheetRow, { isClosed, toggle, buttonLabel }: LabelOptions): HTMLElement {
    const closed = isClosed(row.key);
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.ariaLabel = `${buttonLabel(closed)}: ${row.label}`;
    button.ariaExpanded = String(!closed);
    button.addEventListener('click', () => toggle(row.key));
    return button;
  }
}
