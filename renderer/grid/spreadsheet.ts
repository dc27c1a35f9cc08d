/**
 * Spreadsheet behaviour over a grid that only draws: selection, keyboard, mouse, editor, tree, marks. It holds
 * what is selected and which branches are closed; cells are the sheet's, texts being typed are the book's.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Lang } from '#shared/sheets/index.ts';
import {
  type Actions,
  type Book,
  type BookState,
  type CellKey,
  type GridHandle,
  isSamePlace,
  type Move,
  placeName,
  type SheetData,
  type SheetRow,
} from '../book/index.ts';
import { listenToClipboard } from './clipboard.ts';
import { describeCell, sheetColumns, widen } from './draw-sheet.ts';
import { FindingMarks } from './finding-marks.ts';
import type { GridMemory } from './grid-memory.ts';
import { GridView } from './grid-view.ts';
import { Keyboard } from './keyboard.ts';
import { Layout } from './layout.ts';
import { localeText } from './locale.ts';
import { listenToMouse } from './mouse.ts';
import { move as moveBy } from './navigate.ts';
import { Painter } from './painter.ts';
import { blockOf, type Position, type Selection, single } from './selection.ts';
import { Typing } from './typing.ts';

export interface SpreadsheetOptions {
  readonly element: HTMLElement;
  readonly book: Book;
  readonly memory: GridMemory;
  /** Of the page's Content-Security-Policy, for the style elements that AG Grid makes. */
  readonly nonce: string;
  readonly lang: Lang;
  /** Size of everything: 1 at 100 %. */
  readonly scale: number;
  readonly onContextMenu: (at: { readonly x: number; readonly y: number }) => void;
}

export class Spreadsheet implements GridHandle {
  readonly scale: number;
  readonly #book: Book;
  readonly #view: GridView;
  readonly #typing: Typing;
  readonly #painter: Painter;
  readonly #keyboard: Keyboard;
  readonly #memory: GridMemory;
  /** What column widths depend on besides the sheet: the words of the headings, and their size. */
  readonly #form: string;
  readonly #forget: (() => void)[] = [];
  #data: SheetData | undefined;
  /** Rows that no closed branch hides. */
  #rows: readonly SheetRow[] = [];
  #layout = new Layout([], []);
  #selection: Selection | undefined;
  readonly #marks = new FindingMarks();
  #unlisten: () => void = () => undefined;
  /** The sheet and year whose selection is held. */
  #shown = '';
  #drawing = false;
  #frame = 0;

  constructor({ element, book, memory, nonce, lang, scale, onContextMenu }: SpreadsheetOptions) {
    this.scale = scale;
    this.#memory = memory;
    this.#form = `${lang} ${scale}`;
    this.#book = book;
    const body = document.createElement('div');
    body.className = 'kh-grid-body';
    element.append(body);
    this.#view = new GridView({
      element: body,
      nonce,
      localeText: localeText(lang),
      scale,
      onDrawn: () => this.#onDrawn(),
      onScroll: () => this.#placeEditor(),
      isClosed: (key) => this.isClosed(key),
    });
    this.#typing = new Typing({
      container: element,
      book,
      onKey: (event) => this.#keyboard.handle(event),
      onBegin: () => this.#scrollToActive(),
    });
    this.#painter = new Painter(this.#view);
    this.#keyboard = new Keyboard(this);
    const mouse = { element: body, view: this.#view, sheet: this, onContextMenu };
    this.#forget.push(
      listenToMouse(mouse),
      listenToClipboard(this.#typing.field, this),
      this.#follow(book.store),
    );
    book.gridActions.attach(this);
    const { data } = this.state;
    if (data) this.#show(data);
  }

  get state(): BookState {
    return this.#book.store.getState();
  }

  get actions(): Actions {
    return this.#book.actions;
  }

  get write(): Book['gridActions']['write'] {
    return this.#book.gridActions.write;
  }

  get data(): SheetData | undefined {
    return this.#data;
  }

  get layout(): Layout {
    return this.#layout;
  }

  get selection(): Selection | undefined {
    return this.#selection;
  }

  get width(): number {
    return this.#view.width;
  }

  get page(): number {
    return this.#view.pageRows();
  }

  /** @param begun while one types, the cell stays where it is: to look for it makes the page lay itself out */
  #onEditing(begun: boolean): void {
    this.#typing.sync();
    if (begun) this.#placeEditor();
  }

  #follow(store: StoreApi<BookState>): () => void {
    return store.subscribe((now, before) => {
      if (now.data && now.data !== before.data) this.#show(now.data);
      if (now.findings !== before.findings) this.#markFindings();
      if (now.editing !== before.editing) this.#onEditing(before.editing === null);
      if (now.settings.unit !== before.settings.unit && this.#data) this.#draw(this.#data, 'fit');
      if (now.active && now.active !== before.active) {
        this.#typing.describe(describeCell(now.active, now.settings.lang));
      }
    });
  }

  #show(data: SheetData): void {
    const before = this.#data;
    const sameSheet = before !== undefined && isSamePlace(before.place, data.place);
    this.#remember();
    this.#unlisten();
    this.#data = data;
    this.#unlisten = data.subscribe((change) => {
      if (change.kind === 'columns') this.#view.refresh({ columns: change.columns });
      else this.#refreshCells(change.cells);
    });
    this.#marks.update(this.state.findings ?? [], data);
    this.#draw(data, sameSheet ? 'keep' : 'fit');
    if (!sameSheet) this.#view.setWidths(this.#memory.widths(data, this.#form));
    // The same rows in another order: the person goes with the selected one.
    if (!sameSheet || before.scope.group !== data.scope.group) this.#scrollToActive();
  }

  #remember(): void {
    if (!this.#data) return;
    this.#memory.keepWidths(this.#data, this.#form, this.#view.widths());
    if (this.#selection) this.#memory.select(this.#data, this.#layout.cellsOf(this.#selection));
  }

  #refreshCells(cells: readonly CellKey[]): void {
    if (cells.length === 0) return;
    const rows = new Set(cells.map((cell) => cell.row));
    const columns = new Set(cells.map((cell) => cell.column));
    this.#view.refresh({ rows: [...rows], columns: [...columns] });
    widen(this, this.#view, cells);
  }

  /** @param widths whether columns become as wide as their figures, or stay as the person has made them */
  #draw(data: SheetData, widths: 'fit' | 'keep'): void {
    // AG Grid tells of every step on the way; the selection is carried over once, when all of it is there.
    this.#drawing = true;
    const [root, second] = data.rows;
    const total = root && !root.leaf && second?.parent === root.key ? root : undefined;
    const oneRoot = data.rows.filter((row) => row.parent === null).length === 1;
    this.#rows = this.#memory.branches.rows(data);
    this.#view.show({
      rows: this.#rows,
      total: oneRoot ? total : undefined,
      columns: sheetColumns(this, widths, (cell) => this.#marks.of(cell)),
    });
    this.#drawing = false;
    this.#relayout();
  }

  isClosed(key: string): boolean {
    return this.#data !== undefined && this.#memory.branches.isClosed(this.#data, key);
  }

  /** AG Grid tells before the elements are there; several times in one frame. */
  #onDrawn(): void {
    if (this.#drawing || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#relayout();
    });
  }

  /** Rows or columns are others now: the selection goes with its cells. */
  #relayout(): void {
    const data = this.#data;
    if (!data) return;
    const columns = this.#view.columns();
    const rows = this.#rows;
    const before = this.#layout;
    const same = before.rows === rows && before.columns.join() === columns.join();
    if (!same) {
      this.#layout = new Layout(rows, columns);
      if (this.#layout.isEmpty) this.#selection = undefined;
      else if (this.#selection && this.#shown === placeName(data.place))
        this.#selection = this.#layout.carry(this.#selection, before, data);
      else this.#selection = this.#layout.find(this.#memory.selected(data)) ?? this.#first();
      this.#shown = placeName(data.place);
      this.#tell();
    }
    this.#painter.paint(this.#selection);
    this.#placeEditor();
  }

  /** The first name of the sheet. */
  #first(): Selection {
    return single({ row: 0, column: this.#layout.columnAt('name') ?? 0 });
  }

  /** @param scroll how the selection comes into sight: not at all, by as little as will do, or to the middle */
  select(selection: Selection, scroll: 'none' | 'least' | 'middle' = 'least'): void {
    this.#selection = selection;
    if (scroll !== 'none') {
      const { focus, active } = selection;
      const goal = selection.anchor === active ? focus : active;
      const column = this.#layout.columns[goal.column];
      if (column !== undefined) this.#view.scrollTo(goal.row, column, scroll === 'middle');
    }
    // Before the painter changes classes: whoever asks for a place then has the page lay itself out once more.
    this.#placeEditor();
    this.#painter.paint(selection);
    this.#tell();
  }

  #tell(): void {
    const { data } = this;
    if (!data) return;
    const cell = this.#selection && this.#layout.cell(this.#selection.active);
    this.#book.gridActions.select(data, cell ?? null);
  }

  #placeEditor(): void {
    const cell = this.#selection && this.#layout.cell(this.#selection.active);
    const element = cell && this.#view.cell(cell.row, cell.column);
    this.#typing.setAway(!element);
    if (!element) return;
    const outer = this.#typing.field.offsetParent?.getBoundingClientRect();
    const { left, top, width, height } = element.getBoundingClientRect();
    if (outer) this.#typing.place({ left: left - outer.left, top: top - outer.top, width, height });
  }

  #scrollToActive(): void {
    const cell = this.#selection && this.#layout.cell(this.#selection.active);
    if (!cell || !this.#selection) return;
    this.#view.scrollTo(this.#selection.active.row, cell.column, false);
    this.#placeEditor();
  }

  #markFindings(): void {
    if (this.#data) this.#refreshCells(this.#marks.update(this.state.findings ?? [], this.#data));
  }

  toggle(key: string, open = this.isClosed(key)): void {
    const data = this.#data;
    if (data && this.#memory.branches.set(data, key, open)) this.#showRows(data);
  }

  #showRows(data: SheetData): void {
    this.#rows = this.#memory.branches.rows(data);
    this.#view.setRows(this.#rows);
    this.#view.markBranches((key) => this.isClosed(key));
    this.#view.refresh({ columns: ['name'] });
    this.#relayout();
  }

  readonly focus = (): void => this.#typing.focus();

  readonly reveal = (cell: CellKey): boolean => {
    const data = this.#data;
    if (!data?.row(cell.row) || !data.column(cell.column)) return false;
    if (this.#memory.branches.openAbove(data, cell.row)) this.#showRows(data);
    if (this.#layout.columnAt(cell.column) === undefined) {
      this.#view.unfold(cell.column);
      this.#relayout();
    }
    const position = this.#layout.position(cell);
    if (position) this.select(single(position), 'middle');
    return position !== undefined;
  };

  readonly move = (move: Move): void => {
    if (!this.#selection || move === 'stay') return;
    this.#keyboard.afterEdit(move);
  };

  /** The cell that a key leads to. */
  moved(from: Position, direction: Exclude<Move, 'stay'>, by: 'one' | 'edge' | 'page'): Position {
    const isBlank = (at: Position): boolean => this.#layout.isBlank(at, this.#data);
    return moveBy(from, direction, by, { ...this.#layout.size, isBlank, page: this.page });
  }

  readonly edit = (): void => this.#typing.begin();

  readonly stepChoice = (step: 1 | -1): boolean => this.#typing.stepChoice(step);

  readonly selected = (): readonly (readonly CellKey[])[] =>
    this.#selection ? this.#layout.cellsIn(blockOf(this.#selection)) : [];

  /** Folds the block of columns that the active cell is in to its total, or opens it. */
  readonly foldColumns = (): void => {
    const cell = this.#selection && this.#layout.cell(this.#selection.active);
    if (!cell) return;
    this.#view.fold(cell.column);
    this.#relayout();
  };

  readonly expandAll = (): void => this.#setAll(true);

  readonly collapseAll = (): void => this.#setAll(false);

  #setAll(open: boolean): void {
    if (!this.#data) return;
    this.#memory.branches.setAll(this.#data, open);
    this.#showRows(this.#data);
  }

  destroy(): void {
    this.#remember();
    cancelAnimationFrame(this.#frame);
    this.#unlisten();
    for (const forget of this.#forget) forget();
    this.#book.gridActions.attach(null);
    this.#typing.destroy();
    this.#view.destroy();
  }
}
