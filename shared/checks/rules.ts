/** All rules, in the order of their codes. A new rule is one file and one line here. */
import { printedByProject } from './claims/k-001-by-project.ts';
import { printedCentral } from './claims/k-002-central.ts';
import { printedBySource } from './claims/k-003-by-source.ts';
import { printedByVintage } from './claims/k-004-by-vintage.ts';
import { printedDisbursed } from './claims/k-005-disbursed.ts';
import { printedRate } from './claims/k-006-rate.ts';
import { printedChange } from './claims/k-007-indicator.ts';
import { printedDocumentCount } from './claims/k-008-documents.ts';
import type { AnyRule } from './define-rule.ts';
import { advanceWithinDisbursed } from './disbursement/k-045-advance.ts';
import { cumulativeDoesNotFall } from './disbursement/k-046-fell.ts';
import { listedOnce } from './documents/k-030-repeated.ts';
import { oneDate } from './documents/k-031-dates.ts';
import { numbersRise } from './documents/k-032-order.ts';
import { differentDocuments } from './documents/k-033-alike.ts';
import { disbursedWithinAssigned } from './limits/k-020-disbursed.ts';
import { allottedWithinAssigned } from './limits/k-021-allotted.ts';
import { noNegativeAmount } from './limits/k-022-negative.ts';
import { nothingOutside } from './limits/k-023-outside.ts';
import { amountsAtLeavesOnly } from './limits/k-024-inner.ts';
import { outputEqualsBreakdowns } from './outputs/k-010-breakdowns.ts';
import { partWithinWhole } from './outputs/k-011-of-which.ts';
import { resultMeetsTarget } from './outputs/k-012-achieved.ts';
import { percentIsShare } from './outputs/k-013-percent.ts';
import { targetHasComparator } from './outputs/k-014-comparator.ts';
import { poorWithinHouseholds } from './poverty/k-040-households.ts';
import { ethnicWithinAll } from './poverty/k-041-ethnic.ts';
import { yearsFollow } from './poverty/k-042-carried.ts';
import { unitsReachGoal } from './poverty/k-043-goal.ts';
import { goalsAreStatistics } from './poverty/k-044-stated.ts';
import { workWithinAllotted } from './treasury/k-060-work.ts';
import { unitWithinAllotted } from './treasury/k-061-unit.ts';
import { vintageWithinAssigned } from './treasury/k-062-vintage.ts';
import { reportedIsTreasury } from './treasury/k-063-reported.ts';
import { unitsHaveReported } from './treasury/k-064-not-reported.ts';
import { worksHaveTreasuryRow } from './treasury/k-065-no-row.ts';
import { nothingLeftOut } from './treasury/k-066-left-out.ts';
import { statedTotalIsRead } from './treasury/k-067-stated.ts';
import { partsWithinInvestment } from './works/k-050-within.ts';
import { planWithinInvestment } from './works/k-051-total.ts';
import { planWithinMediumTerm } from './works/k-052-medium-term.ts';
import { newHasNothingBefore } from './works/k-053-new.ts';
import { continuingWasDecided } from './works/k-054-decided-before.ts';
import { hasDecision } from './works/k-055-decision.ts';
import { hasProjectCode } from './works/k-056-code.ts';
import { lineIsAllotted } from './works/k-057-whole-line.ts';
import { outputIsCounted } from './works/k-058-counted.ts';

export const rules: readonly AnyRule[] = [
  printedByProject,
  printedCentral,
  printedBySource,
  printedByVintage,
  printedDisbursed,
  printedRate,
  printedChange,
  printedDocumentCount,
  outputEqualsBreakdowns,
  partWithinWhole,
  resultMeetsTarget,
  percentIsShare,
  targetHasComparator,
  disbursedWithinAssigned,
  allottedWithinAssigned,
  noNegativeAmount,
  nothingOutside,
  amountsAtLeavesOnly,
  listedOnce,
  oneDate,
  numbersRise,
  differentDocuments,
  poorWithinHouseholds,
  ethnicWithinAll,
  yearsFollow,
  unitsReachGoal,
  goalsAreStatistics,
  advanceWithinDisbursed,
  cumulativeDoesNotFall,
  partsWithinInvestment,
  planWithinInvestment,
  planWithinMediumTerm,
  newHasNothingBefore,
  continuingWasDecided,
  hasDecision,
  hasProjectCode,
  lineIsAllotted,
  outputIsCounted,
  workWithinAllotted,
  unitWithinAllotted,
  vintageWithinAssigned,
  reportedIsTreasury,
  unitsHaveReported,
  worksHaveTreasuryRow,
  nothingLeftOut,
  statedTotalIsRead,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): AnyRule | undefined => byCode.get(code);
