/** A figure of a column that files bring figures for: the number, and a small mark that says whether it came of a file. */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { FigureMark } from '#shared/treasury/imported.ts';
import type { SheetRow } from '../book/index.ts';

export interface FigureOptions {
  readonly origin: (row: SheetRow) => FigureMark | undefined;
  readonly originLabel: (origin: FigureMark) => string;
}

type Params = ICellRendererParams<SheetRow> & FigureOptions;

const markOf = (origin: FigureMark, label: string): HTMLElement => {
  const mark = document.createElement('span');
  mark.className = 'kh-origin';
  mark.dataset.origin = origin;
  mark.role = 'img';
  mark.ariaLabel = label;
  mark.title = label;
  return mark;
};

export class FigureCell implements ICellRendererComp<SheetRow> {
  readonly #element = document.createElement('span');

  init(params: Params): void {
    this.#draw(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh(params: Params): boolean {
    this.#draw(params);
    return true;
  }

  #draw({ data: row, node, value, origin, originLabel }: Params): void {
    const mark = row && !node.rowPinned ? origin(row) : undefined;
    this.#element.replaceChildren(...(mark ? [markOf(mark, originLabel(mark))] : []), String(value ?? ''));
  }
}
