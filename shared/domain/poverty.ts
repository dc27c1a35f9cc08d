/**
 * Poverty statistics: what is counted unit by unit (sheet `poverty`, Phụ lục 01–03; appendices.md §1, §2). Each is an
 * indicator of kind `statistic`, known by its code, with figures by unit: `baseline` is the beginning of the year,
 * `result` its end, `target` what the plan asks. Figures are × 10⁴, like those of every indicator.
 */
import type { BookView, UnitNode, YearTrees } from './book-view.ts';
import type { IndicatorMeasureId } from './measures.ts';
import { childrenOf } from './tree.ts';

/** Counted households: baseline and result; `households` has a target too: the number expected at the year's end. */
export const countCodes = ['households', 'ethnicHouseholds', 'poor', 'nearPoor', 'ethnicPoor'] as const;
/** Falls asked of the year (target only): in households, or in percentage points of the rate. */
export const dropCodes = ['poorDrop', 'nearPoorDrop', 'ethnicPoorDrop'] as const;
export const rateDropCodes = ['poorRateDrop', 'nearPoorRateDrop', 'ethnicPoorRateDrop'] as const;
export const statisticCodes = [...countCodes, ...dropCodes, ...rateDropCodes] as const;
export type StatisticCode = (typeof statisticCodes)[number];

/** Uid of the statistic in the year's indicators; undefined where the catalogue of the book has none of this code. */
export const statisticUid = (trees: YearTrees, code: StatisticCode): string | undefined =>
  trees.indicators.nodes.find((node) => node.kind === 'statistic' && node.code === code)?.uid;

export interface PovertyGroup {
  /** Key of its row in the sheet and in the papers; no unit has this uid. */
  readonly key: 'group.poor' | 'group.other';
  readonly units: readonly UnitNode[];
}

/** Units that report poverty: the districts or, where there are none (from July 2025), the communes. */
export const povertyUnits = ({ units }: YearTrees): UnitNode[] => {
  const children = childrenOf(units, 0).flatMap((at) => units.nodes[at] ?? []);
  const districts = children.filter(({ kind }) => kind === 'district');
  return districts.length > 0 ? districts : children.filter(({ kind }) => kind === 'commune');
};

/** Huyện nghèo first: the plan sets a target for them; a group without units is left out. */
export const povertyGroups = (trees: YearTrees): PovertyGroup[] => {
  const all = povertyUnits(trees);
  const groups: PovertyGroup[] = [
    { key: 'group.poor', units: all.filter(({ poor }) => poor === true) },
    { key: 'group.other', units: all.filter(({ poor }) => poor !== true) },
  ];
  return groups.filter(({ units }) => units.length > 0);
};

export interface StatisticQuery {
  readonly year: number;
  readonly code: StatisticCode;
  /** Uids. */
  readonly units: readonly string[];
}

/** Sum over units, × 10⁴; null where all of them are blank. Percentage points cannot be added: ask for one unit. */
export const statistic = (
  view: BookView,
  measure: IndicatorMeasureId,
  { year, code, units }: StatisticQuery,
): number | null => {
  const indicator = statisticUid(view.trees(year), code);
  if (indicator === undefined) return null;
  let sum: number | null = null;
  for (const unit of units) {
    const value = view.figure(measure, { year, indicator, unit });
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
};

/** A fall of a rate that the plan asks of the whole province, or of a group of its units. */
export interface PovertyGoal {
  /** Code of the indicator (kind `target`) that states it in the sheet of targets: so a catalogue marks it. */
  readonly code: string;
  readonly statistic: (typeof rateDropCodes)[number];
  /** Null: the whole province. */
  readonly group: PovertyGroup['key'] | null;
}

export const povertyGoals: readonly PovertyGoal[] = [
  { code: 'poorRateDrop', statistic: 'poorRateDrop', group: null },
  { code: 'poorRateDrop.poor', statistic: 'poorRateDrop', group: 'group.poor' },
  { code: 'ethnicPoorRateDrop', statistic: 'ethnicPoorRateDrop', group: null },
];

/** Undefined where no target of the year is marked as this one. */
export const goalUid = ({ indicators }: YearTrees, { code }: PovertyGoal): string | undefined =>
  indicators.nodes.find((node) => node.kind === 'target' && node.code === code)?.uid;

/** Uids of the units that a goal is about. */
export const goalUnits = (trees: YearTrees, { group }: PovertyGoal): string[] => {
  const units =
    group === null
      ? povertyUnits(trees)
      : (povertyGroups(trees).find(({ key }) => key === group)?.units ?? []);
  return units.map(({ uid }) => uid);
};
