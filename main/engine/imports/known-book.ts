/** What an import has to know of the open book: names and codes to match with, profiles, how much capital there is. */
import { isLeaf } from '#shared/domain/tree.ts';
import type { Catalogue, KnownProfile } from '#shared/treasury/facts.ts';
import type { Book } from '../book/index.ts';

const matchesOf = (book: Book): Catalogue['matches'] =>
  [...book.records('importMatch').values()].map(({ dimension, field, text, target }) => ({
    ...{ dimension, field, text, target },
  }));

const componentsOf = (book: Book, year: number): Catalogue['components'] => {
  const { components, units } = book.trees(year);
  const unitOf = new Map([...book.records('work').values()].map(({ component, unit }) => [component, unit]));
  return components.nodes.map(({ uid, kind, code, name }, at) => {
    const unit = unitOf.get(uid);
    return {
      ...{ uid, kind, code, name, parent: components.parents[at] ?? -1 },
      unit: unit === undefined || unit === null ? -1 : (units.indexOf.get(unit) ?? -1),
    };
  });
};

/** @param year a plan year of the book */
export const catalogueOf = (book: Book, year: number): Catalogue => {
  const { units, sources, vintages } = book.trees(year);
  return {
    year,
    components: componentsOf(book, year),
    units: units.nodes.map(({ uid, kind, code, name }, at) => ({
      ...{ uid, kind, code, name, parent: units.parents[at] ?? -1 },
    })),
    sources: sources.nodes.map(({ uid, name, shortName }, at) => ({
      ...{ uid, name, shortName, parent: sources.parents[at] ?? -1, leaf: isLeaf(sources, at) },
    })),
    vintages,
    matches: matchesOf(book),
  };
};

export const profilesOf = (book: Book): KnownProfile[] =>
  [...book.records('importProfile').values()].map(({ uid, name, content }) => ({ uid, name, content }));

/** Assigned by decision, or else what has been allotted: what a file's total is held against (treasury.md R4). */
export const capitalOf = (book: Book, year: number): number | null =>
  book.total('assigned', { year }) ?? book.total('allotted', { year });
