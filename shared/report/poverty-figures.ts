/**
 * Figures of poverty for Phụ lục 01–03, exact: households counted by unit, and what a plan asks of them
 * (appendices.md §1, §2). A row is one unit or several: rates of several are Σ numerator / Σ denominator.
 */
import type { BookView, UnitNode, YearTrees } from '../domain/book-view.ts';
import { SCALE } from '../domain/brands.ts';
import type { IndicatorMeasureId } from '../domain/measures.ts';
import {
  type countCodes,
  type dropCodes,
  povertyGroups,
  type rateDropCodes,
  statistic,
} from '../domain/poverty.ts';
import { divideHalfAway, type Rational } from '../text/decimal.ts';
import { addUp, portionOf } from './cell-formulas.ts';
import { percentOf, scaledPercent } from './rate-cell.ts';

export type CountCode = (typeof countCodes)[number];

/** What a table of targets is about: the households counted, and both views of the fall asked of them. */
export interface Goal {
  readonly count: CountCode;
  readonly drop: (typeof dropCodes)[number];
  readonly rateDrop: (typeof rateDropCodes)[number];
}
export const poorGoal: Goal = { count: 'poor', drop: 'poorDrop', rateDrop: 'poorRateDrop' };
export const nearPoorGoal: Goal = { count: 'nearPoor', drop: 'nearPoorDrop', rateDrop: 'nearPoorRateDrop' };
export const ethnicGoal: Goal = {
  count: 'ethnicPoor',
  drop: 'ethnicPoorDrop',
  rateDrop: 'ethnicPoorRateDrop',
};

/** Households, which are whole; × 10⁴ in the book. */
const households = (scaled: number | null): number | null =>
  scaled === null ? null : Number(divideHalfAway(BigInt(scaled), BigInt(SCALE)));

export interface Counting {
  readonly book: BookView;
  readonly year: number;
}

export const countOf = (
  { book, year }: Counting,
  measure: IndicatorMeasureId,
  code: CountCode,
  units: readonly string[],
): number | null => households(statistic(book, measure, { year, code, units }));

/** At the beginning of a plan year: what the year before ended with or, where the book has not got it, what it began with. */
export const countAtStart = (
  { book, year }: Counting,
  code: CountCode,
  units: readonly string[],
): number | null =>
  addUp(
    units.map(
      (unit) =>
        countOf({ book, year: year - 1 }, 'result', code, [unit]) ??
        countOf({ book, year }, 'baseline', code, [unit]),
    ),
  );

/** Households expected at the end of the year: as planned, else as many as there were. */
export const expectedHouseholds = (counting: Counting, units: readonly string[]): number | null =>
  addUp(
    units.map(
      (unit) =>
        countOf(counting, 'target', 'households', [unit]) ?? countAtStart(counting, 'households', [unit]),
    ),
  );

const typedPoints = ({ book, year }: Counting, goal: Goal, unit: string): Rational | null =>
  scaledPercent(statistic(book, 'target', { year, code: goal.rateDrop, units: [unit] }));

const typedDrop = ({ book, year }: Counting, goal: Goal, unit: string): number | null =>
  households(statistic(book, 'target', { year, code: goal.drop, units: [unit] }));

export interface UnitTarget {
  /** Percentage points by which the rate is to fall. */
  readonly points: Rational | null;
  readonly households: number | null;
  /** Which of the two follows from the other; null where both were typed, or neither. */
  readonly derived: 'points' | 'households' | null;
}

/**
 * Points and households are two views of one target (§2.1): what was not typed follows from what was, with the
 * households expected as denominator; households are rounded up, so that they suffice for the points.
 */
export const unitTarget = (counting: Counting, goal: Goal, unit: string): UnitTarget => {
  const points = typedPoints(counting, goal, unit);
  const drop = typedDrop(counting, goal, unit);
  const expected = expectedHouseholds(counting, [unit]);
  if (points !== null && drop === null)
    return { points, households: portionOf(expected, points), derived: 'households' };
  if (points === null && drop !== null)
    return { points: percentOf(drop, expected), households: drop, derived: 'points' };
  return { points, households: drop, derived: null };
};

/**
 * Points asked of several units together: what their households come to (Σ / Σ), as the sheet has it; blank where no
 * unit has a target.
 */
export const pointsOfAll = (counting: Counting, goal: Goal, units: readonly string[]): Rational | null =>
  percentOf(dropOfAll(counting, goal, units), expectedHouseholds(counting, units));

export const dropOfAll = (counting: Counting, goal: Goal, units: readonly string[]): number | null =>
  addUp(units.map((unit) => unitTarget(counting, goal, unit).households));

/** What the plan itself asks of the whole territory; null where it says nothing. */
export const ownPoints = (counting: Counting, goal: Goal): Rational | null => {
  const [territory] = counting.book.trees(counting.year).units.nodes;
  return territory ? typedPoints(counting, goal, territory.uid) : null;
};

/** One row of a table of units. */
export interface PovertyRow {
  readonly key: string;
  readonly kind: 'total' | 'group' | 'unit';
  readonly label: string;
  readonly units: readonly string[];
  /** Keys of the rows that it is the sum of. */
  readonly parts: readonly string[];
}

const groupLabels = { district: 'Huyện, thành phố còn lại', commune: 'Xã, phường còn lại' } as const;
const poorLabels = { district: 'Các huyện nghèo', commune: 'Các xã nghèo' } as const;

const unitRow = ({ uid, name }: UnitNode): PovertyRow => ({
  key: uid,
  kind: 'unit',
  label: name,
  units: [uid],
  parts: [],
});

/**
 * "Tổng số", then poor districts and the others, each with its units (§1.4). Where no unit is marked as poor, or all
 * are, there is nothing to divide: the units stand right beneath the total.
 */
export const povertyRows = (trees: YearTrees): PovertyRow[] => {
  const groups = povertyGroups(trees);
  const units = groups.flatMap((group) => group.units);
  const divided = groups.length > 1;
  const parts = divided ? groups.map(({ key }) => key) : units.map(({ uid }) => uid);
  const total: PovertyRow = {
    key: trees.units.nodes[0]?.uid ?? 'total',
    kind: 'total',
    label: 'Tổng số',
    units: units.map(({ uid }) => uid),
    parts,
  };
  const rows = groups.flatMap(({ key, units: members }) => {
    const uids = members.map(({ uid }) => uid);
    const kind = members[0]?.kind === 'commune' ? 'commune' : 'district';
    const label = (key === 'group.poor' ? poorLabels : groupLabels)[kind];
    const heading: PovertyRow = { key, kind: 'group', label, units: uids, parts: uids };
    return [...(divided ? [heading] : []), ...members.map(unitRow)];
  });
  return [total, ...rows];
};

/** "Huyện, thành phố" until the reform of July 2025, "Xã, phường" after. */
export const unitHeading = (trees: YearTrees): string =>
  povertyGroups(trees)[0]?.units[0]?.kind === 'commune' ? 'Xã, phường' : 'Huyện, thành phố';
