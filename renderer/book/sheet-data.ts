/**
 * One sheet of one year as the window knows it: rows, columns and cells, by position, with what is being typed
 * into them. The grid reads it directly and is told what has changed; nothing here is asked of the engine.
 */
import type { OutputOf } from '#shared/contract/index.ts';
import type { CellNow } from '#shared/contract/wire.ts';
import { isEditable, type Lang, type Scope, type SheetId, showPlain } from '#shared/sheets/index.ts';
import type { MoneyUnit } from '#shared/text/money-unit.ts';
import { type FigureMark, figureMark } from '#shared/treasury/imported.ts';
import { type CellKey, cellOf } from './cell-key.ts';
import type { Marks, RefusedText } from './marks.ts';
import { placeIn, type SheetPlace } from './sheet-place.ts';

type Shown = OutputOf<'sheets/show'>;
export type SheetColumn = Shown['columns'][number];
export type Value = number | string | null;

export interface SheetRow {
  readonly key: string;
  readonly parent: string | null;
  readonly level: number;
  readonly label: string;
  /** No rows beneath it. */
  readonly leaf: boolean;
  /** Amounts can be typed in it. */
  readonly typed: boolean;
  /** Columns that can be typed in it although it adds up the rows beneath it. */
  readonly takes: readonly string[];
  /** Its numbers are per cent. */
  readonly percent: boolean;
  /** Position among all rows, hidden ones included. */
  readonly at: number;
}

export type SheetChange =
  | { readonly kind: 'cells'; readonly cells: readonly CellKey[] }
  /** Every cell of these columns. */
  | { readonly kind: 'columns'; readonly columns: readonly string[] };

const rowsOf = (pages: readonly Shown[]): SheetRow[] =>
  pages.flatMap(({ rows, offset }) =>
    rows.key.map((key, at) => ({
      key,
      parent: rows.parent[at] ?? null,
      level: rows.level[at] ?? 0,
      label: rows.label[at] ?? '',
      leaf: rows.leaf[at] ?? true,
      typed: rows.typed[at] ?? false,
      takes: rows.takes[at] ?? [],
      percent: rows.percent[at] ?? false,
      at: offset + at,
    })),
  );

export class SheetData {
  readonly id: SheetId;
  readonly year: number;
  /** What is chosen above it. */
  readonly scope: Scope;
  /** Months that can be chosen above it, the newest first. */
  readonly periods: readonly number[];
  readonly place: SheetPlace;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Revision at which the whole was fetched. */
  readonly revision: number;
  readonly #rowByKey: ReadonlyMap<string, SheetRow>;
  readonly #columnById: ReadonlyMap<string, SheetColumn>;
  readonly #values: ReadonlyMap<string, Value[]>;
  readonly #formulas: ReadonlyMap<string, ReadonlyArray<string | undefined>>;
  /** What files brought, in đồng: values change, this stays until the sheet is fetched again. */
  readonly #imported: Map<string, ReadonlyArray<number | undefined>>;
  readonly #marks: Marks;
  readonly #listeners = new Set<(change: SheetChange) => void>();

  /** @param pages the whole sheet, in order @param marksOf what is being typed there */
  constructor(pages: readonly [Shown, ...Shown[]], marksOf: (place: SheetPlace) => Marks) {
    const [first] = pages;
    this.id = first.sheet as SheetId;
    this.year = first.year;
    this.scope = first.scope;
    this.periods = first.periods;
    this.place = placeIn(this.id, this.year, this.scope);
    this.columns = first.columns;
    this.revision = first.revision;
    this.rows = rowsOf(pages);
    this.#rowByKey = new Map(this.rows.map((row) => [row.key, row]));
    this.#columnById = new Map(this.columns.map((column) => [column.id, column]));
    const cellsOf = (id: string) => pages.flatMap((page) => page.cells[id] ?? []);
    this.#values = new Map(this.columns.map(({ id }) => [id, cellsOf(id).map((cell) => cell.value)]));
    this.#formulas = new Map(this.columns.map(({ id }) => [id, cellsOf(id).map((cell) => cell.formula)]));
    this.#imported = new Map(this.columns.map(({ id }) => [id, cellsOf(id).map((cell) => cell.imported)]));
    this.#marks = marksOf(this.place);
    this.#marks.keepOnly((key) => this.has(cellOf(key)));
  }

  row(key: string): SheetRow | undefined {
    return this.#rowByKey.get(key);
  }

  column(id: string): SheetColumn | undefined {
    return this.#columnById.get(id);
  }

  has({ row, column }: CellKey): boolean {
    return this.#rowByKey.has(row) && this.#columnById.has(column);
  }

  value(row: SheetRow, column: string): Value {
    return this.#values.get(column)?.[row.at] ?? null;
  }

  /** How the cell is computed; undefined where it is typed. */
  formula(row: SheetRow, column: string): string | undefined {
    return this.#formulas.get(column)?.[row.at];
  }

  /** Whether a file brought any figure of the column. */
  hasImports(column: string): boolean {
    return this.#imported.get(column)?.some((each) => each !== undefined) ?? false;
  }

  /** Whether a file brought the figure, and whether it is still that one. */
  origin(row: SheetRow, column: string): FigureMark | undefined {
    return figureMark(this.#imported.get(column)?.[row.at], this.value(row, column));
  }

  /** What the cell shows: what has been typed and is on its way, or what the book holds. */
  display(row: SheetRow, column: SheetColumn, unit: MoneyUnit, lang: Lang): string {
    const waiting = this.#marks.pending({ row: row.key, column: column.id });
    return waiting ?? this.shown(row, column, unit, lang);
  }

  shown(row: SheetRow, column: SheetColumn, unit: MoneyUnit, lang: Lang): string {
    const { type } = column;
    return showPlain({ ...column, type, percent: row.percent }, this.value(row, column.id), { unit, lang });
  }

  editable(row: SheetRow, column: SheetColumn): boolean {
    return isEditable(column, row);
  }

  pending(cell: CellKey): string | undefined {
    return this.#marks.pending(cell);
  }

  refused(cell: CellKey): RefusedText | undefined {
    return this.#marks.refused(cell);
  }

  /** The refused cell that was refused last. */
  lastRefused(): CellKey | undefined {
    const last = this.#marks.refusedKeys().at(-1);
    return last === undefined ? undefined : cellOf(last);
  }

  /** Puts what an event tells into place. @returns the cells of this sheet that were told of */
  apply(cells: readonly CellNow[]): CellKey[] {
    const { component, period } = this.place;
    const own = cells.filter(
      (cell) =>
        cell.sheet === this.id &&
        cell.year === this.year &&
        cell.component === component &&
        cell.period === period,
    );
    for (const cell of own) {
      const row = this.#rowByKey.get(cell.row);
      const values = this.#values.get(cell.column);
      if (row && values) values[row.at] = cell.after;
    }
    return own.map(({ row, column }) => ({ row, column }));
  }

  /** Takes over whole columns from a fresh reply. */
  replaceColumns(pages: readonly Shown[], columns: readonly string[]): void {
    if (pages.reduce((rows, page) => rows + page.rows.key.length, 0) !== this.rows.length) return;
    for (const id of columns) {
      const values = this.#values.get(id);
      const fresh = pages.flatMap((page) => page.cells[id] ?? []);
      for (const [at, { value }] of fresh.entries()) if (values) values[at] = value;
      this.#imported.set(
        id,
        fresh.map(({ imported }) => imported),
      );
    }
    this.tell({ kind: 'columns', columns });
  }

  /** Tells that marks of these cells have changed. */
  tellCells(cells: readonly CellKey[]): void {
    if (cells.length > 0) this.tell({ kind: 'cells', cells });
  }

  forgetRefused(cells: readonly CellKey[]): void {
    this.tellCells(cells.filter((cell) => this.#marks.forgetRefused(cell)));
  }

  subscribe(listener: (change: SheetChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: SheetChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
