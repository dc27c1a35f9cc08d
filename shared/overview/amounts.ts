/**
 * Capital and disbursement as Phụ lục 05 and sheet Giải ngân count them: the State budget, all vintages. Rates have a
 * named denominator (treasury.md §3.4), are exact and rounded once; over nothing, or over 0, they are blank.
 */
import type { BookView } from '../domain/book-view.ts';
import { disbursedMeasures } from '../domain/measures.ts';
import { amountAt, readBefore, stateBudgetSource } from '../sheets/index.ts';
import { roundRatio } from '../text/decimal.ts';
import type { Denominator } from './denominator.ts';

/** In per cent; null where there is nothing to divide by. */
export type Rates = Readonly<Record<Denominator, number | null>>;

/** Of a component, a unit, or both; of the whole where neither is named. In đồng. */
export interface Place {
  readonly year: number;
  readonly component?: string | undefined;
  readonly unit?: string | undefined;
  /** Only what stands at the unit itself, not beneath it. */
  readonly own?: boolean | undefined;
}

export const capitalOf = (view: BookView, measure: Denominator, place: Place): number | null =>
  amountAt(view, { ...place, measures: [measure], source: stateBudgetSource(view.trees(place.year)) });

const disbursedQuery = (view: BookView, place: Place) => ({
  ...place,
  measures: disbursedMeasures,
  source: stateBudgetSource(view.trees(place.year)),
});

/** Cumulative, up to the end of a month (yyyymm). */
export const disbursedOf = (view: BookView, place: Place, period: number): number | null =>
  amountAt(view, { ...disbursedQuery(view, place), period });

/** What came in the month itself; null where that month, or the one before it, is not known. */
export const disbursedIn = (view: BookView, place: Place, period: number): number | null => {
  const query = { ...disbursedQuery(view, place), period };
  const upTo = amountAt(view, query);
  const before = readBefore(view, query, period);
  return upTo === null || before === null ? null : upTo - before;
};

/** In per cent, to six decimals, halves away from zero. */
export const rateOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : roundRatio(part, whole, 100_000_000, 1) / 1_000_000;

export const ratesOf = (
  part: number | null,
  capital: Readonly<Record<Denominator, number | null>>,
): Rates => ({
  assigned: rateOf(part, capital.assigned),
  allotted: rateOf(part, capital.allotted),
});
