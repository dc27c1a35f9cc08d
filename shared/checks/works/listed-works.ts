/** What the rules on works share: the works of the year's list, and which of them a change touches. */
import type { BookView, ComponentNode } from '../../domain/book-view.ts';
import type { Work } from '../../domain/records.ts';
import { type Label, worksByComponent } from '../../sheets/index.ts';
import { keptFor } from '../../sheets/kept.ts';
import { type AnyRule, defineRule } from '../define-rule.ts';
import { workPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, FindingPart, Rule, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';

/** By the uid of the component. */
export const listedWorks = (view: BookView, year: number): ReadonlyMap<string, Work> =>
  keptFor(view, view, `works/${year}`, () => worksByComponent(view, year));

export const nodeOfWork = (view: BookView, { year, component }: Work): ComponentNode | undefined => {
  const { components } = view.trees(year);
  return components.nodes[components.indexOf.get(component) ?? -1];
};

export const nameOfWork = (view: BookView, work: Work): string =>
  nodeOfWork(view, work)?.name ?? work.component;

/** Components whose work, or what is allotted to it, the change alters. */
export const touchedWorks = (touch: Touch, view: BookView, year: number): string[] => {
  if (touch.kind === 'record')
    return recordsIn(touch, 'work').flatMap((work) => (work.year === year ? [work.component] : []));
  if (touch.kind !== 'total' || touch.measure !== 'allotted' || touch.year !== year) return [];
  const { component } = touch;
  return component !== undefined && listedWorks(view, year).has(component) ? [component] : [];
};

interface WorkRule extends Pick<Rule, 'code' | 'severity' | 'title' | 'basis'> {
  /** What it reads beside the works: what is allotted to them, perhaps. */
  readonly measures?: Rule['inputs']['measures'];
  readonly check: (work: Work, view: BookView) => FindingDraft | undefined;
}

/** A rule that looks at one work at a time. */
export const defineWorkRule = ({ measures = [], check, ...rule }: WorkRule): AnyRule =>
  defineRule<string>({
    ...rule,
    inputs: { measures, records: ['work'] },
    subjects: (view, year) => listedWorks(view, year).keys(),
    touchedBy: touchedWorks,
    keyOf: (component) => component,
    check: (component, view, year) => {
      const work = listedWorks(view, year).get(component);
      return work && check(work, view);
    },
  });

/** An amount of the work's row, for an explanation. */
export const amountPart = (work: Work, label: Label, column: string, dong: number): FindingPart => ({
  label,
  quantity: money(dong, commonGrain(dong)),
  place: workPlace(work.component, column),
});

/** More stands there than may. */
export const excessDraft = (
  work: Work,
  { column, limit, amount }: { readonly column: string; readonly limit: number; readonly amount: number },
): Omit<FindingDraft, 'explanation' | 'parts'> => {
  const grain = commonGrain(limit, amount);
  return {
    place: workPlace(work.component, column),
    printedAt: null,
    expected: money(limit, grain),
    actual: money(amount, grain),
    difference: money(amount - limit, grain),
  };
};
