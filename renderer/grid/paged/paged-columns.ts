import type { ColDef, ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import { HeadingWithList } from './paged-heading.ts';
import type { PagedColumn } from './paged-options.ts';

/** An icon drawn by a class, then the text: what colour says is said by shape and word too. */
class MarkedCell<Row> implements ICellRendererComp<Row> {
  readonly #element = document.createElement('span');

  init(params: ICellRendererParams<Row> & { readonly paged: PagedColumn<Row> }): void {
    this.#element.className = 'kh-marked';
    this.#draw(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh(params: ICellRendererParams<Row> & { readonly paged: PagedColumn<Row> }): boolean {
    this.#draw(params);
    return true;
  }

  #draw({ data, paged }: ICellRendererParams<Row> & { readonly paged: PagedColumn<Row> }): void {
    const mark = data === undefined ? undefined : paged.mark?.(data);
    const text = document.createElement('span');
    text.className = 'kh-marked-text';
    text.textContent = data === undefined ? '' : paged.text(data);
    if (mark === undefined) {
      this.#element.replaceChildren(text);
      return;
    }
    const icon = document.createElement('span');
    icon.className = `kh-mark ${mark}`;
    icon.ariaHidden = 'true';
    this.#element.replaceChildren(icon, text);
  }
}

const whenThere =
  <Row>(test: (row: Row) => boolean) =>
  ({ data }: { readonly data: Row | undefined }): boolean =>
    data !== undefined && test(data);

export const rulesOf = <Row>(
  classes: Readonly<Record<string, (row: Row) => boolean>> = {},
): Record<string, (params: { readonly data: Row | undefined }) => boolean> =>
  Object.fromEntries(Object.entries(classes).map(([name, test]) => [name, whenThere(test)]));

const figureRule = <Row>(figure: PagedColumn<Row>['figure']): ((row: Row) => boolean) =>
  typeof figure === 'function' ? figure : () => figure === true;

export const pagedColumnDefs = <Row>(columns: readonly PagedColumn<Row>[], scale: number): ColDef<Row>[] =>
  columns.map((column) => {
    const { id, heading, width, grows, pinned, figure, text, mark, classes } = column;
    const named =
      typeof heading === 'string'
        ? { headerName: heading, ...(figure === true ? { headerClass: 'kh-figure-header' } : {}) }
        : { headerName: heading.name, headerComponent: HeadingWithList, headerComponentParams: heading };
    return {
      colId: id,
      ...named,
      width: Math.round(width * scale),
      minWidth: Math.round(Math.min(width, 40) * scale),
      ...(grows ? { flex: 1, minWidth: Math.round(width * scale) } : {}),
      ...(pinned ? { pinned: 'left' as const } : {}),
      valueGetter: ({ data }) => (data === undefined ? '' : text(data)),
      ...(mark ? { cellRenderer: MarkedCell, cellRendererParams: { paged: column } } : {}),
      cellClassRules: { 'kh-figure': whenThere(figureRule(figure)), ...rulesOf(classes) },
    };
  });
