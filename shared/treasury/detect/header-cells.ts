/**
 * The header of a table as levels per column: "Giải ngân" over "Vốn kéo dài" over "Tạm ứng". A merged cell speaks for
 * every cell that it covers. Where a file keeps no merges (csv), a label over several columns stands in the first one
 * alone and speaks for the blank ones to its right that have something beneath.
 */
import type { CellRange, Table } from '../table.ts';
import { numberOfRow, oneLine, textOf } from './words.ts';
import { yearAt } from './year-cells.ts';

/** Texts from above to beneath, blanks left out, a text that repeats the one above it once. */
export type Levels = readonly string[];

const covering = (table: Table, column: number, fileRow: number): CellRange | undefined =>
  table.merges.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstColumn <= column && column <= lastColumn && firstRow <= fileRow && fileRow <= lastRow,
  );

const own = (table: Table, column: number, row: number): string => {
  const text = oneLine(textOf(table, column, row));
  return text === '' ? (yearAt(table, column, row)?.toString() ?? '') : text;
};

/** @param rows the kept rows of the header */
const grid = (table: Table, first: number, last: number): string[][] =>
  Array.from({ length: last - first + 1 }, (_, level) =>
    table.columns.map((_column, column) => own(table, column, first + level)),
  );

const spreadMerges = (table: Table, first: number, cells: string[][]): void => {
  const rowOf = new Map(cells.map((_, level) => [numberOfRow(table, first + level) - 1, level]));
  for (const { firstRow, lastRow, firstColumn, lastColumn } of table.merges) {
    const text = cells[rowOf.get(firstRow) ?? -1]?.[firstColumn];
    if (!text) continue;
    for (let row = firstRow; row <= lastRow; row++) {
      const level = cells[rowOf.get(row) ?? -1];
      for (let column = firstColumn; level && column <= Math.min(lastColumn, level.length - 1); column++)
        level[column] = text;
    }
  }
};

const anyBelow = (cells: readonly string[][], level: number, column: number): boolean =>
  cells.slice(level + 1).some((row) => row[column] !== '');

/** Nothing above tells the two columns apart. */
const sameAbove = (cells: readonly string[][], level: number, column: number): boolean =>
  cells.slice(0, level).every((row) => row[column] === row[column - 1]);

const spreadLabels = (table: Table, first: number, cells: string[][]): void => {
  for (const [level, row] of cells.entries()) {
    const fileRow = numberOfRow(table, first + level) - 1;
    for (let column = 1; column < row.length; column++) {
      const left = row[column - 1] ?? '';
      const spreads =
        row[column] === '' &&
        left !== '' &&
        anyBelow(cells, level, column) &&
        anyBelow(cells, level, column - 1) &&
        sameAbove(cells, level, column) &&
        !covering(table, column - 1, fileRow);
      if (spreads) row[column] = left;
    }
  }
};

/** @param first kept row of the header's beginning @param last of its end */
export const headerLevels = (table: Table, first: number, last: number): Levels[] => {
  const cells = grid(table, first, last);
  spreadMerges(table, first, cells);
  spreadLabels(table, first, cells);
  return table.columns.map((_, column) =>
    cells
      .map((row) => row[column] ?? '')
      .filter((text, level) => text !== '' && text !== cells[level - 1]?.[column]),
  );
};

export const headerText = (levels: Levels): string => levels.join(' / ').slice(0, 2_000);
