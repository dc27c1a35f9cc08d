/**
 * A rule over claims: a figure that a document prints is what the book computes, in the figure's own rounding.
 * The rules differ in which claims they take (`claim-sort.ts`), in what the figure is made of, and in words.
 */
import type { BookView } from '../domain/book-view.ts';
import type { Expression } from '../domain/expression.ts';
import { type MeasureId, measureIds } from '../domain/measures.ts';
import type { Claim, RecordKind } from '../domain/records.ts';
import type { Rational } from '../text/decimal.ts';
import { claimUids, touchedClaims } from './claim-index.ts';
import type { ClaimCode } from './claim-sort.ts';
import { type AnyRule, defineRule } from './define-rule.ts';
import { agrees, evaluate, roundTo, tolerancePercent, totalOf } from './evaluate.ts';
import { type ClaimParams, explain } from './explanation.ts';
import { claimPlace } from './places.ts';
import { blank, ofClaim } from './quantity.ts';
import type { FindingDraft, FindingPart, Rule } from './rule.ts';

export interface ClaimRule extends Pick<Rule, 'title' | 'basis'> {
  readonly code: ClaimCode;
  readonly measures: readonly MeasureId[];
  /** Kinds of records that the expression or the names of its parts come from, beside the claims. */
  readonly records: readonly RecordKind[];
  readonly parts: (expression: Expression, view: BookView, year: number) => FindingPart[];
  readonly explanation: (claim: Claim, view: BookView, year: number) => FindingDraft['explanation'];
}

/** Every figure and list that an expression can name. */
export const anyInput = {
  measures: measureIds,
  records: ['indicator', 'citation', 'legalDocument'],
} as const satisfies Pick<ClaimRule, 'measures' | 'records'>;

export const claimParams = (claim: Claim): ClaimParams => ({
  subject: claim.subject,
  place: claim.place,
  tolerance: claim.approximate ? tolerancePercent : 0,
});

/** What the document prints, and where. */
const printedSide = (claim: Claim, view: BookView) => ({
  place: claimPlace(view, claim),
  printedAt: claim.place === '' ? null : claim.place,
  actual: ofClaim(claim.value, claim),
});

/** The book has no figures for it: not wrong, but nobody can answer for it either. */
const cannotCompute = (claim: Claim, view: BookView, parts: FindingPart[]): FindingDraft => ({
  ...printedSide(claim, view),
  severity: 'warning',
  expected: blank,
  difference: null,
  explanation: explain('claimBlank', claimParams(claim)),
  parts,
});

const differs = (
  claim: Claim,
  computed: Rational,
  view: BookView,
): Omit<FindingDraft, 'explanation' | 'parts'> => {
  const expected = roundTo(computed, claim.grain);
  return {
    ...printedSide(claim, view),
    expected: ofClaim(expected, claim),
    difference: ofClaim(claim.value - expected, claim),
  };
};

/** Most claims are an amount that agrees to the đồng: no need for exact fractions. */
const isSameAmount = (claim: Claim, expression: Expression, view: BookView): boolean =>
  expression.op === 'total' && totalOf(expression, view) === claim.value;

const checkClaim = (rule: ClaimRule, uid: string, view: BookView, year: number): FindingDraft | undefined => {
  const claim = view.records('claim').get(uid);
  if (!claim?.expression || !claimUids(rule.code, view, year).has(uid)) return undefined;
  if (isSameAmount(claim, claim.expression, view)) return undefined;
  const computed = evaluate(claim.expression, view, year);
  if (computed && agrees(claim, computed)) return undefined;
  const parts = rule.parts(claim.expression, view, year);
  if (!computed) return cannotCompute(claim, view, parts);
  return { ...differs(claim, computed, view), explanation: rule.explanation(claim, view, year), parts };
};

export const claimRule = (rule: ClaimRule): AnyRule =>
  defineRule<string>({
    code: rule.code,
    severity: 'error',
    title: rule.title,
    basis: rule.basis,
    inputs: { measures: rule.measures, records: ['claim', ...rule.records] },
    subjects: (view, year) => claimUids(rule.code, view, year),
    touchedBy: (touch, view, year) => touchedClaims(rule.code, touch, view, year),
    keyOf: (uid) => uid,
    check: (uid, view, year) => checkClaim(rule, uid, view, year),
  });
