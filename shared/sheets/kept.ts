/**
 * What is computed of a whole sheet or book (sums of headings, where documents are cited, the works of a year) is
 * computed once and kept as long as nothing in the book changes, so that three thousand rows do not each look at all.
 */
import type { BookView } from '../domain/book-view.ts';

interface Kept {
  readonly moment: number;
  readonly values: Map<string, unknown>;
}

const byOwner = new WeakMap<object, Kept>();

/**
 * @param owner what it is computed for: a sheet, or the book itself
 * @param name tells the things that are kept of one owner apart; one name always has one type
 */
export const keptFor = <Value>(owner: object, view: BookView, name: string, make: () => Value): Value => {
  const { moment } = view;
  if (moment === undefined) return make();
  const present = byOwner.get(owner);
  const kept = present?.moment === moment ? present : { moment, values: new Map<string, unknown>() };
  byOwner.set(owner, kept);
  if (!kept.values.has(name)) kept.values.set(name, make());
  // Each name is asked for with one `make`.
  return kept.values.get(name) as Value;
};
