/** The sections of a year's text: their tree in printed order, and what a footnote says. */
import type { BookView } from './book-view.ts';
import type { Footnote, Section } from './records.ts';
import { buildTree, type Tree } from './tree.ts';

export const sectionsOf = (view: Pick<BookView, 'records'>, year: number): Tree<Section> =>
  buildTree([...view.records('section').values()].filter((section) => section.year === year));

/** Where the citations of a footnote that lists documents stand: "A.I.fn2". */
export const citationPlace = ({ place, number }: Pick<Footnote, 'place' | 'number'>): string =>
  `${place}.fn${number}`;

/** Its text is not typed: it lists the documents that are cited at its place. */
export const isListed = ({ text }: Pick<Footnote, 'text'>): boolean => text === '';
