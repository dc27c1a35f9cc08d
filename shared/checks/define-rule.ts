/**
 * Closes a rule over the type of its subjects, so that rules of different subjects can stand in one list and
 * nobody has to know what a subject is.
 */
import type { BookView } from '../domain/book-view.ts';
import type { Rule, RuleFinding, Touch } from './rule.ts';

/** By `${code}/${year}/${subject}`; undefined says that the subject was looked at and is clean. */
export type Findings = Map<string, RuleFinding | undefined>;

export interface AnyRule extends Pick<Rule, 'code' | 'severity' | 'title' | 'basis' | 'inputs'> {
  /** Adds what is wrong anywhere in the year. */
  readonly runAll: (view: BookView, year: number, into: Map<string, RuleFinding>) => void;
  /** Looks again at each subject that the change may alter and that has not been looked at yet. */
  readonly runTouched: (touch: Touch, view: BookView, year: number, into: Findings) => void;
}

export const defineRule = <Subject>(rule: Rule<Subject>): AnyRule => {
  const { code, severity, title, basis, inputs } = rule;
  const find = (subject: Subject, view: BookView, year: number): RuleFinding | undefined => {
    const draft = rule.check(subject, view, year);
    return draft && { ...draft, severity: draft.severity ?? severity, code, year };
  };
  return {
    code,
    severity,
    title,
    basis,
    inputs,
    runAll: (view, year, into) => {
      const prefix = `${code}/${year}/`;
      for (const subject of rule.subjects(view, year)) {
        const finding = find(subject, view, year);
        if (finding) into.set(prefix + rule.keyOf(subject), finding);
      }
    },
    runTouched: (touch, view, year, into) => {
      const prefix = `${code}/${year}/`;
      for (const subject of rule.touchedBy(touch, view, year)) {
        const key = prefix + rule.keyOf(subject);
        if (!into.has(key)) into.set(key, find(subject, view, year));
      }
    },
  };
};
