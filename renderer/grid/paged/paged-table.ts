/**
 * A table of as many rows as there are, fetched page by page as they come into sight: what is not seen is not there.
 * It is for reading and pointing; sheets, which are typed into, are `spreadsheet.ts`. Its cells have the focus
 * themselves: arrows move, Enter opens, the menu key shows what can be done.
 */
import './paged-table.css';
import {
  createGrid,
  type GridApi,
  type GridOptions,
  type IDatasource,
  InfiniteRowModelModule,
  ModuleRegistry,
  RowStyleModule,
} from 'ag-grid-community';
import { localeText } from '../locale.ts';
import { modules } from '../modules.ts';
import { heights, theme } from '../theme.ts';
import { pagedColumnDefs, rulesOf } from './paged-columns.ts';
import type { PagedColumn, PagedOptions } from './paged-options.ts';

ModuleRegistry.registerModules([...modules, InfiniteRowModelModule, RowStyleModule]);

/** Rows of one page, and pages that are kept: some three screens ahead, and what fits in a few MB. */
const pageRows = 200;
const keptPages = 20;

interface CellHit<Row> {
  readonly row: Row;
  readonly column: string;
  readonly cell: HTMLElement;
}

export class PagedTable<Row> {
  readonly #options: PagedOptions<Row>;
  readonly #api: GridApi<Row>;
  /** A row that is to be shown as soon as there are so many. */
  #goal: { readonly index: number; readonly column: string | undefined } | null = null;

  constructor(options: PagedOptions<Row>) {
    this.#options = options;
    this.#api = createGrid(options.element, this.#gridOptions());
    this.#listen(options.element);
    options.element.querySelector('[role=grid]')?.setAttribute('aria-label', options.label);
  }

  setColumns(columns: readonly PagedColumn<Row>[]): void {
    this.#api.setGridOption('columnDefs', pagedColumnDefs(columns, this.#options.scale));
    this.redraw();
  }

  /** Fetches what is shown anew, and stays where it is. */
  refresh(): void {
    this.#api.refreshInfiniteCache();
  }

  /** Other rows: from the top. */
  reload(): void {
    this.#goal = null;
    this.#api.purgeInfiniteCache();
    this.#api.ensureIndexVisible(0, 'top');
  }

  /** Draws the same rows anew: something besides them has changed. */
  redraw(): void {
    this.#api.redrawRows();
  }

  scrollTo(index: number, column?: string): void {
    this.#goal = { index, column };
    this.#reachGoal();
  }

  focus(): void {
    const focused = this.#api.getFocusedCell();
    const [first] = this.#api.getAllDisplayedColumns();
    if (focused) this.#api.setFocusedCell(focused.rowIndex, focused.column);
    else if (first) this.#api.setFocusedCell(this.#api.getFirstDisplayedRowIndex(), first);
  }

  destroy(): void {
    this.#api.destroy();
  }

  #reachGoal(): void {
    const goal = this.#goal;
    if (!goal || goal.index >= this.#api.getDisplayedRowCount()) return;
    this.#api.ensureIndexVisible(goal.index, 'middle');
    const [first] = this.#api.getAllDisplayedColumns();
    const column = goal.column ?? first?.getColId();
    if (column !== undefined) {
      this.#api.ensureColumnVisible(column);
      this.#api.setFocusedCell(goal.index, column);
    }
    this.#goal = null;
  }

  #datasource(): IDatasource {
    return {
      getRows: ({ startRow, endRow, successCallback, failCallback }) => {
        void this.#options.load(startRow, endRow - startRow).then(
          (page) => {
            if (!page) {
              failCallback();
              return;
            }
            successCallback(page.rows, page.total);
            this.#reachGoal();
          },
          () => failCallback(),
        );
      },
    };
  }

  /** The cell that an event of the page is about, if its row has come. */
  #hit({ target }: Event): CellHit<Row> | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.ag-cell') : null;
    const column = cell?.getAttribute('col-id');
    const index = cell?.closest('.ag-row')?.getAttribute('row-index');
    if (!cell || !column || !index) return undefined;
    const row = this.#api.getDisplayedRowAtIndex(Number(index))?.data;
    return row === undefined ? undefined : { row, column, cell };
  }

  #key(event: KeyboardEvent): void {
    const hit = this.#hit(event);
    if (!hit || event.isComposing) return;
    const { row, column, cell } = hit;
    const { onOpen, onPick, onMenu } = this.#options;
    const asksMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (event.key === 'Enter' || event.key === 'F2') onOpen?.(row, column, cell);
    else if (event.key === ' ') onPick?.(row, column);
    else if (asksMenu) {
      const { left, bottom } = cell.getBoundingClientRect();
      onMenu?.(row, column, { x: left + 8, y: bottom });
    } else return;
    event.preventDefault();
  }

  /** Heard from the page: the grid tells of keys and double clicks later, when what is typed next has come already. */
  #listen(element: HTMLElement): void {
    element.addEventListener('keydown', (event) => this.#key(event));
    element.addEventListener('dblclick', (event) => {
      const hit = this.#hit(event);
      if (hit) this.#options.onOpen?.(hit.row, hit.column, hit.cell);
    });
  }

  #events(): GridOptions<Row> {
    const { onFocus, onPick, onMenu } = this.#options;
    return {
      onCellFocused: ({ rowIndex, column }) => {
        if (rowIndex === null || column === null) return;
        const row = this.#api?.getDisplayedRowAtIndex(rowIndex)?.data;
        if (row !== undefined) onFocus?.(row, typeof column === 'string' ? column : column.getColId());
      },
      onCellClicked: ({ data, column }) => {
        if (data !== undefined) onPick?.(data, column.getColId());
      },
      onCellContextMenu: ({ data, column, event }) => {
        if (data === undefined || !(event instanceof MouseEvent)) return;
        event.preventDefault();
        onMenu?.(data, column.getColId(), { x: event.clientX, y: event.clientY });
      },
    };
  }

  #gridOptions(): GridOptions<Row> {
    const { columns, scale, nonce, lang, rowClasses } = this.#options;
    const { row, header } = heights(scale);
    const withLists = columns.some(({ heading }) => typeof heading !== 'string');
    return {
      rowModelType: 'infinite',
      datasource: this.#datasource(),
      cacheBlockSize: pageRows,
      maxBlocksInCache: keptPages,
      maxConcurrentDatasourceRequests: 2,
      blockLoadDebounceMillis: 40,
      infiniteInitialRowCount: 1,
      rowHeight: row,
      headerHeight: withLists ? header * 2 : header,
      theme,
      styleNonce: nonce,
      localeText: localeText(lang),
      columnDefs: pagedColumnDefs(columns, scale),
      rowClassRules: rulesOf(rowClasses),
      defaultColDef: {
        sortable: false,
        resizable: true,
        suppressMovable: true,
        suppressHeaderMenuButton: true,
      },
      suppressHeaderFocus: true,
      suppressMovableColumns: true,
      suppressNoRowsOverlay: true,
      animateRows: false,
      suppressRowTransform: true,
      suppressColumnMoveAnimation: true,
      preventDefaultOnContextMenu: true,
      rowBuffer: 4,
      ...this.#events(),
    };
  }
}
