/**
 * Rows of Phụ lục 02 and 03: what the year before ended with, what is asked of the plan year, and what it will come to
 * (appendices.md §2). A target typed as points gives households, and the other way round; the formula says which.
 */
import type { Figure } from './cell-formulas.ts';
import type { CellFormula } from './paper.ts';
import {
  type Counting,
  countAtStart,
  dropOfAll,
  ethnicGoal,
  expectedHouseholds,
  type Goal,
  nearPoorGoal,
  ownPoints,
  type PovertyRow,
  pointsOfAll,
  poorGoal,
  povertyRows,
  unitTarget,
} from './poverty-figures.ts';
import { type FilledRow, ratioOf, withMeans } from './poverty-table.ts';
import { percentOf } from './rate-cell.ts';
import type { PaperSettings, PovertySet } from './settings.ts';
import { typedNotes } from './typed-notes.ts';

const expectedKey = 'householdsPlan';
const dropKey = (goal: Goal): string => `${goal.drop}Target`;
const pointsKey = (goal: Goal): string => `${goal.rateDrop}Target`;

interface Filling {
  readonly figures: Map<string, Figure | null>;
  readonly own: Map<string, CellFormula>;
}

const householdsOfPoints = (goal: Goal): CellFormula => ({
  op: 'portion',
  of: expectedKey,
  percent: pointsKey(goal),
});

/** A unit's own target, or what several units' targets come to. */
const fillTarget = (counting: Counting, goal: Goal, row: PovertyRow, { figures, own }: Filling): void => {
  const [only] = row.units;
  const pointsOfHouseholds = ratioOf(dropKey(goal), expectedKey);
  if (row.kind === 'unit' && only !== undefined) {
    const { points, households, derived } = unitTarget(counting, goal, only);
    figures.set(pointsKey(goal), points).set(dropKey(goal), households);
    if (derived === 'households') own.set(dropKey(goal), householdsOfPoints(goal));
    if (derived === 'points') own.set(pointsKey(goal), pointsOfHouseholds);
    return;
  }
  const asked = row.kind === 'total' ? ownPoints(counting, goal) : null;
  figures.set(pointsKey(goal), asked ?? pointsOfAll(counting, goal, row.units));
  figures.set(dropKey(goal), dropOfAll(counting, goal, row.units));
  if (asked === null) own.set(pointsKey(goal), pointsOfHouseholds);
};

/** What stays after the fall that is asked; blank where nothing is asked. */
const remaining = (count: number | null, drop: Figure | null | undefined): number | null =>
  count === null || typeof drop !== 'number' ? null : count - drop;

const fillGoal = (counting: Counting, goal: Goal, row: PovertyRow, filling: Filling): void => {
  const { figures } = filling;
  const count = countAtStart(counting, goal.count, row.units);
  figures.set(goal.count, count);
  figures.set(`${goal.count}Rate`, percentOf(count, countAtStart(counting, 'households', row.units)));
  fillTarget(counting, goal, row, filling);
  const plan = remaining(count, figures.get(dropKey(goal)));
  figures.set(`${goal.count}Plan`, plan);
  figures.set(`${goal.count}RatePlan`, percentOf(plan, expectedHouseholds(counting, row.units)));
};

const goals: Record<PovertySet, readonly Goal[]> = { poor: [poorGoal, nearPoorGoal], ethnic: [ethnicGoal] };

const fillRow = (counting: Counting, set: PovertySet, row: PovertyRow, note: string): FilledRow => {
  const filling: Filling = { figures: new Map(), own: new Map() };
  const { figures, own } = filling;
  figures.set('households', countAtStart(counting, 'households', row.units));
  figures.set(expectedKey, expectedHouseholds(counting, row.units));
  if (set === 'ethnic') {
    const ethnic = countAtStart(counting, 'ethnicHouseholds', row.units);
    const poor = countAtStart(counting, 'ethnicPoor', row.units);
    figures.set('ethnicHouseholds', ethnic).set('ethnicPoorRateOfEthnic', percentOf(poor, ethnic));
  }
  for (const goal of goals[set]) fillGoal(counting, goal, row, filling);
  return { row, figures, own, note };
};

export const targetRows = (
  counting: Counting,
  set: PovertySet,
  settings: PaperSettings,
): readonly FilledRow[] => {
  const notes = typedNotes(counting.book, counting.year, 'poverty');
  const filled = povertyRows(counting.book.trees(counting.year)).map((row) =>
    fillRow(counting, set, row, notes.get(row.key) ?? ''),
  );
  return withMeans(filled, goals[set].map(pointsKey), settings);
};
