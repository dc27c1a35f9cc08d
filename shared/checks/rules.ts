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
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): AnyRule | undefined => byCode.get(code);
