/** Where the text of a year cites each document: "A.I chú thích 2 (5), A.IV". */
import type { BookView } from '../domain/book-view.ts';
import { SCALE } from '../domain/brands.ts';
import type { Citation } from '../domain/records.ts';
import { placeInWords } from '../text/place-in-words.ts';
import type { Sheet } from './definition.ts';
import { keptFor } from './kept.ts';

export interface Cited {
  readonly places: string;
  /** × 10⁴, as every number. */
  readonly times: number;
}

const nowhere: Cited = { places: '', times: 0 };

/** An item of a list is named by its number there. */
export const citationName = ({ place, ordinal }: Pick<Citation, 'place' | 'ordinal'>): string =>
  placeInWords(ordinal > 0 ? `${place}(${ordinal})` : place, 'vi');

const byPlace = (a: Citation, b: Citation): number =>
  a.place === b.place ? a.ordinal - b.ordinal : a.place < b.place ? -1 : 1;

const citedIn = (citations: Citation[]): Cited => ({
  places: [...new Set(citations.sort(byPlace).map(citationName))].join(', '),
  times: citations.length * SCALE,
});

const citationsByDocument = (view: BookView, year: number): ReadonlyMap<string, Cited> => {
  const found = new Map<string, Citation[]>();
  for (const citation of view.records('citation').values()) {
    if (citation.year !== year) continue;
    const filed = found.get(citation.document);
    if (filed) filed.push(citation);
    else found.set(citation.document, [citation]);
  }
  return new Map([...found].map(([document, citations]) => [document, citedIn(citations)]));
};

export const citedAt = (sheet: Sheet, document: string, view: BookView): Cited =>
  keptFor(sheet, view, 'cited', () => citationsByDocument(view, sheet.year)).get(document) ?? nowhere;

/** Places of every year that cites it, for a sentence: "2024: A.I chú thích 2". */
export const everyCitation = (view: BookView, document: string): string => {
  const years = new Set<number>();
  for (const each of view.records('citation').values()) if (each.document === document) years.add(each.year);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => `${year}: ${citationsByDocument(view, year).get(document)?.places ?? ''}`)
    .join('; ');
};
