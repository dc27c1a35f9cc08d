/** The fall that the sheet of targets states is the one that the units' households come to, and the one asked there. */
import type { BookView } from '../../domain/book-view.ts';
import { goalUid, goalUnits, type PovertyGoal, povertyGoals } from '../../domain/poverty.ts';
import type { Indicator } from '../../domain/records.ts';
import { divideHalfAway } from '../../text/decimal.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { indicatorPlace } from '../places.ts';
import { ofIndicator } from '../quantity.ts';
import { statisticPlace } from '../row-places.ts';
import type { FindingDraft } from '../rule.ts';
import {
  goalInputs,
  goalRow,
  points,
  statedInPoverty,
  statedInTargets,
  together,
  touchedGoals,
} from './goals.ts';

interface Subject {
  readonly goal: PovertyGoal;
  readonly measure: 'target' | 'result';
}

const subjectsOf = (goals: readonly PovertyGoal[]): Subject[] =>
  goals.flatMap((goal) => (['target', 'result'] as const).map((measure) => ({ goal, measure })));

/** To the decimals with which the indicator is stated; × 10⁴. */
const rounded = (scaled: number, { decimals }: Indicator): number => {
  const grain = 10n ** BigInt(4 - decimals);
  return Number(divideHalfAway(BigInt(scaled), grain) * grain);
};

const inPoverty = ({ goal, measure }: Subject, view: BookView, year: number): number | null => {
  if (measure === 'target') return statedInPoverty(view, year, goal);
  const exact = together(view, year, goalUnits(view.trees(year), goal), goal.statistic);
  return exact === null ? null : points(exact);
};

const draft = (subject: Subject, view: BookView, year: number): FindingDraft | undefined => {
  const { goal, measure } = subject;
  const trees = view.trees(year);
  const indicator = view.records('indicator').get(goalUid(trees, goal) ?? '');
  const actual = statedInTargets(view, year, goal, measure);
  const counted = inPoverty(subject, view, year);
  if (!indicator || actual === null || counted === null) return undefined;
  const expected = rounded(counted, indicator);
  if (expected === actual) return undefined;
  const row = goalRow(trees, goal);
  const place =
    measure === 'target'
      ? statisticPlace(goal.statistic, 'target', row)
      : { sheet: 'poverty', row, column: goal.statistic };
  return {
    place: indicatorPlace(indicator.uid, measure),
    printedAt: indicator.place,
    expected: ofIndicator(expected, indicator),
    actual: ofIndicator(actual, indicator),
    difference: ofIndicator(actual - expected, indicator),
    explanation: explain('K-044', { indicator: indicator.name, measure, year }),
    parts: [
      {
        label: { vi: 'Tính từ bảng Hộ nghèo', en: 'From sheet Poverty' },
        quantity: ofIndicator(counted, indicator),
        place,
      },
    ],
  };
};

export const goalsAreStatistics = defineRule<Subject>({
  code: 'K-044',
  severity: 'error',
  title: { vi: 'Bảng Chỉ tiêu khớp bảng Hộ nghèo', en: 'Targets and Poverty state the same falls' },
  basis: 'design',
  inputs: goalInputs,
  subjects: () => subjectsOf(povertyGoals),
  touchedBy: (touch, view, year) => subjectsOf(touchedGoals(touch, view, year)),
  keyOf: ({ goal, measure }) => `${goal.code}/${measure}`,
  check: draft,
});
