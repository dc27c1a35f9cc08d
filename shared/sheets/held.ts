/** At which units what is allotted to a work stands: there, and at no other, it may be typed over or taken along. */
import type { BookView } from '../domain/book-view.ts';
import { childrenOf, leafNodes } from '../domain/tree.ts';

export interface HeldQuery {
  /** Where the request that is being read has put it: the totals do not know of it yet. */
  readonly newPlace?: string | undefined;
  readonly year: number;
  readonly component: string;
  readonly source: string;
  readonly vintage: number;
}

export interface HeldAt {
  readonly unit: string;
  readonly amount: number;
}

/** Amounts at the units themselves, without what lies beneath them. */
export const heldAt = (view: BookView, { newPlace, ...query }: HeldQuery): HeldAt[] => {
  const { units } = view.trees(query.year);
  const found: HeldAt[] = [];
  const visit = (at: number): void => {
    const unit = units.nodes[at]?.uid;
    if (unit === undefined || view.total('allotted', { ...query, unit }) === null) return;
    const amount = view.leaf('allotted', { ...query, unit });
    if (amount !== null) found.push({ unit, amount });
    for (const child of childrenOf(units, at)) visit(child);
  };
  visit(0);
  const moved = newPlace === undefined ? null : view.leaf('allotted', { ...query, unit: newPlace });
  if (newPlace !== undefined && moved !== null && !found.some(({ unit }) => unit === newPlace))
    found.push({ unit: newPlace, amount: moved });
  return found;
};

/** Sources with nothing beneath them. */
export const typedSources = (view: BookView, year: number): string[] =>
  leafNodes(view.trees(year).sources).map(({ uid }) => uid);
