/**
 * Two documents that are probably one: of the same date, and one number is the other's beginning. "10/2023/NQ" of
 * 27/4/2023 beside "10/2023/NQ-HĐND" of the same day is a symbol cut short.
 */
import type { BookView } from '../../domain/book-view.ts';
import type { LegalDocument } from '../../domain/records.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { documentPlace } from '../places.ts';
import { text } from '../quantity.ts';
import type { FindingDraft, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { documentName } from '../wording.ts';
import { citationsOf, citedDocuments, documentOf, isCited, touchedDocuments } from './citations.ts';

const plainNumber = ({ number }: LegalDocument): string => number.replace(/\s/g, '').toUpperCase();

/** "10/2023/NQ" of "10/2023/NQ-HĐND"; not "1/QĐ" of "1/QĐB". */
const isBeginning = (short: string, long: string): boolean =>
  short !== '' && long.startsWith(short) && /^[-/]/.test(long.slice(short.length));

const isSame = (one: LegalDocument, other: LegalDocument): boolean => {
  if (one.uid === other.uid || one.date === null || one.date !== other.date || one.kind !== other.kind)
    return false;
  const [mine, theirs] = [plainNumber(one), plainNumber(other)];
  return isBeginning(mine, theirs) || (mine !== '' && mine === theirs && one.uid > other.uid);
};

const fullerOf = (document: LegalDocument, view: BookView): LegalDocument | undefined => {
  for (const other of view.records('legalDocument').values()) if (isSame(document, other)) return other;
  return undefined;
};

const checkAlike = (uid: string, view: BookView, year: number): FindingDraft | undefined => {
  const document = documentOf(view, uid);
  const other = document && isCited(view, year, uid) ? fullerOf(document, view) : undefined;
  if (!document || !other) return undefined;
  return {
    place: documentPlace(uid, 'number'),
    printedAt: citationsOf(view, year, uid)[0]?.place ?? null,
    expected: text(other.number),
    actual: text(document.number),
    difference: null,
    explanation: explain('K-033', {
      document: documentName(document, uid),
      other: documentName(other, other.uid),
    }),
    parts: [],
  };
};

/** The document itself, and those of its date, of which it may be the fuller form. */
const touchedAlike = (touch: Touch, view: BookView, year: number): string[] => {
  const dates = new Set(recordsIn(touch, 'legalDocument').map(({ date }) => date));
  const ofDates =
    dates.size === 0 ? [] : [...view.records('legalDocument').values()].filter(({ date }) => dates.has(date));
  return [...touchedDocuments(touch, year), ...ofDates.map(({ uid }) => uid)];
};

export const differentDocuments = defineRule<string>({
  code: 'K-033',
  severity: 'warning',
  title: { vi: 'Số, ký hiệu văn bản ghi đủ', en: 'A document is cited with its full number' },
  basis: 'design',
  inputs: { measures: [], records: ['citation', 'legalDocument'] },
  subjects: citedDocuments,
  touchedBy: touchedAlike,
  keyOf: (uid) => uid,
  check: checkAlike,
});
