/** Months for which a budget year can have Treasury figures, and the last of them that has some. */
import type { BookView, TotalQuery } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { totalOf } from '../evaluate.ts';

/** January to December, and January of the next year (thời gian chỉnh lý quyết toán); the newest first. */
const regularMonths = (year: number): number[] => [
  (year + 1) * 100 + 1,
  ...Array.from({ length: 12 }, (_, month) => year * 100 + 12 - month),
];

const known = new Map<number, readonly number[]>();

/** The regular months and any other month that the year has a cut-off for; the newest first. */
export const periodsOf = (view: BookView, year: number): readonly number[] => {
  const regular = known.get(year) ?? regularMonths(year);
  known.set(year, regular);
  const others = new Set<number>();
  for (const { year: of, period } of view.records('cutoff').values()) {
    if (of === year && !regular.includes(period)) others.add(period);
  }
  return others.size === 0 ? regular : [...regular, ...others].sort((a, b) => b - a);
};

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
