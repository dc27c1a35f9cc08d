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

export interface SumOfRows {
  /** By column. */
  readonly sums: number[];
  count: number;
}

export class RowSums {
  private readonly columns: readonly ColumnAmounts[];
  private readonly tolerance: number;
  /** Columns with amounts below zero: sums in them can come back from beyond. */
  private readonly falling: ReadonlySet<ColumnAmounts>;

  constructor(table: Table, uses: readonly ColumnUse[]) {
    const { columns, scale } = scaledAmounts(table, uses);
    this.columns = columns;
    this.tolerance = scale === 1 ? 0 : 1;
    this.falling = new Set(columns.filter(({ amounts }) => amounts.some((amount) => amount < 0)));
  }

  /** Whether all that it states is zero or blank: such a row is the sum of anything. */
  isNothing(row: number): boolean {
    return this.columns.every(({ amounts }) => (amounts[row] ?? 0) === 0);
  }

  private statesOf(row: number): ColumnAmounts[] {
    return this.columns.filter(({ states }) => states[row] === amountState.read);
  }

  /** How far sums go beyond what the row states: all within the tolerance match, far above none ever will. */
  private standing(stated: readonly ColumnAmounts[], row: number, sums: readonly number[], count: number) {
    const tolerance = this.tolerance * count;
    let matches = true;
    let isBeyond = false;
    for (const [at, column] of stated.entries()) {
      const over = (sums[at] ?? 0) - (column.amounts[row] ?? 0);
      if (Math.abs(over) <= tolerance) continue;
      matches = false;
      isBeyond ||= over > this.tolerance * mostDetails && !this.falling.has(column);
    }
    return { matches, isBeyond };
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
      const { matches, isBeyond } = this.standing(stated, row, sums, count);
      if (matches) return count;
      if (isBeyond) return 0;
    }
    return 0;
  }

  /** Sums of these rows, from which rows can be taken away again. */
  sumOf(rows: readonly number[]): SumOfRows {
    const sums = this.columns.map(({ amounts }) => rows.reduce((sum, row) => sum + (amounts[row] ?? 0), 0));
    return { sums, count: rows.length };
  }

  takeAway(row: number, from: SumOfRows): void {
    from.count -= 1;
    for (const [at, { amounts }] of this.columns.entries())
      from.sums[at] = (from.sums[at] ?? 0) - (amounts[row] ?? 0);
  }

  /** Whether a row of these is the sum of all the others. */
  isSumOfOthers(row: number, { sums, count }: SumOfRows): boolean {
    const others = count - 1;
    if (others < 2 || this.isNothing(row)) return false;
    return this.columns.every(({ amounts, states }, at) => {
      const own = amounts[row] ?? 0;
      const isStated = states[row] === amountState.read;
      return !isStated || Math.abs((sums[at] ?? 0) - own - own) <= this.tolerance * others;
    });
  }
}
