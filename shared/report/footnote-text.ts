/** What a footnote prints: its own words, or the documents that are cited at its place as "(1) …; (2) …". */
import { listedAt } from '../checks/evaluate.ts';
import { documentName, shownDate } from '../checks/wording.ts';
import type { BookView } from '../domain/book-view.ts';
import type { Citation, Footnote, LegalDocument } from '../domain/records.ts';
import { citationPlace, isListed } from '../domain/sections.ts';
import { blank } from './official-date.ts';

/** First citation of a document: type, number, date, agency, subject (document-layout.md §3). */
const inFull = (document: LegalDocument | undefined, citation: Citation): string => {
  const date = citation.dateStated ?? document?.date ?? null;
  return [
    documentName(document, citation.document),
    date === null ? '' : `ngày ${shownDate(date)}`,
    document?.issuer ? `của ${document.issuer}` : '',
    document?.subject ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const withoutEnd = (text: string): string => text.trim().replace(/[.;]+$/, '');

export const citationText = (citation: Citation, view: BookView): string =>
  withoutEnd(citation.text ?? inFull(view.records('legalDocument').get(citation.document), citation));

export const footnoteText = (footnote: Footnote | undefined, view: BookView): string => {
  if (!footnote) return blank;
  if (!isListed(footnote)) return footnote.text;
  const items = listedAt(citationPlace(footnote), view, footnote.year);
  if (items.length === 0) return blank;
  return `${items.map((each, at) => `(${at + 1}) ${citationText(each, view)}`).join('; ')}.`;
};
