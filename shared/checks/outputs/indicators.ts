/** What the rules on indicators share: the year's indicators, and which of them a change touches. */
import type { BookView } from '../../domain/book-view.ts';
import { SCALE } from '../../domain/brands.ts';
import type { IndicatorMeasureId } from '../../domain/measures.ts';
import type { Indicator } from '../../domain/records.ts';
import type { Tree } from '../../domain/tree.ts';
import { indicatorPlace } from '../places.ts';
import { ofIndicator } from '../quantity.ts';
import type { FindingDraft, FindingPart, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';

export const indicatorsOf = (view: BookView, year: number): Tree<Indicator> => view.trees(year).indicators;

/** The indicator of the year; undefined where the year does not have it (any more). */
export const indicatorOf = (view: BookView, year: number, uid: string | null): Indicator | undefined => {
  const tree = indicatorsOf(view, year);
  const at = uid === null ? undefined : tree.indexOf.get(uid);
  return at === undefined ? undefined : tree.nodes[at];
};

/** The indicator above it in the year's tree, which is what its record says unless that one is gone. */
export const parentOf = (view: BookView, year: number, uid: string): Indicator | undefined => {
  const tree = indicatorsOf(view, year);
  const at = tree.indexOf.get(uid);
  return at === undefined ? undefined : tree.nodes[tree.parents[at] ?? -1];
};

/** The indicators whose own figure, form or record the change alters; by uid, as they may be gone. */
export const touchedIndicators = (touch: Touch, year: number): string[] => {
  if (touch.kind === 'figure') return touch.year === year ? [touch.indicator] : [];
  return [
    ...recordsIn(touch, 'indicator').map(({ uid }) => uid),
    ...recordsIn(touch, 'targetForm').flatMap((form) => (form.year === year ? [form.indicator] : [])),
  ];
};

export const figureOf = (
  view: BookView,
  year: number,
  measure: IndicatorMeasureId,
  indicator: string,
): number | null => view.figure(measure, { year, indicator });

/** Both sides of a finding that compares two figures of one indicator's kind. */
export const sidesOf = (
  indicator: Indicator,
  column: IndicatorMeasureId,
  expected: number,
  actual: number,
): Omit<FindingDraft, 'explanation' | 'parts'> => ({
  place: indicatorPlace(indicator.uid, column),
  printedAt: indicator.place,
  expected: ofIndicator(expected, indicator),
  actual: ofIndicator(actual, indicator),
  difference: ofIndicator(actual - expected, indicator),
});

export const partOf = (indicator: Indicator, column: IndicatorMeasureId, value: number): FindingPart => ({
  label: indicator.name,
  quantity: ofIndicator(value, indicator),
  place: indicatorPlace(indicator.uid, column),
});

export const fromPercent = (percent: number): number => percent * SCALE;
