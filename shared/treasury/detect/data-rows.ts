/** First and last row of data: from beneath the header to the last row with an amount (treasury.md §5 M5). */
import type { ColumnUse } from '../settings.ts';
import type { Table } from '../table.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { findHeaderFrom } from './find-header.ts';
import { RowCells } from './row-cells.ts';
import { numberOfRow } from './words.ts';

/** Kept rows, both ends included; `last` < `first`: there are none. */
export interface DataRows {
  readonly first: number;
  readonly last: number;
  /** Kept row at which a table with other headers begins; null: there is none. */
  readonly second: number | null;
}

/** The row beneath the header and the numbers of its columns. */
export const firstDataRow = (table: Table, headerLast: number): number => {
  const next = headerLast + 1;
  return next < table.rowCount && isColumnNumbers(table, next) ? next + 1 : next;
};

export const dataRows = (table: Table, headerLast: number, columns: readonly ColumnUse[]): DataRows => {
  const cells = new RowCells(table, columns);
  const first = firstDataRow(table, headerLast);
  const second = findHeaderFrom(table, first, headerLast);
  let last = (second ?? table.rowCount) - 1;
  while (last >= first && !isData(cells, last)) last--;
  return { first, last, second };
};

/** Whatever its words: a row with an amount is asked about rather than dropped with the signatures. */
const isData = (cells: RowCells, row: number): boolean =>
  cells.hasAmount(row) && !isColumnNumbers(cells.table, row);

/** Numbers in the file. */
export const fileRows = (table: Table, { first, last }: DataRows): { firstRow: number; lastRow: number } => ({
  firstRow: Math.max(1, numberOfRow(table, Math.min(first, table.rowCount - 1))),
  lastRow: Math.max(1, numberOfRow(table, Math.max(last, Math.min(first, table.rowCount - 1)))),
});
