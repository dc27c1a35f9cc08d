/**
 * The investor's figure: of the State budget, as the Treasury's that it stands beside. A figure without a source is
 * the investor's one amount for all of them, so it counts; mobilised money does not.
 */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import { isWithin, leafNodes } from '../domain/tree.ts';
import type { Row, Sheet } from './definition.ts';
import { type AmountQuery, amountAt, rowPlace } from './disbursed-cell.ts';
import { stateBudgetSource } from './disbursement.ts';

export type ReportedQuery = Omit<AmountQuery, 'measures' | 'source' | 'vintage'>;

/** Lowest sources that are, or are not, of the State budget. */
export const budgetSources = (trees: YearTrees, isState: boolean): string[] => {
  const state = stateBudgetSource(trees);
  return leafNodes(trees.sources)
    .map(({ uid }) => uid)
    .filter((uid) => isWithin(trees.sources, uid, state) === isState);
};

/** In đồng; null where the book is blank. */
export const reportedAt = (view: BookView, query: ReportedQuery): number | null => {
  const all: AmountQuery = { ...query, measures: ['reported'] };
  const whole = amountAt(view, all);
  if (whole === null) return null;
  const beside = budgetSources(view.trees(query.year), false)
    .map((source) => amountAt(view, { ...all, source }))
    .filter((amount) => amount !== null);
  const left = beside.reduce((rest, amount) => rest - amount, whole);
  return left === 0 && beside.length > 0 ? null : left;
};

export const reportedQuery = (sheet: Pick<Sheet, 'year' | 'scope'>, row: Row): ReportedQuery => ({
  ...rowPlace(sheet, row),
  period: sheet.scope.period,
});

export const readReported = (sheet: Sheet, row: Row, view: BookView): number | null =>
  sheet.scope.period === undefined ? null : reportedAt(view, reportedQuery(sheet, row));
