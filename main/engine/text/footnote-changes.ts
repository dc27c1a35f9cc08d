/**
 * Footnotes follow the text: those that it no longer has go, with the documents that they list; those that are new to
 * it are made.
 */
import type { Change } from '#shared/changes/change.ts';
import { changeField, deleteRecord, makeRecord } from '#shared/changes/record-changes.ts';
import { footnotesIn, paragraphsOf } from '#shared/domain/paragraphs.ts';
import type { Footnote, Section } from '#shared/domain/records.ts';
import type { Paragraph } from '#shared/domain/section-text.ts';
import { citationPlace, isListed } from '#shared/domain/sections.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { footnoteText } from '#shared/report/footnote-text.ts';
import { cleanNote } from '#shared/text/normalise.ts';
import type { Book } from '../book/index.ts';

export interface TypedFootnote {
  readonly uid: string;
  readonly text: string;
}

/** Footnotes that only these sections refer to. */
export const ownFootnotes = (book: Book, sections: readonly Section[]): Footnote[] => {
  const own = new Set(sections.map(({ uid }) => uid));
  const elsewhere = new Set(
    [...book.records('section').values()].flatMap((section) =>
      own.has(section.uid) ? [] : footnotesIn(paragraphsOf(section)),
    ),
  );
  const named = new Set(sections.flatMap((section) => footnotesIn(paragraphsOf(section))));
  return [...named].flatMap((uid) => {
    const footnote = book.records('footnote').get(uid);
    return footnote && !elsewhere.has(uid) ? [footnote] : [];
  });
};

const longestText = 20_000;
const longestAnchor = 60;

/** The words before the mark, by which a person finds it again in another form of the text. */
const anchorOf = (uid: string, paragraphs: readonly Paragraph[]): string => {
  for (const { content } of paragraphs) {
    const at = content.findIndex((inline) => inline.type === 'footnote' && inline.footnote === uid);
    if (at < 0) continue;
    const words = content.slice(0, at).flatMap((inline) => (inline.type === 'text' ? [inline.text] : []));
    return words.join('').slice(-longestAnchor).trim();
  }
  return '';
};

interface Text {
  readonly book: Book;
  readonly section: Section;
  readonly paragraphs: readonly Paragraph[];
}

const numbersOf = (book: Book, year: number): number[] =>
  [...book.records('footnote').values()].flatMap((each) => (each.year === year ? [each.number] : []));

/** What a listed footnote prints is not typed: sent back as it was shown, it stays a list. */
const isUnchanged = (held: Footnote, text: string, book: Book): boolean =>
  held.text === text || (isListed(held) && footnoteText(held, book) === text);

const typedChanges = (
  { book, section, paragraphs }: Text,
  typed: readonly TypedFootnote[],
): Result<Change[]> => {
  const used = new Set(footnotesIn(paragraphs));
  const changes: Change[] = [];
  let number = Math.max(0, ...numbersOf(book, section.year));
  // Named twice, it says what it is given last.
  for (const [uid, text] of new Map(typed.map((each) => [each.uid, each.text]))) {
    if (!used.has(uid)) return refuse('strayFootnote', { footnote: uid });
    const cleaned = cleanNote(text, longestText);
    if (!cleaned.ok) return cleaned;
    const held = book.records('footnote').get(uid);
    if (held && held.year !== section.year) return refuse('unknownFootnote', { footnote: uid });
    if (held && isUnchanged(held, cleaned.value, book)) continue;
    // Without words of its own it would be taken for a list of documents.
    if (cleaned.value === '') return refuse('blankFootnote', {});
    if (held) {
      changes.push(...changeField('footnote', held, 'text', cleaned.value));
      continue;
    }
    number++;
    const anchor = anchorOf(uid, paragraphs);
    const place = section.label;
    changes.push(
      makeRecord('footnote', { uid, year: section.year, number, place, anchor, text: cleaned.value }),
    );
  }
  return ok(changes);
};

/** @param typed footnotes that are new or whose words have changed */
export const footnoteChanges = (text: Text, typed: readonly TypedFootnote[]): Result<Change[]> => {
  const { book, section, paragraphs } = text;
  const given = new Set(typed.map(({ uid }) => uid));
  const used = footnotesIn(paragraphs);
  const unknown = used.find(
    (uid) => !given.has(uid) && book.records('footnote').get(uid)?.year !== section.year,
  );
  if (unknown !== undefined) return refuse('unknownFootnote', { footnote: unknown });
  const written = typedChanges(text, typed);
  if (!written.ok) return written;
  const gone = ownFootnotes(book, [section]).filter(({ uid }) => !used.includes(uid));
  const places = new Set(gone.map(citationPlace));
  const citations = [...book.records('citation').values()].filter(
    ({ year, place }) => year === section.year && places.has(place),
  );
  return ok([
    ...written.value,
    ...citations.map((citation) => deleteRecord('citation', citation)),
    ...gone.map((footnote) => deleteRecord('footnote', footnote)),
  ]);
};
