/** From rows as the file numbers them to those that were kept, since they hold anything. */
import type { Table } from '../table.ts';

/** Index of the kept row with this number in the file; −1 where none was kept. */
export const keptRow = ({ rowNumbers, rowCount }: Table, number: number): number => {
  let low = 0;
  let high = rowCount - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rowNumbers[middle] ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/**
 * The merged cells of a column as their first and last kept rows, from top to bottom. No two merges share a cell; of a
 * damaged file that says so the later ones are passed over, or each would walk all rows again.
 */
export const mergedRows = (table: Table, column: number): (readonly [from: number, to: number])[] => {
  const merges = table.merges.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow < lastRow && column >= firstColumn && column <= lastColumn,
  );
  const found: (readonly [from: number, to: number])[] = [];
  let end = -1;
  for (const { firstRow, lastRow } of merges.sort((one, other) => one.firstRow - other.firstRow)) {
    const from = keptRow(table, firstRow + 1);
    if (from <= end) continue;
    end = from;
    while (end + 1 < table.rowCount && (table.rowNumbers[end + 1] ?? 0) <= lastRow + 1) end++;
    found.push([from, end]);
  }
  return found;
};
