/** Documents as the year's text cites them. */
import type { BookView } from '../../domain/book-view.ts';
import type { Citation, LegalDocument } from '../../domain/records.ts';
import type { Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';

export const citationsOf = (view: BookView, year: number, document?: string): Citation[] =>
  [...view.records('citation').values()]
    .filter((each) => each.year === year && (document === undefined || each.document === document))
    .sort(byPlace);

const byPlace = (a: Citation, b: Citation): number => {
  if (a.place !== b.place) return a.place < b.place ? -1 : 1;
  return a.ordinal - b.ordinal || (a.uid < b.uid ? -1 : 1);
};

export const isCited = (view: BookView, year: number, document: string): boolean => {
  for (const each of view.records('citation').values()) {
    if (each.year === year && each.document === document) return true;
  }
  return false;
};

/** Uids of the documents that the year's text cites. */
export const citedDocuments = (view: BookView, year: number): Set<string> =>
  new Set(citationsOf(view, year).map((each) => each.document));

/** The documents that the change alters, or whose citations it alters. */
export const touchedDocuments = (touch: Touch, year: number): string[] => [
  ...recordsIn(touch, 'legalDocument').map(({ uid }) => uid),
  ...recordsIn(touch, 'citation').flatMap((each) => (each.year === year ? [each.document] : [])),
];

export const documentOf = (view: BookView, uid: string): LegalDocument | undefined =>
  view.records('legalDocument').get(uid);
