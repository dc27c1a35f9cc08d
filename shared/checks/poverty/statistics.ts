/** What the rules on poverty statistics share: the figures of a unit as the sheet shows them, and what a change touches. */
import type { BookView, YearTrees } from '../../domain/book-view.ts';
import type { MeasureId } from '../../domain/measures.ts';
import { povertyUnits, type StatisticCode, statisticUid } from '../../domain/poverty.ts';
import type { RecordKind } from '../../domain/records.ts';
import { statisticColumn } from '../../sheets/index.ts';
import { statisticPlace } from '../row-places.ts';
import type { FindingPart, Quantity, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { unitName } from '../wording.ts';

/** baseline: the beginning of the year; result: its end. */
export type Moment = 'baseline' | 'result';
export const moments: readonly Moment[] = ['baseline', 'result'];

export const statisticInputs: {
  readonly measures: readonly MeasureId[];
  readonly records: readonly RecordKind[];
} = { measures: ['baseline', 'result'], records: ['indicator', 'planYear'] };

export const unitsOf = (trees: YearTrees): string[] => povertyUnits(trees).map(({ uid }) => uid);

export const hasYear = (view: BookView, year: number): boolean => {
  for (const plan of view.records('planYear').values()) if (plan.year === year) return true;
  return false;
};

/** × 10⁴; null where it is blank. */
export const typedFigure = (
  view: BookView,
  measure: Moment | 'target',
  { year, code, unit }: { readonly year: number; readonly code: StatisticCode; readonly unit: string },
): number | null => {
  const indicator = statisticUid(view.trees(year), code);
  return indicator === undefined ? null : view.figure(measure, { year, indicator, unit });
};

/** The end of the year before; null where the book does not have that year. */
export const carried = (view: BookView, year: number, code: StatisticCode, unit: string): number | null =>
  hasYear(view, year - 1) ? typedFigure(view, 'result', { year: year - 1, code, unit }) : null;

export const figureAt = (
  view: BookView,
  moment: Moment,
  { year, code, unit }: { readonly year: number; readonly code: StatisticCode; readonly unit: string },
): number | null =>
  (moment === 'baseline' ? carried(view, year, code, unit) : null) ??
  typedFigure(view, moment, { year, code, unit });

export const householdCount = (scaled: number): Quantity => ({
  kind: 'scaled',
  scaled,
  percent: false,
  decimals: 0,
});

export const statisticPart = (
  view: BookView,
  moment: Moment,
  { year, code, unit }: { readonly year: number; readonly code: StatisticCode; readonly unit: string },
): FindingPart => {
  const trees = view.trees(year);
  const name =
    view.records('indicator').get(statisticUid(trees, code) ?? '')?.name ?? statisticColumn(code, moment);
  const value = figureAt(view, moment, { year, code, unit });
  return {
    label: `${name} – ${unitName(trees, unit)}`,
    quantity: value === null ? { kind: 'blank' } : householdCount(value),
    place: statisticPlace(code, moment, unit),
  };
};

/** Units and moments of the year whose figures the change may alter; all of them where the catalogue changes. */
export const touchedMoments = (
  touch: Touch,
  view: BookView,
  year: number,
): { readonly unit: string; readonly moment: Moment }[] => {
  const units = unitsOf(view.trees(year));
  if (recordsIn(touch, 'indicator').length > 0 || recordsIn(touch, 'planYear').length > 0)
    return units.flatMap((unit) => moments.map((moment) => ({ unit, moment })));
  if (touch.kind !== 'figure' || touch.unit === undefined || !units.includes(touch.unit)) return [];
  const { unit, measure } = touch;
  if (measure === 'target') return [];
  if (touch.year === year) return [{ unit, moment: measure }];
  // The end of a year is the beginning of the next.
  return touch.year === year - 1 && measure === 'result' ? [{ unit, moment: 'baseline' }] : [];
};
