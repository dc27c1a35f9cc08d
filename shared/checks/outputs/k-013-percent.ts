/**
 * A share lies between 0 and 100 %. What is named a change ("giảm tỷ lệ …", "tăng …") may be below zero, and what
 * compares with a plan or another year may be over a hundred, so these are left alone.
 */
import type { BookView } from '../../domain/book-view.ts';
import { type IndicatorMeasureId, indicatorMeasureIds } from '../../domain/measures.ts';
import type { Indicator } from '../../domain/records.ts';
import { fold } from '../../text/fold.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import type { FindingDraft } from '../rule.ts';
import {
  figureOf,
  fromPercent,
  indicatorOf,
  indicatorsOf,
  sidesOf,
  touchedIndicators,
} from './indicators.ts';

interface Percent {
  readonly indicator: string;
  readonly measure: IndicatorMeasureId;
}

const isChange = /^(muc |toc do )?(giam|tang|chenh lech)\b/;
const isComparison = /\b(so voi|so cung ky|tang truong|(dat|hoan thanh|thuc hien) ke hoach)\b/;

const isShare = ({ valueType, unitName, name }: Indicator): boolean => {
  if (valueType !== 'percent' || unitName !== '%') return false;
  const folded = fold(name);
  return !isChange.test(folded) && !isComparison.test(folded);
};

const checkPercent = (
  { indicator: uid, measure }: Percent,
  view: BookView,
  year: number,
): FindingDraft | undefined => {
  const indicator = indicatorOf(view, year, uid);
  const value = indicator && isShare(indicator) ? figureOf(view, year, measure, uid) : null;
  if (!indicator || value === null || (value >= 0 && value <= fromPercent(100))) return undefined;
  return {
    ...sidesOf(indicator, measure, value < 0 ? 0 : fromPercent(100), value),
    explanation: explain('K-013', { indicator: indicator.name }),
    parts: [],
  };
};

const eachMeasure = (indicators: readonly string[]): Percent[] =>
  indicators.flatMap((indicator) => indicatorMeasureIds.map((measure) => ({ indicator, measure })));

export const percentIsShare = defineRule<Percent>({
  code: 'K-013',
  severity: 'warning',
  title: { vi: 'Tỷ lệ nằm trong khoảng 0–100%', en: 'A share lies between 0 and 100%' },
  basis: 'design',
  inputs: { measures: indicatorMeasureIds, records: ['indicator'] },
  subjects: (view, year) => eachMeasure(indicatorsOf(view, year).nodes.map(({ uid }) => uid)),
  touchedBy: (touch, _view, year) => eachMeasure(touchedIndicators(touch, year)),
  keyOf: ({ indicator, measure }) => `${indicator}/${measure}`,
  check: checkPercent,
});
