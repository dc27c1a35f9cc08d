/** The beginning of a year is the end of the year before (appendices.md §2.1): what is typed there differs from it. */
import type { BookView } from '../../domain/book-view.ts';
import { countCodes } from '../../domain/poverty.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { statisticPlace } from '../row-places.ts';
import type { FindingDraft } from '../rule.ts';
import { unitName } from '../wording.ts';
import {
  carried,
  householdCount,
  statisticInputs,
  touchedMoments,
  typedFigure,
  unitsOf,
} from './statistics.ts';

interface Subject {
  readonly unit: string;
  readonly code: (typeof countCodes)[number];
}

const subjectsOf = (units: readonly string[]): Subject[] =>
  units.flatMap((unit) => countCodes.map((code) => ({ unit, code })));

const draft = ({ unit, code }: Subject, view: BookView, year: number): FindingDraft | undefined => {
  const expected = carried(view, year, code, unit);
  const actual = typedFigure(view, 'baseline', { year, code, unit });
  if (expected === null || actual === null || expected === actual) return undefined;
  return {
    place: statisticPlace(code, 'baseline', unit),
    printedAt: null,
    expected: householdCount(expected),
    actual: householdCount(actual),
    difference: householdCount(actual - expected),
    explanation: explain('K-042', { unit: unitName(view.trees(year), unit), year, before: year - 1 }),
    parts: [],
  };
};

export const yearsFollow = defineRule<Subject>({
  code: 'K-042',
  severity: 'warning',
  title: { vi: 'Đầu năm bằng cuối năm trước', en: 'A year begins with the end of the year before' },
  basis: 'design',
  inputs: statisticInputs,
  subjects: (view, year) => subjectsOf(unitsOf(view.trees(year))),
  touchedBy: (touch, view, year) =>
    subjectsOf([
      ...new Set(
        touchedMoments(touch, view, year).flatMap(({ unit, moment }) =>
          moment === 'baseline' ? [unit] : [],
        ),
      ),
    ]),
  keyOf: ({ unit, code }) => `${unit}/${code}`,
  check: draft,
});
