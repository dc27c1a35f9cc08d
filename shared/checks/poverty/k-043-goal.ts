/** What the units are asked for brings the province, and its poor districts, the fall that the plan promises. */
import type { BookView } from '../../domain/book-view.ts';
import { SCALE } from '../../domain/brands.ts';
import { goalUnits, type PovertyGoal, povertyGoals } from '../../domain/poverty.ts';
import { statisticColumn } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { statisticPlace } from '../row-places.ts';
import type { FindingDraft, FindingPart } from '../rule.ts';
import { unitName } from '../wording.ts';
import {
  goalInputs,
  goalRow,
  points,
  pointsQuantity,
  povertySheetOf,
  statedInPoverty,
  statedInTargets,
  together,
  touchedGoals,
} from './goals.ts';

const partsOf = (goal: PovertyGoal, column: string, view: BookView, year: number): FindingPart[] => {
  const trees = view.trees(year);
  return goalUnits(trees, goal).flatMap((unit): FindingPart[] => {
    const value = together(view, year, [unit], column);
    if (value === null) return [];
    const place = statisticPlace(goal.statistic, 'target', unit);
    return [{ label: unitName(trees, unit), quantity: pointsQuantity(points(value)), place }];
  });
};

const draft = (goal: PovertyGoal, view: BookView, year: number): FindingDraft | undefined => {
  const trees = view.trees(year);
  const column = statisticColumn(goal.statistic, 'target');
  const expected = statedInPoverty(view, year, goal) ?? statedInTargets(view, year, goal, 'target');
  const exact = together(view, year, goalUnits(trees, goal), column);
  // Exactly: a goal of 4 is not met by 3,99999.
  if (expected === null || exact === null || exact.num * BigInt(SCALE) >= BigInt(expected) * exact.den)
    return undefined;
  const row = goalRow(trees, goal);
  const { rows, rowAt } = povertySheetOf(trees);
  return {
    place: statisticPlace(goal.statistic, 'target', row),
    printedAt: null,
    expected: pointsQuantity(expected),
    actual: pointsQuantity(points(exact)),
    difference: pointsQuantity(points(exact) - expected),
    explanation: explain('K-043', {
      row: rows[rowAt.get(row) ?? -1]?.label ?? row,
      statistic: goal.statistic,
      year,
    }),
    parts: partsOf(goal, column, view, year),
  };
};

export const unitsReachGoal = defineRule<PovertyGoal>({
  code: 'K-043',
  severity: 'warning',
  title: {
    vi: 'Chỉ tiêu giao các đơn vị đạt chỉ tiêu chung',
    en: "The units' targets come to the province's own",
  },
  basis: 'B.I.2',
  inputs: goalInputs,
  subjects: () => povertyGoals,
  touchedBy: touchedGoals,
  keyOf: ({ code }) => code,
  check: draft,
});
