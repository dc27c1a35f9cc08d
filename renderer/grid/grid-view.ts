/**
 * AG Grid as this window uses it: it draws rows and columns and scrolls. What is selected, typed, copied or
 * opened is not its business (spreadsheet.ts), nor is the focus: no cell of it ever has it.
 */
import {
  type ColDef,
  type ColGroupDef,
  createGrid,
  type GridApi,
  type GridOptions,
  ModuleRegistry,
} from 'ag-grid-community';
import type { CellKey, SheetRow } from '../book/index.ts';
import { modules } from './modules.ts';
import { heights, theme } from './theme.ts';

ModuleRegistry.registerModules(modules);

export interface GridViewOptions {
  readonly element: HTMLElement;
  readonly nonce: string;
  readonly localeText: Record<string, string>;
  /** 1 at 100 %. */
  readonly scale: number;
  /** Rows or columns on the screen are others than before, or other elements. */
  readonly onDrawn: () => void;
  readonly onScroll: () => void;
  readonly isClosed: (key: string) => boolean;
}

/** AG Grid's element that scrolls, and that screen readers know as the grid. */
const viewport = '.ag-grid-viewport';
/** Pixels to the side for each step while the mouse is held past an edge. */
const scrollStep = 60;

/** Levels from here down look alike. */
const deepest = 3;

const pinnedPrefix = 'pinned:';

export interface Shown {
  readonly rows: readonly SheetRow[];
  /** The row that stays at the bottom; undefined where the sheet has no total. */
  readonly total: SheetRow | undefined;
  readonly columns: (ColDef<SheetRow> | ColGroupDef<SheetRow>)[];
}

export class GridView {
  readonly #options: GridViewOptions;
  readonly #element: HTMLElement;
  readonly #rowHeight: number;
  /** Made with the first sheet: a grid that is made empty is laid out twice. */
  #api: GridApi<SheetRow> | undefined;

  constructor(options: GridViewOptions) {
    this.#options = options;
    this.#element = options.element;
    this.#rowHeight = heights(options.scale).row;
  }

  show({ rows, total, columns }: Shown): void {
    const content = {
      columnDefs: columns,
      rowData: [...rows],
      pinnedBottomRowData: total ? [total] : [],
    };
    const isNew = this.#api === undefined;
    if (this.#api) this.#api.updateGridOptions(content);
    else this.#api = createGrid(this.#element, { ...gridOptions(this.#options), ...content });
    // Rows open and close: AG Grid calls itself a plain grid, anew with each set of columns.
    this.#element.querySelector(viewport)?.setAttribute('role', 'treegrid');
    if (isNew) return;
    // A row that was moved, or has got its first row beneath it, keeps its element and its cells.
    this.refresh({});
    for (const element of this.#rowElements()) {
      const row = this.#api?.getRowNode(element.getAttribute('row-id') ?? '')?.data;
      if (row) markTree(element, row, this.#options.isClosed);
    }
  }

  setRows(rows: readonly SheetRow[]): void {
    this.#api?.setGridOption('rowData', [...rows]);
  }

  /** Ids of the columns on the sheet, folded ones left out, in their order. */
  columns(): string[] {
    return (this.#api?.getAllDisplayedColumns() ?? []).map((column) => column.getColId());
  }

  /** Opens the folded headings above a column. */
  unfold(column: string): void {
    let group = this.#api?.getColumn(column)?.getParent() ?? null;
    while (group) {
      this.#api?.setColumnGroupOpened(group.getGroupId(), true);
      group = group.getParent();
    }
  }

  widths(): Map<string, number> {
    return new Map(this.#api?.getColumns()?.map((column) => [column.getColId(), column.getActualWidth()]));
  }

  setWidths(widths: ReadonlyMap<string, number>): void {
    this.#api?.setColumnWidths([...widths].map(([key, newWidth]) => ({ key, newWidth })));
  }

  /** Makes a column at least so wide. */
  widen(column: string, least: number): void {
    const width = this.#api?.getColumn(column)?.getActualWidth() ?? least;
    if (width < least) this.#api?.setColumnWidths([{ key: column, newWidth: least }]);
  }

  /** Folds the outermost heading above a column that can be folded, or opens it. */
  fold(column: string): void {
    let group = this.#api?.getColumn(column)?.getParent() ?? null;
    let foldable = group?.isExpandable() ? group : null;
    while (group) {
      if (group.isExpandable()) foldable = group;
      group = group.getParent();
    }
    if (foldable) this.#api?.setColumnGroupOpened(foldable.getGroupId(), !foldable.isExpanded());
  }

  /** @param jump a row out of sight comes to the middle, where what is around it can be seen too */
  scrollTo(row: number, column: string, jump: boolean): void {
    this.#api?.ensureIndexVisible(row, jump && !this.#isInSight(row) ? 'middle' : null);
    this.#api?.ensureColumnVisible(column);
  }

  #isInSight(row: number): boolean {
    const { top, bottom } = this.#api?.getVerticalPixelRange() ?? { top: 0, bottom: 0 };
    return row * this.#rowHeight >= top && (row + 1) * this.#rowHeight <= bottom;
  }

  get width(): number {
    return this.#element.clientWidth;
  }

  /** Rows that fit between the headers and the total. */
  pageRows(): number {
    const { top, bottom } = this.#api?.getVerticalPixelRange() ?? { top: 0, bottom: 0 };
    return Math.max(1, Math.floor((bottom - top) / this.#rowHeight) - 1);
  }

  /** Draws cells anew. Without rows: all rows; without columns: all columns. */
  refresh(cells: { readonly rows?: readonly string[]; readonly columns?: readonly string[] }): void {
    const { rows, columns } = cells;
    const nodes = rows?.flatMap((key) => this.#api?.getRowNode(key) ?? []);
    const total = this.#api?.getPinnedBottomRow(0);
    this.#api?.refreshCells({
      force: true,
      ...(nodes ? { rowNodes: total ? [...nodes, total] : nodes } : {}),
      ...(columns ? { columns: [...columns] } : {}),
    });
  }

  /** Draws the elements of the rows themselves anew: whether their branch is open. */
  markBranches(isClosed: (key: string) => boolean): void {
    for (const element of this.#rowElements()) markRow(element, isClosed);
  }

  #rowElements(): NodeListOf<HTMLElement> {
    return this.#element.querySelectorAll<HTMLElement>('.ag-row[row-id]');
  }

  /** The element of a cell, if it is drawn. */
  cell(row: string, column: string): HTMLElement | null {
    const quoted = CSS.escape(row);
    return this.#element.querySelector(
      `.ag-row[row-id="${quoted}"] [col-id="${CSS.escape(column)}"].ag-cell`,
    );
  }

  /** Calls for every cell that is drawn, with its row's position and key. */
  eachCell(visit: (element: HTMLElement, row: number, column: string) => void): void {
    for (const row of this.#rowElements()) {
      if (row.getAttribute('row-id')?.startsWith(pinnedPrefix)) continue;
      const index = Number(row.getAttribute('row-index'));
      for (const cell of row.querySelectorAll<HTMLElement>('.ag-cell')) {
        const column = cell.getAttribute('col-id');
        if (column !== null) visit(cell, index, column);
      }
    }
  }

  /** The cell that an element lies in; the total's cells are those of its row. */
  placeOf(target: EventTarget | null): CellKey | undefined {
    if (!(target instanceof Element)) return undefined;
    const column = target.closest('.ag-cell')?.getAttribute('col-id');
    const row = target.closest('.ag-row')?.getAttribute('row-id');
    if (!column || !row) return undefined;
    return { column, row: row.startsWith(pinnedPrefix) ? row.slice(pinnedPrefix.length) : row };
  }

  /** The column whose heading an element lies in; undefined on the handle that makes it wider. */
  headerOf(target: EventTarget | null): string | undefined {
    if (!(target instanceof Element) || target.closest('.ag-header-cell-resize')) return undefined;
    return target.closest('.ag-header-cell')?.getAttribute('col-id') ?? undefined;
  }

  /** Scrolls while a selection is drawn past the edge. */
  scrollBy(rows: number, columns: number): void {
    this.#element.querySelector(viewport)?.scrollBy(columns * scrollStep, rows * this.#rowHeight);
  }

  destroy(): void {
    this.#api?.destroy();
    this.#element.remove();
  }
}

/** What AG Grid does not know: which level of the tree a row is on, and whether others stand beneath it. */
const markTree = (element: HTMLElement, row: SheetRow, isClosed: (key: string) => boolean): void => {
  element.setAttribute('aria-level', String(row.level + 1));
  element.classList.toggle('is-inner', !row.leaf);
  for (let level = 0; level <= deepest; level++) {
    element.classList.toggle(`is-level-${level}`, level === Math.min(row.level, deepest));
  }
  element.dataset.inner = String(!row.leaf);
  if (row.leaf) element.removeAttribute('aria-expanded');
  else markRow(element, isClosed);
};

const markRow = (element: HTMLElement, isClosed: (key: string) => boolean): void => {
  const key = element.getAttribute('row-id') ?? '';
  if (element.dataset.inner === 'true') element.setAttribute('aria-expanded', String(!isClosed(key)));
};

/** Drawn by grid.css: AG Grid's own are masks, which the oldest Chromium that runs this window does not know. */
const foldIcon = (state: 'open' | 'closed') => (): HTMLElement => {
  const icon = document.createElement('span');
  icon.className = `kh-fold is-${state}`;
  return icon;
};

const sizes = ({ scale }: GridViewOptions): GridOptions<SheetRow> => {
  const { row, header } = heights(scale);
  return { rowHeight: row, headerHeight: header, groupHeaderHeight: header };
};

const gridOptions = (options: GridViewOptions): GridOptions<SheetRow> => ({
  ...sizes(options),
  theme,
  styleNonce: options.nonce,
  localeText: options.localeText,
  getRowId: ({ data, rowPinned }) => (rowPinned ? `${pinnedPrefix}${data.key}` : data.key),
  defaultColDef: { sortable: false, resizable: true, suppressMovable: true, suppressHeaderMenuButton: true },
  suppressCellFocus: true,
  suppressHeaderFocus: true,
  suppressRowHoverHighlight: true,
  suppressMovableColumns: true,
  suppressNoRowsOverlay: true,
  icons: { columnGroupOpened: foldIcon('open'), columnGroupClosed: foldIcon('closed') },
  animateRows: false,
  // Rows stand at their place instead of being moved there: without a GPU that is drawn faster.
  suppressRowTransform: true,
  suppressColumnMoveAnimation: true,
  rowBuffer: 8,
  onFirstDataRendered: options.onDrawn,
  onViewportChanged: options.onDrawn,
  onVirtualColumnsChanged: options.onDrawn,
  onDisplayedColumnsChanged: options.onDrawn,
  onModelUpdated: options.onDrawn,
  onColumnResized: options.onDrawn,
  onBodyScroll: options.onScroll,
  processRowPostCreate: ({ node, eRow, ePinnedLeftRow }) => {
    const row = node.data;
    // The keyboard is with the text field over the selected cell, never with a row.
    eRow.removeAttribute('tabindex');
    if (!row || node.rowPinned) return;
    for (const element of [eRow, ePinnedLeftRow]) {
      if (element) markTree(element, row, options.isClosed);
    }
  },
});
