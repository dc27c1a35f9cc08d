/** Which branches of which sheet are closed, and the rows that are left to see. Kept while the window is open. */
import type { SheetData, SheetRow } from '../book/index.ts';
import { inner, rowsAbove, visibleRows } from './tree-rows.ts';

export class Branches {
  /** By sheet and year. */
  readonly #closed = new Map<string, Set<string>>();

  #of({ id, year }: SheetData): Set<string> {
    const name = `${id}/${year}`;
    const closed = this.#closed.get(name) ?? new Set();
    this.#closed.set(name, closed);
    return closed;
  }

  isClosed(data: SheetData, key: string): boolean {
    return this.#of(data).has(key);
  }

  rows(data: SheetData): readonly SheetRow[] {
    return visibleRows(data.rows, this.#of(data));
  }

  /** False where nothing has changed. */
  set(data: SheetData, key: string, open: boolean): boolean {
    const row = data.row(key);
    const closed = this.#of(data);
    if (!row || row.leaf || open === !closed.has(key)) return false;
    if (open) closed.delete(key);
    else closed.add(key);
    return true;
  }

  /** Opens all that hides a row. False where nothing did. */
  openAbove(data: SheetData, key: string): boolean {
    const closed = this.#of(data);
    return rowsAbove((each) => data.row(each), key)
      .map((each) => closed.delete(each))
      .some((deleted) => deleted);
  }

  setAll(data: SheetData, open: boolean): void {
    const closed = this.#of(data);
    closed.clear();
    if (!open) for (const key of inner(data.rows)) closed.add(key);
  }
}
