/**
 * Runs the rules: all of them over a year, or just what some changes touch.
 *
 * The two agree as long as every change since the full run is told to `runTouched`, once the book holds it. A
 * change of a record that shapes a tree (component, unit, source, vintage) needs a full run instead.
 */
import type { BookView } from '../domain/book-view.ts';
import { type MeasureId, measureIds } from '../domain/measures.ts';
import { type RecordKind, recordKinds } from '../domain/records.ts';
import { forgetClaims, refileClaim } from './claim-index.ts';
import type { AnyRule, Findings } from './define-rule.ts';
import type { RuleFinding, Touch } from './rule.ts';
import { rules } from './rules.ts';
import { recordsIn } from './touch.ts';

const byMeasure = new Map<MeasureId, AnyRule[]>(
  measureIds.map((id) => [id, rules.filter((rule) => rule.inputs.measures.includes(id))]),
);
const byRecord = new Map<RecordKind, AnyRule[]>(
  recordKinds.map((kind) => [kind, rules.filter((rule) => rule.inputs.records.includes(kind))]),
);

const rulesReading = (touch: Touch): readonly AnyRule[] =>
  (touch.kind === 'record' ? byRecord.get(touch.record) : byMeasure.get(touch.measure)) ?? [];

/** `runAll` with a stop after each rule, for whoever has other things to do; the book must stay as it is meanwhile. */
export function* runRuleByRule(view: BookView, year: number): Generator<undefined, Map<string, RuleFinding>> {
  forgetClaims(view);
  const found = new Map<string, RuleFinding>();
  for (const rule of rules) {
    rule.runAll(view, year, found);
    yield;
  }
  return found;
}

/** What is wrong in the year, by `${code}/${year}/${subject}`. */
export const runAll = (view: BookView, year: number): Map<string, RuleFinding> => {
  const running = runRuleByRule(view, year);
  for (;;) {
    const step = running.next();
    if (step.done) return step.value;
  }
};

/** Every subject of the year that the changes may alter, looked at again; undefined where it is clean now. */
export const runTouched = (touches: readonly Touch[], view: BookView, year: number): Findings => {
  for (const touch of touches) {
    for (const { uid } of recordsIn(touch, 'claim')) refileClaim(view, uid);
  }
  const found: Findings = new Map();
  for (const touch of touches) {
    for (const rule of rulesReading(touch)) rule.runTouched(touch, view, year, found);
  }
  return found;
};
