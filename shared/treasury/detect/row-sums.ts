/**
 * Rows that come to the sum of the ones beneath them (treasury.md §5 M4). A help where words say nothing: by itself a
 * sum makes a row a total only where its ordinal or a missing key says so, too.
 */
import { amountState, type ColumnAmounts } from '../amounts/index.ts';
import type { ColumnUse } from '../settings.ts';
import type { Table } from '../table.ts';
import { scaledAmounts } from './scaled-amounts.ts';

/** Details that one group may have: beyond it no sum is looked for. */
const mostDetails = 2_000;

export class RowSums {
  private readonly columns: readonly ColumnAmounts[];
  private readonly tolerance: number;

  constructor(table: Table, uses: readonly ColumnUse[]) {
    const { columns, scale } = scaledAmounts(table, uses);
    this.columns = columns;
    this.tolerance = scale === 1 ? 0 : 1;
  }

  /** Whether all that it states is zero or blank: such a row is the sum of anything. */
  isNothing(row: number): boolean {
    return this.columns.every(({ amounts }) => (amounts[row] ?? 0) === 0);
  }

  private statesOf(row: number): ColumnAmounts[] {
    return this.columns.filter(({ states }) => states[row] === amountState.read);
  }

  /** Whether every amount that the row states is the sum of those rows, of which there are `count`. */
  private matches(
    stated: readonly ColumnAmounts[],
    row: number,
    sums: readonly number[],
    count: number,
  ): boolean {
    return stated.every(
      ({ amounts }, at) => Math.abs((amounts[row] ?? 0) - (sums[at] ?? 0)) <= this.tolerance * count,
    );
  }

  /**
   * How many of the rows from `row + 1` on, skipping those that are no details, add up to it; 0: none do.
   * @param counts whether a row can be one of them @param ends whether a row ends the group
   */
  detailsOf(
    row: number,
    last: number,
    { counts, ends }: { counts: (row: number) => boolean; ends: (row: number) => boolean },
  ): number {
    const stated = this.statesOf(row);
    if (stated.length === 0 || this.isNothing(row)) return 0;
    const sums = stated.map(() => 0);
    let count = 0;
    for (let next = row + 1; next <= last && count < mostDetails && !ends(next); next++) {
      if (!counts(next)) continue;
      count++;
      for (const [at, { amounts }] of stated.entries()) sums[at] = (sums[at] ?? 0) + (amounts[next] ?? 0);
      if (this.matches(stated, row, sums, count)) return count;
    }
    return 0;
  }

  /** Whether the row is the sum of all these. */
  isSumOf(row: number, rows: readonly number[]): boolean {
    const stated = this.statesOf(row);
    if (stated.length === 0 || this.isNothing(row) || rows.length === 0) return false;
    return stated.every(({ amounts }) => {
      let sum = 0;
      for (const each of rows) sum += amounts[each] ?? 0;
      return Math.abs(sum - (amounts[row] ?? 0)) <= this.tolerance * rows.length;
    });
  }
}
