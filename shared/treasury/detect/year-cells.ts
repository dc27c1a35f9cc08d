/** A year that stands in a header as a number: 2023 over "Kế hoạch", "Giải ngân". */
import { cellKind, kindAt, type Table } from '../table.ts';

export const earliestYear = 1990;
export const latestYear = 2053;

export const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= earliestYear && value <= latestYear;

export const yearAt = (table: Table, column: number, row: number): number | null => {
  const cells = table.columns[column];
  if (!cells || kindAt(cells, row) !== cellKind.number) return null;
  const value = cells.numbers[row] ?? 0;
  return isYear(value) ? value : null;
};
