/** One list names the same document twice: the list is shorter than it looks, and a stated number is wrong. */
import type { BookView } from '../../domain/book-view.ts';
import type { Citation } from '../../domain/records.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { documentPlace } from '../places.ts';
import { blank, count, text } from '../quantity.ts';
import type { FindingDraft, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { citedLabel, documentName, shownDate } from '../wording.ts';
import { citationsOf, documentOf } from './citations.ts';

interface Listed {
  readonly place: string;
  readonly document: string;
}

const checkListed = ({ place, document }: Listed, view: BookView, year: number): FindingDraft | undefined => {
  const items = citationsOf(view, year, document).filter(
    (each) => each.place === place && each.role === 'main',
  );
  if (items.length < 2) return undefined;
  const name = documentName(documentOf(view, document), document);
  return {
    place: documentPlace(document, 'citation'),
    printedAt: place,
    expected: count(1),
    actual: count(items.length),
    difference: count(items.length - 1),
    explanation: explain('K-030', {
      document: name,
      place,
      items: items.map(({ ordinal }) => ordinal).join(', '),
    }),
    parts: items.map(({ ordinal, dateStated }) => ({
      label: citedLabel(`${place}(${ordinal})`),
      quantity: dateStated === null ? blank : text(shownDate(dateStated)),
      place: documentPlace(document, 'citation'),
    })),
  };
};

const listedIn = (citations: readonly Citation[]): Listed[] =>
  citations.map(({ place, document }) => ({ place, document }));

const touchedListed = (touch: Touch, view: BookView, year: number): Listed[] => [
  ...listedIn(recordsIn(touch, 'citation').filter((each) => each.year === year)),
  ...recordsIn(touch, 'legalDocument').flatMap(({ uid }) => listedIn(citationsOf(view, year, uid))),
];

export const listedOnce = defineRule<Listed>({
  code: 'K-030',
  severity: 'warning',
  title: { vi: 'Mỗi văn bản chỉ liệt kê một lần', en: 'A list names each document once' },
  basis: 'Kế hoạch năm 2024, mục A.I',
  inputs: { measures: [], records: ['citation', 'legalDocument'] },
  subjects: (view, year) => listedIn(citationsOf(view, year)),
  touchedBy: touchedListed,
  keyOf: ({ place, document }) => `${place}/${document}`,
  check: checkListed,
});
