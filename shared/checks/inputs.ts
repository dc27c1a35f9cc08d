/**
 * Which changes can alter what an expression comes to. Looks at the expression and the trees only, never at
 * figures: a yes may turn out to change nothing, a no is certain.
 */
import type { BookView } from '../domain/book-view.ts';
import type { Expression } from '../domain/expression.ts';
import { measureById } from '../domain/measures.ts';
import type { TotalExpression } from './evaluate.ts';
import type { TotalTouch, Touch } from './rule.ts';
import { isAtOrAbove, recordsIn } from './touch.ts';

export type Leaf = Extract<Expression, { op: 'total' | 'figure' | 'documents' | 'works' }>;

/** The figures, totals and lists that an expression is made of. */
export const leavesOf = (expression: Expression): Leaf[] =>
  'of' in expression ? expression.of.flatMap(leavesOf) : [expression];

const periodMatters = (leaf: TotalExpression, touch: TotalTouch): boolean =>
  !measureById(touch.measure).monthly || leaf.period === touch.period;

/** An absent member means the whole, so any change counts; a member must be the touched one or stand above it. */
export const totalCanAlter = (leaf: TotalExpression, touch: TotalTouch, view: BookView): boolean => {
  if (leaf.year !== touch.year || !leaf.measures.includes(touch.measure)) return false;
  if (leaf.vintage !== undefined && leaf.vintage !== touch.vintage) return false;
  if (!periodMatters(leaf, touch)) return false;
  const trees = view.trees(touch.year);
  return (
    (leaf.component === undefined || isAtOrAbove(trees.components, leaf.component, touch.component)) &&
    (leaf.source === undefined || isAtOrAbove(trees.sources, leaf.source, touch.source)) &&
    (leaf.unit === undefined || isAtOrAbove(trees.units, leaf.unit, touch.unit))
  );
};

export const leafCanAlter = (leaf: Leaf, touch: Touch, view: BookView): boolean => {
  switch (leaf.op) {
    case 'total':
      return touch.kind === 'total' && totalCanAlter(leaf, touch, view);
    case 'figure':
      return (
        touch.kind === 'figure' &&
        touch.measure === leaf.measure &&
        touch.year === leaf.year &&
        touch.indicator === leaf.indicator
      );
    case 'documents':
      return recordsIn(touch, 'citation').some((citation) => citation.place === leaf.place);
    case 'works':
      return recordsIn(touch, 'work').some((work) => work.year === leaf.year);
  }
};

export const canAlter = (expression: Expression, touch: Touch, view: BookView): boolean =>
  leavesOf(expression).some((leaf) => leafCanAlter(leaf, touch, view));
