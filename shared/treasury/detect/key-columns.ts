/** Columns whose codes details have, and groups and totals have not. */
import type { RowCells } from './row-cells.ts';

/**
 * Of the rows with amounts this share has the code; where fewer have it, a missing one says nothing of a row.
 */
const usualShare = 0.5;

/** Those that at least half of the rows with amounts have. */
export const keyColumns = (cells: RowCells, first: number, last: number): number[] => {
  const counts = cells.codes.map(() => 0);
  let rows = 0;
  for (let row = first; row <= last; row++) {
    if (!cells.hasAmount(row)) continue;
    rows++;
    for (const [at, column] of cells.codes.entries())
      if (cells.hasKey(row, [column])) counts[at] = (counts[at] ?? 0) + 1;
  }
  return cells.codes.filter((_, at) => (counts[at] ?? 0) >= rows * usualShare && rows > 0);
};
