/** One document, two dates: "183/KH-UBND ngày 31/01/2023" in one place and "ngày 31/3/2023" in another. */
import type { BookView } from '../../domain/book-view.ts';
import type { Citation, LegalDocument } from '../../domain/records.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { documentPlace } from '../places.ts';
import { text } from '../quantity.ts';
import type { FindingDraft } from '../rule.ts';
import { citedLabel, documentName, shownDate } from '../wording.ts';
import { citationsOf, citedDocuments, documentOf, touchedDocuments } from './citations.ts';

interface Stated {
  /** '' for the document's own record. */
  readonly place: string;
  readonly date: string;
}

const itemName = ({ place, ordinal }: Citation): string => (ordinal === 0 ? place : `${place}(${ordinal})`);

const recordDate = (document: LegalDocument | undefined): Stated[] =>
  document?.date ? [{ place: '', date: document.date }] : [];

/** The record first, then each place that states a date. */
const statedDates = (uid: string, view: BookView, year: number): Stated[] => [
  ...recordDate(documentOf(view, uid)),
  ...citationsOf(view, year, uid).flatMap((each) =>
    each.dateStated === null ? [] : [{ place: itemName(each), date: each.dateStated }],
  ),
];

const distinct = (stated: readonly Stated[]): string[] => [
  ...new Set(stated.map(({ date }) => shownDate(date))),
];

/** The place that states a date, by name; the record only where no place states it. */
const placeStating = (date: string, stated: readonly Stated[]): string =>
  stated.find((each) => each.date === date && each.place !== '')?.place ?? '';

const checkDates = (uid: string, view: BookView, year: number): FindingDraft | undefined => {
  const stated = statedDates(uid, view, year);
  const [first] = stated;
  const other = stated.find((each) => each.date !== first?.date);
  if (!first || !other || citationsOf(view, year, uid).length === 0) return undefined;
  const name = documentName(documentOf(view, uid), uid);
  const [expected = '', ...others] = distinct(stated);
  return {
    place: documentPlace(uid, 'date'),
    printedAt: other.place,
    expected: text(expected),
    actual: text(others.join(', ')),
    difference: null,
    explanation: explain('K-031', {
      document: name,
      first: placeStating(first.date, stated),
      second: other.place,
    }),
    parts: stated
      .filter(({ place }) => place !== '')
      .map(({ place, date }) => ({
        label: citedLabel(place),
        quantity: text(shownDate(date)),
        place: documentPlace(uid, 'citation'),
      })),
  };
};

export const oneDate = defineRule<string>({
  code: 'K-031',
  severity: 'error',
  title: { vi: 'Một văn bản chỉ có một ngày ban hành', en: 'A document has one date' },
  basis: 'Kế hoạch năm 2024, mục A.I và A.IV.2.1',
  inputs: { measures: [], records: ['citation', 'legalDocument'] },
  subjects: citedDocuments,
  touchedBy: (touch, _view, year) => touchedDocuments(touch, year),
  keyOf: (uid) => uid,
  check: checkDates,
});
