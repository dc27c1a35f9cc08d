/**
 * Months (yyyymm) to which the Treasury's cumulative figures of a budget year can count: January to December, and
 * January of the next year, until which money of the year may still be paid (thời gian chỉnh lý quyết toán;
 * treasury.md §3.1).
 */
import type { BookView } from './book-view.ts';
import { disbursedMeasures } from './measures.ts';

const regularMonths = (year: number): number[] => [
  (year + 1) * 100 + 1,
  ...Array.from({ length: 12 }, (_, month) => year * 100 + 12 - month),
];

const known = new Map<number, readonly number[]>();

/** The regular months and any other month that the year has a cut-off for; the newest first. */
export const periodsOf = (view: Pick<BookView, 'records'>, year: number): readonly number[] => {
  const regular = known.get(year) ?? regularMonths(year);
  known.set(year, regular);
  const others = new Set<number>();
  for (const { year: of, period } of view.records('cutoff').values()) {
    if (of === year && !regular.includes(period)) others.add(period);
  }
  return others.size === 0 ? regular : [...regular, ...others].sort((a, b) => b - a);
};

/** Nothing of the year's capital was paid out before it. */
export const firstPeriod = (year: number): number => year * 100 + 1;

export const previousPeriod = (period: number): number => (period % 100 === 1 ? period - 89 : period - 1);

export const nextPeriod = (period: number): number => (period % 100 === 12 ? period + 89 : period + 1);

export const hasDisbursed = (view: BookView, year: number, period: number): boolean =>
  disbursedMeasures.some((measure) => view.total(measure, { year, period }) !== null);

/** The newest month with figures; January of the year where none has any. */
export const newestPeriod = (view: BookView, year: number): number =>
  periodsOf(view, year).find((period) => hasDisbursed(view, year, period)) ?? firstPeriod(year);
