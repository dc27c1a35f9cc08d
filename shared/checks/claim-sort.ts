/**
 * Which rule a claim belongs to. Decided from its expression and the trees of the year that it speaks of, never
 * from figures, so that an edit of an amount cannot move a claim from one rule to another.
 *
 * A total can be added up in several ways: NSTW of the programme is the sum of the projects as well as of ĐTPT and
 * SN. It counts as the first of these that it is: all vintages together; several projects; NSTW; another total.
 */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import type { Expression } from '../domain/expression.ts';
import { measureById } from '../domain/measures.ts';
import type { Claim } from '../domain/records.ts';
import { childrenOf } from '../domain/tree.ts';
import type { TotalExpression } from './evaluate.ts';
import { leavesOf } from './inputs.ts';

export type ClaimCode = 'K-001' | 'K-002' | 'K-003' | 'K-004' | 'K-005' | 'K-006' | 'K-007' | 'K-008';

/** Projects or sub-projects beneath, each with capital of its own; "not divided by project" is none. */
const isSplitByProject = ({ components }: YearTrees, component: string | undefined): boolean => {
  const at = component === undefined ? 0 : components.indexOf.get(component);
  if (at === undefined) return false;
  const kinds = childrenOf(components, at).map((child) => components.nodes[child]?.kind);
  return kinds.some((kind) => kind === 'project' || kind === 'subproject') && !kinds.includes('undivided');
};

/** The source where it has sources beneath it. */
const innerSource = ({ sources }: YearTrees, source: string | undefined) => {
  const at = source === undefined ? 0 : sources.indexOf.get(source);
  return at !== undefined && (sources.ends[at] ?? 0) > at + 1 ? sources.nodes[at] : undefined;
};

const sortTotal = (total: TotalExpression, view: BookView): ClaimCode => {
  if (total.measures.some((measure) => measureById(measure).monthly)) return 'K-005';
  const trees = view.trees(total.year);
  if (total.vintage === undefined && trees.vintages.length > 1) return 'K-004';
  if (isSplitByProject(trees, total.component)) return 'K-001';
  const source = innerSource(trees, total.source);
  if (!source) return 'K-001';
  return source.budget === 'central' ? 'K-002' : 'K-003';
};

/** A sum of totals is a total over the parts that it names; of lists, a number of documents. */
const sortSum = (sum: Expression): ClaimCode => {
  const leaves = leavesOf(sum);
  if (leaves.every((leaf) => leaf.op === 'documents')) return 'K-008';
  if (!leaves.every((leaf) => leaf.op === 'total')) return 'K-007';
  const monthly = leaves.some((leaf) => leaf.measures.some((measure) => measureById(measure).monthly));
  return monthly ? 'K-005' : 'K-003';
};

/** Undefined where the claim says nothing of what it should equal. */
export const sortClaim = (
  { expression }: Pick<Claim, 'expression'>,
  view: BookView,
): ClaimCode | undefined => {
  switch (expression?.op) {
    case undefined:
      return undefined;
    case 'total':
      return sortTotal(expression, view);
    case 'sum':
      return sortSum(expression);
    case 'ratio':
      return 'K-006';
    case 'figure':
    case 'difference':
      return 'K-007';
    case 'documents':
      return 'K-008';
  }
};
