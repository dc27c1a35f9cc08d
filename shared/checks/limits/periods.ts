/** The last month of a budget year that says anything of a place. */
import type { BookView, TotalQuery } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { hasDisbursed, periodsOf } from '../../domain/periods.ts';
import { keptFor } from '../../sheets/kept.ts';
import { totalOf } from '../evaluate.ts';

export interface Disbursed {
  readonly period: number;
  readonly amount: number;
}

/** Months in which anything at all is disbursed, the newest first: a year has fourteen, and most books few. */
export const filledPeriods = (view: BookView, year: number): readonly number[] =>
  keptFor(view, view, `filledPeriods/${year}`, () =>
    periodsOf(view, year).filter((period) => hasDisbursed(view, year, period)),
  );

/** Cumulative to the last month that says anything of this place. */
export const lastDisbursed = (view: BookView, query: Omit<TotalQuery, 'period'>): Disbursed | undefined => {
  for (const period of filledPeriods(view, query.year)) {
    const amount = totalOf({ ...query, measures: [...disbursedMeasures], period }, view);
    if (amount !== null) return { period, amount };
  }
  return undefined;
};
