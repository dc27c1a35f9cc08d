/** "Trong đó": a part does not exceed the whole that it is named under. */
import type { BookView } from '../../domain/book-view.ts';
import type { Indicator } from '../../domain/records.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import type { FindingDraft, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { figureOf, indicatorOf, indicatorsOf, partOf, sidesOf } from './indicators.ts';

interface Part {
  readonly part: string;
  readonly measure: 'target' | 'result';
}

/** People can be compared with people and percents with percents. */
const areComparable = (part: Indicator, whole: Indicator): boolean =>
  part.valueType !== null && part.valueType === whole.valueType;

const checkPart = ({ part: uid, measure }: Part, view: BookView, year: number): FindingDraft | undefined => {
  const part = indicatorOf(view, year, uid);
  const whole = indicatorOf(view, year, part?.partOf ?? null);
  if (!part || !whole || !areComparable(part, whole)) return undefined;
  const partValue = figureOf(view, year, measure, part.uid);
  const wholeValue = figureOf(view, year, measure, whole.uid);
  if (partValue === null || wholeValue === null || partValue <= wholeValue) return undefined;
  return {
    ...sidesOf(part, measure, wholeValue, partValue),
    explanation: explain('K-011', { part: part.name, whole: whole.name }),
    parts: [partOf(whole, measure, wholeValue), partOf(part, measure, partValue)],
  };
};

const partUids = (view: BookView, year: number, whole?: string): string[] =>
  indicatorsOf(view, year)
    .nodes.filter(({ partOf: of }) => (whole === undefined ? of !== null : of === whole))
    .map(({ uid }) => uid);

const touchedParts = (touch: Touch, view: BookView, year: number): string[] => {
  const uids =
    touch.kind === 'figure' && touch.year === year
      ? [touch.indicator]
      : recordsIn(touch, 'indicator').map(({ uid }) => uid);
  return uids.flatMap((uid) => [uid, ...partUids(view, year, uid)]);
};

const measures = ['target', 'result'] as const;

const bothMeasures = (parts: readonly string[]): Part[] =>
  parts.flatMap((part) => measures.map((measure) => ({ part, measure })));

export const partWithinWhole = defineRule<Part>({
  code: 'K-011',
  severity: 'error',
  title: { vi: '“Trong đó” không vượt số chung', en: 'A part does not exceed its whole' },
  basis: 'Kế hoạch năm 2024, mục B.I.4.1 và B.I.4.3',
  inputs: { measures, records: ['indicator'] },
  subjects: (view, year) => bothMeasures(partUids(view, year)),
  touchedBy: (touch, view, year) => bothMeasures(touchedParts(touch, view, year)),
  keyOf: ({ part, measure }) => `${part}/${measure}`,
  check: checkPart,
});
