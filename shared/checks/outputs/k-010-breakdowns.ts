/**
 * An output counted whole and in parts: 139 works, but 86 + 10 + 29 + 5 + 3 + 5 + 4 + 1 = 143. Which side is
 * right cannot be known from the figures; another split that does add up to the whole is a hint, so it is named.
 */
import type { BookView } from '../../domain/book-view.ts';
import type { Indicator } from '../../domain/records.ts';
import { childrenOf } from '../../domain/tree.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import type { FindingDraft, FindingPart, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { figureOf, indicatorOf, indicatorsOf, parentOf, partOf, sidesOf } from './indicators.ts';

interface Split {
  readonly breakdown: string;
  readonly measure: 'target' | 'result';
}

const childrenNodes = (view: BookView, year: number, uid: string, kind: Indicator['kind']): Indicator[] => {
  const tree = indicatorsOf(view, year);
  const at = tree.indexOf.get(uid);
  if (at === undefined) return [];
  return childrenOf(tree, at).flatMap((child) => {
    const node = tree.nodes[child];
    return node?.kind === kind ? [node] : [];
  });
};

const partsOf = ({ breakdown, measure }: Split, view: BookView, year: number): FindingPart[] =>
  childrenNodes(view, year, breakdown, 'part').flatMap((part) => {
    const value = figureOf(view, year, measure, part.uid);
    return value === null ? [] : [partOf(part, measure, value)];
  });

/** Null where none of the parts is filled: the split has not been made. */
const sumOf = ({ breakdown, measure }: Split, view: BookView, year: number): number | null => {
  let sum: number | null = null;
  for (const part of childrenNodes(view, year, breakdown, 'part')) {
    const value = figureOf(view, year, measure, part.uid);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
};

const agreeing = (output: Indicator, split: Split, whole: number, view: BookView, year: number): string =>
  childrenNodes(view, year, output.uid, 'breakdown')
    .filter(({ uid }) => uid !== split.breakdown)
    .filter(({ uid }) => sumOf({ ...split, breakdown: uid }, view, year) === whole)
    .map(({ name }) => name)
    .join(', ');

const checkSplit = (split: Split, view: BookView, year: number): FindingDraft | undefined => {
  const breakdown = indicatorOf(view, year, split.breakdown);
  if (breakdown?.kind !== 'breakdown') return undefined;
  const output = parentOf(view, year, breakdown.uid);
  if (!output) return undefined;
  const whole = figureOf(view, year, split.measure, output.uid);
  const sum = sumOf(split, view, year);
  if (whole === null || sum === null || whole === sum) return undefined;
  return {
    ...sidesOf(output, split.measure, sum, whole),
    explanation: explain('K-010', {
      output: output.name,
      breakdown: breakdown.name,
      agreeing: agreeing(output, split, whole, view, year),
    }),
    parts: partsOf(split, view, year),
  };
};

const measures = ['target', 'result'] as const;

const breakdownsOf = (view: BookView, year: number): string[] =>
  indicatorsOf(view, year)
    .nodes.filter(({ kind }) => kind === 'breakdown')
    .map(({ uid }) => uid);

/** The splits that a figure belongs to: as the whole; as a part of its own split, which the others point to. */
const breakdownsAround = (view: BookView, year: number, uid: string): string[] => {
  const breakdown = parentOf(view, year, uid);
  const output = breakdown && parentOf(view, year, breakdown.uid);
  const outputs = output ? [uid, output.uid] : [uid];
  return outputs.flatMap((each) => childrenNodes(view, year, each, 'breakdown')).map((each) => each.uid);
};

/** A change of the list of indicators can move parts from one split to another: each split is looked at again. */
const touchedBreakdowns = (touch: Touch, view: BookView, year: number): string[] => {
  if (touch.kind === 'figure')
    return touch.year === year ? breakdownsAround(view, year, touch.indicator) : [];
  const changed = recordsIn(touch, 'indicator').map(({ uid }) => uid);
  return changed.length === 0 ? [] : [...changed, ...breakdownsOf(view, year)];
};

const bothMeasures = (breakdowns: readonly string[]): Split[] =>
  breakdowns.flatMap((breakdown) => measures.map((measure) => ({ breakdown, measure })));

export const outputEqualsBreakdowns = defineRule<Split>({
  code: 'K-010',
  severity: 'error',
  title: { vi: 'Số lượng chung bằng tổng các phần chia ra', en: 'A quantity equals the sum of each split' },
  basis: 'Kế hoạch năm 2024, mục B.IV',
  inputs: { measures, records: ['indicator'] },
  subjects: (view, year) => bothMeasures(breakdownsOf(view, year)),
  touchedBy: (touch, view, year) => bothMeasures(touchedBreakdowns(touch, view, year)),
  keyOf: ({ breakdown, measure }) => `${breakdown}/${measure}`,
  check: checkSplit,
});
