/**
 * Documents of one series are numbered as they are signed, so numbers and dates rise together. Where they do not,
 * the fewest documents are blamed that leave the others in order; each is told with its neighbours.
 */
import type { BookView } from '../../domain/book-view.ts';
import type { LegalDocument } from '../../domain/records.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { documentPlace } from '../places.ts';
import { text } from '../quantity.ts';
import type { FindingDraft, FindingPart, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { documentName, shownDate } from '../wording.ts';
import { citationsOf, documentOf, isCited, touchedDocuments } from './citations.ts';
import { longestRising } from './rising.ts';

interface Numbered extends LegalDocument {
  readonly series: string;
  readonly sequence: number;
  readonly date: string;
}

/** A document of a series; its neighbours are given where it is out of order. */
interface Place {
  readonly uid: string;
  readonly blamed:
    | { readonly before: Numbered | undefined; readonly after: Numbered | undefined }
    | undefined;
}

const isNumbered = (document: LegalDocument): document is Numbered =>
  document.series !== null && document.sequence !== null && document.date !== null;

const byNumber = (a: Numbered, b: Numbered): number => {
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  return a.date === b.date ? (a.uid < b.uid ? -1 : 1) : a.date < b.date ? -1 : 1;
};

const inSeries = (series: string, view: BookView): Numbered[] =>
  [...view.records('legalDocument').values()]
    .filter(isNumbered)
    .filter((each) => each.series === series)
    .sort(byNumber);

const placesIn = (series: string, view: BookView): Place[] => {
  const documents = inSeries(series, view);
  const kept = longestRising(documents);
  return documents.map(({ uid }, at) => {
    if (kept.has(at)) return { uid, blamed: undefined };
    const before = documents.filter((_, other) => other < at && kept.has(other)).at(-1);
    const after = documents.find((_, other) => other > at && kept.has(other));
    return { uid, blamed: { before, after } };
  });
};

const seriesOf = (documents: Iterable<LegalDocument | undefined>): Set<string> => {
  const series = new Set<string>();
  for (const document of documents) if (document?.series) series.add(document.series);
  return series;
};

const allPlaces = (view: BookView): Place[] =>
  [...seriesOf(view.records('legalDocument').values())].flatMap((series) => placesIn(series, view));

/** The whole series, as one document can clear or blame others; and documents that have left their series. */
const touchedPlaces = (touch: Touch, view: BookView, year: number): Place[] => {
  const uids = touchedDocuments(touch, year);
  const changed = [...recordsIn(touch, 'legalDocument'), ...uids.map((uid) => documentOf(view, uid))];
  const places = [...seriesOf(changed)].flatMap((series) => placesIn(series, view));
  const found = new Set(places.map(({ uid }) => uid));
  return [...places, ...uids.filter((uid) => !found.has(uid)).map((uid) => ({ uid, blamed: undefined }))];
};

const dated = (document: Numbered | undefined): string =>
  document ? `${document.number} (${shownDate(document.date)})` : '';

const rangeOf = (before: Numbered | undefined, after: Numbered | undefined): string => {
  if (!before) return `≤ ${shownDate(after?.date ?? '')}`;
  return after ? `${shownDate(before.date)} – ${shownDate(after.date)}` : `≥ ${shownDate(before.date)}`;
};

const partsOf = (documents: readonly (Numbered | undefined)[]): FindingPart[] =>
  documents.flatMap((document) =>
    document
      ? [
          {
            label: documentName(document, document.uid),
            quantity: text(shownDate(document.date)),
            place: documentPlace(document.uid, 'date'),
          },
        ]
      : [],
  );

const checkPlace = ({ uid, blamed }: Place, view: BookView, year: number): FindingDraft | undefined => {
  const document = documentOf(view, uid);
  if (!blamed || !document || !isNumbered(document) || !isCited(view, year, uid)) return undefined;
  const { before, after } = blamed;
  return {
    place: documentPlace(uid, 'date'),
    printedAt: citationsOf(view, year, uid)[0]?.place ?? null,
    expected: text(rangeOf(before, after)),
    actual: text(shownDate(document.date)),
    difference: null,
    explanation: explain('K-032', {
      document: documentName(document, uid),
      before: dated(before),
      after: dated(after),
    }),
    parts: partsOf([before, document, after]),
  };
};

export const numbersRise = defineRule<Place>({
  code: 'K-032',
  severity: 'warning',
  title: { vi: 'Số văn bản tăng theo ngày ban hành', en: 'Numbers of documents rise with their dates' },
  basis: 'design',
  inputs: { measures: [], records: ['citation', 'legalDocument'] },
  subjects: allPlaces,
  touchedBy: touchedPlaces,
  keyOf: ({ uid }) => uid,
  check: checkPlace,
});
