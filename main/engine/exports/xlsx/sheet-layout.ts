/** Which row of the sheet holds what, and the address of each figure: worked out from the paper alone. */
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import { noteLines } from '#shared/report/note-lines.ts';
import type { Paper } from '#shared/report/paper.ts';

export interface SheetLayout {
  readonly columnCount: number;
  /** Row numbers, from 1. */
  readonly rule: number;
  readonly unitLine: number;
  readonly headerTop: number;
  readonly numberRow: number;
  readonly bodyTop: number;
  readonly notesTop: number;
  /** One row for the whole block; past the last row where the paper has none. */
  readonly signature: number;
  readonly last: number;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
}

export const layOutSheet = (paper: Paper): SheetLayout => {
  const leaves = leafColumns(paper.columns);
  const rule = paper.heading.length + 1;
  const headerTop = rule + 2;
  const numberRow = headerTop + headerRows(paper.columns).length;
  const bodyTop = numberRow + 1;
  const notesTop = bodyTop + paper.rows.length;
  const signature = notesTop + noteLines(paper).length;
  const rows = paper.rows.map((row, index): [string, number] => [row.key, bodyTop + index]);
  return {
    columnCount: leaves.length,
    rule,
    unitLine: rule + 1,
    headerTop,
    numberRow,
    bodyTop,
    notesTop,
    signature,
    last: paper.signature ? signature : signature - 1,
    rowOf: new Map([[numberRowKey, numberRow], ...rows]),
    columnOf: new Map(leaves.map((column, index) => [column.key, index + 1])),
  };
};

/** 1 → A, 27 → AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`;
