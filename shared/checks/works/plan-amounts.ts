/** The year's capital of a work: what is allotted to its component. */
import type { BookView } from '../../domain/book-view.ts';
import type { Work } from '../../domain/records.ts';
import { isLeaf } from '../../domain/tree.ts';

/** Uids of the central budget's development sources. */
export const centralDevelopment = (view: BookView, year: number): string[] => {
  const { sources } = view.trees(year);
  return sources.nodes.flatMap(({ uid, budget, capital }, at) =>
    budget === 'central' && capital === 'development' && isLeaf(sources, at) ? [uid] : [],
  );
};

const planOf = (view: BookView, { year, component }: Work, sources: readonly string[]): number =>
  sources.reduce(
    (sum, source) => sum + (view.total('allotted', { year, component, source, vintage: year }) ?? 0),
    0,
  );

/** Of all sources: column `planTotal`. */
export const plannedTotal = (view: BookView, { year, component }: Work): number =>
  view.total('allotted', { year, component, vintage: year }) ?? 0;

export const plannedCentral = (view: BookView, work: Work): number =>
  planOf(view, work, centralDevelopment(view, work.year));
