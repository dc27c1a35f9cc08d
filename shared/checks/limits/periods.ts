/** The last month of a budget year that says anything of a place. */
import type { BookView, TotalQuery } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { periodsOf } from '../../domain/periods.ts';
import { totalOf } from '../evaluate.ts';

export interface Disbursed {
  readonly period: number;
  readonly amount: number;
}

/** Cumulative to the last month that says anything of this place. */
export const lastDisbursed = (view: BookView, query: Omit<TotalQuery, 'period'>): Disbursed | undefined => {
  for (const period of periodsOf(view, query.year)) {
    const amount = totalOf({ ...query, measures: [...disbursedMeasures], period }, view);
    if (amount !== null) return { period, amount };
  }
  return undefined;
};
