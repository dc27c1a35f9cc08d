/** A target that was missed is news, not an error of the paper: a note, so that the text can say so. */
import type { BookView } from '../../domain/book-view.ts';
import { isAchieved, targetFormOf } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import type { FindingDraft } from '../rule.ts';
import { figureOf, indicatorOf, indicatorsOf, partOf, sidesOf, touchedIndicators } from './indicators.ts';

const checkResult = (uid: string, view: BookView, year: number): FindingDraft | undefined => {
  const indicator = indicatorOf(view, year, uid);
  const form = targetFormOf(view, year, uid);
  const target = figureOf(view, year, 'target', uid);
  const result = figureOf(view, year, 'result', uid);
  if (!indicator || !form || target === null || result === null) return undefined;
  if (isAchieved(view, year, uid) !== false) return undefined;
  return {
    ...sidesOf(indicator, 'result', target, result),
    explanation: explain('K-012', { indicator: indicator.name, comparator: form.comparator }),
    parts: [partOf(indicator, 'target', target), partOf(indicator, 'result', result)],
  };
};

export const resultMeetsTarget = defineRule<string>({
  code: 'K-012',
  severity: 'note',
  title: { vi: 'Kết quả đạt chỉ tiêu', en: 'The result meets the target' },
  basis: 'Kế hoạch năm 2024, mục A.II',
  inputs: { measures: ['target', 'result'], records: ['indicator', 'targetForm'] },
  subjects: (view, year) => indicatorsOf(view, year).nodes.map(({ uid }) => uid),
  touchedBy: (touch, _view, year) => touchedIndicators(touch, year),
  keyOf: (uid) => uid,
  check: checkResult,
});
