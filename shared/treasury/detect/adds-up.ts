/** Whether columns of amounts say the same money: a total and its parts. */
import { amountState, type ColumnAmounts } from '../amounts/index.ts';
import type { Table } from '../table.ts';
import type { ReadColumn } from './read-columns.ts';
import { scaledAmounts } from './scaled-amounts.ts';

const useOf = (column: ReadColumn) => ({
  column: column.column,
  field: 'disbursed' as const,
  header: column.header,
});

const isRead = (state: number | undefined): boolean => state === amountState.read;

const sumAt = (columns: readonly ColumnAmounts[], row: number): number =>
  columns.reduce((sum, { amounts }) => sum + (amounts[row] ?? 0), 0);

/** Whether both say the same in every row that has the wholes; rounding of each part allowed for. */
export const addsUp = (
  table: Table,
  wholes: readonly ReadColumn[],
  parts: readonly ReadColumn[],
  firstData: number,
): boolean => {
  const { columns, scale } = scaledAmounts(table, [...wholes, ...parts].map(useOf));
  const sums = columns.slice(0, wholes.length);
  const addends = columns.slice(wholes.length);
  const tolerance = scale === 1 ? 0 : parts.length;
  let compared = 0;
  for (let row = firstData; row < table.rowCount; row++) {
    if (!sums.some(({ states }) => isRead(states[row]))) continue;
    if (Math.abs(sumAt(sums, row) - sumAt(addends, row)) > tolerance) return false;
    compared++;
  }
  return compared > 0;
};
