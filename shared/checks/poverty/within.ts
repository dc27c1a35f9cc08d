/** Some households are among others: their number cannot be larger. One rule for each such sentence. */
import type { BookView } from '../../domain/book-view.ts';
import type { StatisticCode } from '../../domain/poverty.ts';
import type { Label } from '../../sheets/index.ts';
import { type AnyRule, defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { statisticPlace } from '../row-places.ts';
import type { FindingDraft } from '../rule.ts';
import { unitName } from '../wording.ts';
import {
  carried,
  figureAt,
  householdCount,
  type Moment,
  moments,
  statisticInputs,
  statisticPart,
  touchedMoments,
  unitsOf,
} from './statistics.ts';

/** The parts together are within the whole. */
export interface Inclusion {
  readonly parts: readonly [StatisticCode, ...StatisticCode[]];
  readonly whole: StatisticCode;
  /** "Hộ nghèo và hộ cận nghèo", "tổng số hộ dân cư". */
  readonly partsName: Label;
  readonly wholeName: Label;
}

interface Subject {
  readonly unit: string;
  readonly moment: Moment;
  readonly inclusion: number;
}

interface WithinRule {
  readonly code: 'K-040' | 'K-041';
  readonly title: Label;
  readonly basis: string;
  readonly inclusions: readonly Inclusion[];
}

/** What begins a year with the end of the year before is told there. */
const isToldBefore = (
  view: BookView,
  { parts, whole }: Inclusion,
  { unit, moment }: Subject,
  year: number,
): boolean =>
  moment === 'baseline' && [...parts, whole].every((code) => carried(view, year, code, unit) !== null);

const draft = (
  { code, inclusions }: WithinRule,
  { unit, moment, inclusion: at }: Subject,
  view: BookView,
  year: number,
): FindingDraft | undefined => {
  const inclusion = inclusions[at];
  if (!inclusion) return undefined;
  const { parts, whole, partsName, wholeName } = inclusion;
  const known = parts.map((part) => figureAt(view, moment, { year, code: part, unit }));
  const expected = figureAt(view, moment, { year, code: whole, unit });
  const actual = known.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  if (expected === null || actual <= expected) return undefined;
  if (isToldBefore(view, inclusion, { unit, moment, inclusion: at }, year)) return undefined;
  return {
    place: statisticPlace(parts[0], moment, unit),
    printedAt: null,
    expected: householdCount(expected),
    actual: householdCount(actual),
    difference: householdCount(actual - expected),
    explanation: explain(code, {
      unit: unitName(view.trees(year), unit),
      moment,
      year,
      parts: partsName.vi,
      partsEn: partsName.en,
      whole: wholeName.vi,
      wholeEn: wholeName.en,
    }),
    parts: [...parts, whole].map((each) => statisticPart(view, moment, { year, code: each, unit })),
  };
};

export const defineWithin = (rule: WithinRule): AnyRule => {
  const { code, title, basis, inclusions } = rule;
  const each = (places: readonly { readonly unit: string; readonly moment: Moment }[]): Subject[] =>
    places.flatMap((place) => inclusions.map((_, inclusion) => ({ ...place, inclusion })));
  return defineRule<Subject>({
    code,
    severity: 'error',
    title,
    basis,
    inputs: statisticInputs,
    subjects: (view, year) =>
      each(unitsOf(view.trees(year)).flatMap((unit) => moments.map((moment) => ({ unit, moment })))),
    touchedBy: (touch, view, year) => each(touchedMoments(touch, view, year)),
    keyOf: ({ unit, moment, inclusion }) => `${unit}/${moment}/${inclusion}`,
    check: (subject, view, year) => draft(rule, subject, view, year),
  });
};
