/**
 * Tổng quan: what a plan year looks like at a glance, computed from the book. Money in đồng, rates in per cent to six
 * decimals, null where the book is blank or there is nothing to divide by.
 */
import type { BookView } from '../domain/book-view.ts';
import { newestPeriod, periodsOf } from '../domain/periods.ts';
import { currentBatches } from '../treasury/current-batch.ts';
import { capitalOf } from './amounts.ts';
import { componentsOf, fundingOf, type OverviewComponent, type OverviewFunding } from './components.ts';
import { monthsOf, type OverviewMonth } from './months.ts';
import { type OverviewPoverty, povertyOf } from './poverty.ts';
import { type OverviewUnit, unitsOf } from './units.ts';

export { endOfMonth, timeGone } from './time-gone.ts';

/** An import that counts for the month. */
export interface OverviewBatch {
  readonly batch: string;
  readonly fileName: string;
  readonly author: string;
  /** When it was written, ISO. */
  readonly at: string;
  readonly asOf: string;
  /** Rows that nobody could answer and that stayed behind. */
  readonly leftOutRows: number;
  /** What they come to, in đồng. */
  readonly leftOutAmount: number;
}

export interface Overview {
  readonly year: number;
  /** Month (yyyymm) to which disbursement counts. */
  readonly period: number;
  /** Months that can be chosen, the newest first. */
  readonly periods: readonly number[];
  readonly capital: { readonly assigned: number | null; readonly allotted: number | null };
  /** The oldest first. */
  readonly months: readonly OverviewMonth[];
  readonly components: readonly OverviewComponent[];
  readonly units: readonly OverviewUnit[];
  readonly funding: OverviewFunding;
  readonly poverty: readonly OverviewPoverty[];
  /** The newest first. */
  readonly imports: readonly OverviewBatch[];
}

const importsOf = (view: BookView, year: number, period: number): OverviewBatch[] => {
  const ofMonth = [...view.records('importBatch').values()].filter(
    (batch) => batch.year === year && batch.period === period,
  );
  return currentBatches(ofMonth)
    .reverse()
    .map(({ uid, fileName, author, at, asOf, rowsAmbiguous, rowsInvalid, leftOutAmount }) => ({
      ...{ batch: uid, fileName, author, at, asOf, leftOutAmount },
      leftOutRows: rowsAmbiguous + rowsInvalid,
    }));
};

/** @param wanted month (yyyymm); absent: the newest that has figures */
export const overviewOf = (view: BookView, year: number, wanted?: number): Overview => {
  const period = wanted ?? newestPeriod(view, year);
  const capital = {
    assigned: capitalOf(view, 'assigned', { year }),
    allotted: capitalOf(view, 'allotted', { year }),
  };
  return {
    ...{ year, period, capital },
    periods: periodsOf(view, year),
    months: monthsOf(view, year, capital),
    components: componentsOf(view, year, period),
    units: unitsOf(view, year, period),
    funding: fundingOf(view, year),
    poverty: povertyOf(view, year),
    imports: importsOf(view, year, period),
  };
};
