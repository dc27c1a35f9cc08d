/** What the rules on the falls that a plan asks for share: what the units' figures come to, and what touches them. */
import type { BookView, YearTrees } from '../../domain/book-view.ts';
import type { MeasureId } from '../../domain/measures.ts';
import { goalUid, type PovertyGoal, povertyGoals, statisticUid } from '../../domain/poverty.ts';
import type { RecordKind } from '../../domain/records.ts';
import { exactValue, projectSheet, type Row, type Sheet } from '../../sheets/index.ts';
import { type Rational, roundedUnits } from '../../text/decimal.ts';
import type { Quantity, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';

export const goalInputs: {
  readonly measures: readonly MeasureId[];
  readonly records: readonly RecordKind[];
} = {
  measures: ['baseline', 'target', 'result'],
  records: ['indicator', 'planYear'],
};

/** Trees are never changed, only replaced, so what was made of them stays true of them. */
const known = new WeakMap<YearTrees, Sheet>();

export const povertySheetOf = (trees: YearTrees): Sheet => {
  const present = known.get(trees) ?? projectSheet('poverty', trees);
  known.set(trees, present);
  return present;
};

/** The row of the units that a goal is about. */
export const goalRow = (trees: YearTrees, { group }: PovertyGoal): string =>
  group ?? trees.units.nodes[0]?.uid ?? '';

/** Per cent as indicators keep it: × 10⁴. */
export const points = (exact: Rational): number => Number(roundedUnits(exact, 4));

export const pointsQuantity = (scaled: number): Quantity => ({
  kind: 'scaled',
  scaled,
  percent: true,
  decimals: 2,
});

/**
 * A column's value for units together: Σ households / Σ households. Null where one of them has nothing there: half a
 * sum would say what is not so.
 */
export const together = (
  view: BookView,
  year: number,
  units: readonly string[],
  column: string,
): Rational | null => {
  const sheet = povertySheetOf(view.trees(year));
  const rows = units.flatMap((unit) => sheet.rows[sheet.rowAt.get(unit) ?? -1] ?? []);
  const [first] = rows;
  if (!first || rows.some((row) => exactValue(sheet, row, column, view) === null)) return null;
  const row: Row = { ...first, typed: false, place: { units } };
  return exactValue(sheet, row, column, view);
};

/** The goal as the province's own figure in the sheet of statistics states it; × 10⁴. */
export const statedInPoverty = (view: BookView, year: number, goal: PovertyGoal): number | null => {
  const trees = view.trees(year);
  const indicator = statisticUid(trees, goal.statistic);
  const unit = trees.units.nodes[0]?.uid;
  if (goal.group !== null || indicator === undefined || unit === undefined) return null;
  return view.figure('target', { year, indicator, unit });
};

/** The goal as the sheet of targets states it; × 10⁴. */
export const statedInTargets = (
  view: BookView,
  year: number,
  goal: PovertyGoal,
  measure: 'target' | 'result',
): number | null => {
  const indicator = goalUid(view.trees(year), goal);
  return indicator === undefined ? null : view.figure(measure, { year, indicator });
};

/** Few goals, each of which reads nearly every statistic of the year and the ends of the year before. */
export const touchedGoals = (touch: Touch, view: BookView, year: number): readonly PovertyGoal[] => {
  if (recordsIn(touch, 'indicator').length > 0 || recordsIn(touch, 'planYear').length > 0)
    return povertyGoals;
  if (touch.kind !== 'figure' || (touch.year !== year && touch.year !== year - 1)) return [];
  const { indicator } = touch;
  const trees = view.trees(touch.year);
  const at = trees.indicators.indexOf.get(indicator);
  const node = at === undefined ? undefined : trees.indicators.nodes[at];
  if (node?.kind === 'statistic') return povertyGoals;
  return povertyGoals.filter((goal) => goalUid(trees, goal) === indicator);
};
