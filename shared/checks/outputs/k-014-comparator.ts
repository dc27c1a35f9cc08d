/** A target without "từ … trở lên", "dưới", "khoảng" …: nobody can say later whether it was met. */
import type { BookView } from '../../domain/book-view.ts';
import { targetFormOf } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { indicatorPlace } from '../places.ts';
import { blank, text } from '../quantity.ts';
import type { FindingDraft } from '../rule.ts';
import { figureOf, indicatorOf, indicatorsOf, partOf, touchedIndicators } from './indicators.ts';

const checkForm = (uid: string, view: BookView, year: number): FindingDraft | undefined => {
  const indicator = indicatorOf(view, year, uid);
  if (indicator?.kind !== 'target') return undefined;
  const target = figureOf(view, year, 'target', uid);
  if (target === null || targetFormOf(view, year, uid)) return undefined;
  return {
    place: indicatorPlace(uid, 'comparator'),
    printedAt: indicator.place,
    expected: text('≥, >, =, ≤, <, ≈'),
    actual: blank,
    difference: null,
    explanation: explain('K-014', { indicator: indicator.name }),
    parts: [partOf(indicator, 'target', target)],
  };
};

export const targetHasComparator = defineRule<string>({
  code: 'K-014',
  severity: 'note',
  title: { vi: 'Chỉ tiêu có cách so sánh', en: 'A target says how it is compared' },
  basis: 'design',
  inputs: { measures: ['target'], records: ['indicator', 'targetForm'] },
  subjects: (view, year) => indicatorsOf(view, year).nodes.map(({ uid }) => uid),
  touchedBy: (touch, _view, year) => touchedIndicators(touch, year),
  keyOf: (uid) => uid,
  check: checkForm,
});
