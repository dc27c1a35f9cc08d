/**
 * Objectives of poverty reduction: the falls asked of 2023 (A.II.1) and 2024 (B.I.2), which are the same three
 * indicators, and what 2023 came to (A.II.2, A.IV.2.1).
 */
import { groupUids } from '../../catalogues/indicators.ts';
import {
  type IndicatorEntry,
  type IndicatorText,
  indicatorFigure,
  indicatorOf,
  type StatedFigure,
  targetForm,
} from './indicator-entry.ts';
import type { PlanJson } from './plan-json.ts';
import type { PrintedNumber, TargetItem } from './printed.ts';

export const povertyUids = {
  poorRateDrop: 'ind.poorRateDrop',
  poorDistrictsDrop: 'ind.poorRateDrop.poorDistricts',
  ethnicDrop: 'ind.poorRateDrop.ethnicMinority',
  poorRate: 'ind.poorRate',
  poorHouseholdsDrop: 'ind.poorHouseholdsDrop',
  nearPoorRateRise: 'ind.nearPoorRateRise',
  districtsBelowTarget: 'ind.districtsBelowTarget',
} as const;

/** "giảm tỷ lệ hộ nghèo toàn tỉnh": the fall is the indicator, in percentage points printed with %. */
/** By these the checks know them: what the units' statistics come to must be what they state (`povertyGoals`). */
const goalCodes: Readonly<Record<string, string>> = {
  [povertyUids.poorRateDrop]: 'poorRateDrop',
  [povertyUids.poorDistrictsDrop]: 'poorRateDrop.poor',
  [povertyUids.ethnicDrop]: 'ethnicPoorRateDrop',
};

const dropEntry = (
  uid: string,
  target2023: TargetItem,
  target2024: TargetItem,
  result: PrintedNumber,
): IndicatorEntry => {
  const { direction = '', subject, scope, source } = target2024;
  const name = `${direction} ${subject}`;
  const sample = { ...result, source };
  return {
    indicator: indicatorOf({
      uid,
      kind: 'target',
      parent: groupUids.objectives,
      code: goalCodes[uid] ?? '',
      name,
      scope,
      sample,
    }),
    figures: [
      indicatorFigure(2023, 'target', uid, target2023),
      indicatorFigure(2023, 'result', uid, result),
      indicatorFigure(2024, 'target', uid, target2024),
    ],
    forms: [targetForm(2023, uid, target2023), targetForm(2024, uid, target2024)],
    children: [],
  };
};

const dropEntries = ({ results2023: { poverty }, plan2024 }: PlanJson): IndicatorEntry[] => {
  const { province, poorDistricts, ethnicMinority } = poverty.results;
  const rows: [string, PrintedNumber][] = [
    [povertyUids.poorRateDrop, province.reduction],
    [povertyUids.poorDistrictsDrop, poorDistricts.reduction],
    [povertyUids.ethnicDrop, ethnicMinority.reduction],
  ];
  return rows.map(([uid, result], index) => {
    const target2023 = poverty.targets.items[index];
    const target2024 = plan2024.objectives.specific.items[index];
    if (!target2023 || !target2024 || target2023.subject !== target2024.subject) {
      throw new Error(`targets of 2023 and 2024 are not the same indicator: ${uid}`);
    }
    return dropEntry(uid, target2023, target2024, result);
  });
};

const observed = (
  text: Omit<IndicatorText, 'kind' | 'parent'>,
  figures: readonly StatedFigure[],
): IndicatorEntry => ({
  indicator: indicatorOf({ ...text, kind: 'target', parent: groupUids.objectives }),
  figures,
  forms: [],
  children: [],
});

const resultOnly = (uid: string, name: string, sample: PrintedNumber): IndicatorEntry =>
  observed({ uid, name, sample }, [indicatorFigure(2023, 'result', uid, sample)]);

/** What the plan reports of 2023 without having set a target for it. */
const observedEntries = ({ results2023: { poverty, assessment } }: PlanJson): IndicatorEntry[] => {
  const { subject, rateBefore, rateAfter, householdsReduced } = poverty.results.province;
  const limitation = assessment.limitations.items.find(({ figures }) => figures)?.figures;
  if (!limitation) throw new Error('A.IV.2.1 has no figures');
  const { nearPoorRateIncrease: rise, districtsBelowTargetCount: below } = limitation;
  const uid = povertyUids.poorRate;
  return [
    observed({ uid, name: subject, sample: rateAfter }, [
      indicatorFigure(2023, 'baseline', uid, rateBefore),
      indicatorFigure(2023, 'result', uid, rateAfter),
    ]),
    resultOnly(povertyUids.poorHouseholdsDrop, 'Số hộ nghèo giảm', householdsReduced),
    resultOnly(povertyUids.nearPoorRateRise, `${rise.direction} ${rise.subject}`, rise),
    resultOnly(povertyUids.districtsBelowTarget, 'Số huyện chưa đạt mục tiêu giảm nghèo', below),
  ];
};

export const povertyEntries = (plan: PlanJson): IndicatorEntry[] => [
  ...dropEntries(plan),
  ...observedEntries(plan),
];
