/** Which rows and columns are on the sheet now, by position, and what becomes of a selection when they change. */
import type { CellKey, SheetData, SheetRow } from '../book/index.ts';
import { type Block, clampPosition, type Position, type Selection, type Size } from './selection.ts';
import { rowsAbove } from './tree-rows.ts';

/** A selection by its cells, for when rows and columns are at other places. */
export interface SelectedCells {
  readonly active: CellKey;
  readonly anchor: CellKey;
  readonly focus: CellKey;
}

export class Layout {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly string[];
  readonly #rowAt: ReadonlyMap<string, number>;
  readonly #columnAt: ReadonlyMap<string, number>;

  constructor(rows: readonly SheetRow[], columns: readonly string[]) {
    this.rows = rows;
    this.columns = columns;
    this.#rowAt = new Map(rows.map((row, at) => [row.key, at]));
    this.#columnAt = new Map(columns.map((column, at) => [column, at]));
  }

  get size(): Size {
    return { rows: this.rows.length, columns: this.columns.length };
  }

  get isEmpty(): boolean {
    return this.rows.length === 0 || this.columns.length === 0;
  }

  row(at: number): SheetRow | undefined {
    return this.rows[at];
  }

  columnAt(column: string): number | undefined {
    return this.#columnAt.get(column);
  }

  position({ row, column }: CellKey): Position | undefined {
    const rowAt = this.#rowAt.get(row);
    const columnAt = this.#columnAt.get(column);
    return rowAt === undefined || columnAt === undefined ? undefined : { row: rowAt, column: columnAt };
  }

  cell({ row, column }: Position): CellKey | undefined {
    const key = this.rows[row]?.key;
    const id = this.columns[column];
    return key === undefined || id === undefined ? undefined : { row: key, column: id };
  }

  isBlank({ row, column }: Position, data: SheetData | undefined): boolean {
    const at = this.rows[row];
    const id = this.columns[column];
    return !at || id === undefined || (data?.value(at, id) ?? null) === null;
  }

  /** Row by row. */
  cellsIn({ top, bottom, left, right }: Block): CellKey[][] {
    const columns = this.columns.slice(left, right + 1);
    return this.rows.slice(top, bottom + 1).map(({ key }) => columns.map((column) => ({ row: key, column })));
  }

  cellsOf({ active, anchor, focus }: Selection): SelectedCells | undefined {
    const cells = { active: this.cell(active), anchor: this.cell(anchor), focus: this.cell(focus) };
    const { active: first, anchor: second, focus: third } = cells;
    return first && second && third ? { active: first, anchor: second, focus: third } : undefined;
  }

  /** Undefined where one of the cells is not on the sheet now. */
  find(cells: SelectedCells | undefined): Selection | undefined {
    const active = cells && this.position(cells.active);
    const anchor = cells && this.position(cells.anchor);
    const focus = cells && this.position(cells.focus);
    return active && anchor && focus ? { active, anchor, focus } : undefined;
  }

  /** Where a position of another layout is in this one: the same cell, or the row above that still shows. */
  #carry(at: Position, before: Layout, data: SheetData): Position {
    const cell = before.cell(at);
    if (cell) {
      for (const row of [cell.row, ...rowsAbove((key) => data.row(key), cell.row)]) {
        const rowAt = this.#rowAt.get(row);
        if (rowAt !== undefined) {
          const column = this.#columnAt.get(cell.column) ?? this.#beside(cell.column, data) ?? at.column;
          return clampPosition({ row: rowAt, column }, this.size);
        }
      }
    }
    return clampPosition(at, this.size);
  }

  /** Where a column was that is folded away: the last one that is left of its block, its total. */
  #beside(id: string, data: SheetData): number | undefined {
    const block = data.column(id)?.groups[0];
    if (block === undefined) return undefined;
    const left = this.columns.filter((each) => data.column(each)?.groups[0] === block).at(-1);
    return left === undefined ? undefined : this.#columnAt.get(left);
  }

  carry(selection: Selection, before: Layout, data: SheetData): Selection {
    return {
      active: this.#carry(selection.active, before, data),
      anchor: this.#carry(selection.anchor, before, data),
      focus: this.#carry(selection.focus, before, data),
    };
  }
}
