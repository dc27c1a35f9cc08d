/** Disbursement month by month against the time gone. A month without figures is a gap, not nought. */
import type { BookView } from '../domain/book-view.ts';
import { periodsOf } from '../domain/periods.ts';
import { disbursedIn, disbursedOf, type Rates, ratesOf } from './amounts.ts';
import type { Denominator } from './denominator.ts';
import { endOfMonth, timeGone } from './time-gone.ts';

export interface OverviewMonth {
  /** yyyymm */
  readonly period: number;
  /** The day to which the month's figures count, as the book states it; null where it states none. ISO. */
  readonly asOf: string | null;
  /** Up to the end of the month, in đồng. */
  readonly disbursed: number | null;
  /** In the month itself. */
  readonly inMonth: number | null;
  readonly rates: Rates;
  /** The part of the rate that came in the month, in percentage points. */
  readonly inMonthRates: Rates;
  /** Of the budget year, at `asOf` or else at the end of the month; in per cent. */
  readonly timeGone: number;
}

const asOfOf = (view: BookView, year: number, period: number): string | null => {
  for (const cutoff of view.records('cutoff').values())
    if (cutoff.year === year && cutoff.period === period) return cutoff.asOf;
  return null;
};

/** The oldest first. */
export const monthsOf = (
  view: BookView,
  year: number,
  capital: Readonly<Record<Denominator, number | null>>,
): OverviewMonth[] =>
  periodsOf(view, year)
    .map((period) => {
      const disbursed = disbursedOf(view, { year }, period);
      const inMonth = disbursedIn(view, { year }, period);
      const asOf = asOfOf(view, year, period);
      return {
        ...{ period, asOf, disbursed, inMonth },
        rates: ratesOf(disbursed, capital),
        inMonthRates: ratesOf(inMonth, capital),
        timeGone: timeGone(year, asOf ?? endOfMonth(period)),
      };
    })
    .reverse();
