/**
 * A letter's body and footnotes in the pages of a PDF: the body must run on from page to page without a letter more or
 * less, and what stands beneath it on each page must be its footnotes, whole and in their order.
 */
import type { Letter } from '#shared/report/letter.ts';
import { footnoteMark, type LetterText, letterText } from '#shared/report/letter-text.ts';
import { comparable } from './comparable.ts';

export interface FoundLetter {
  readonly text: LetterText;
  /** The first page behind it. */
  readonly nextPage: number;
}

interface Walk {
  /** Pages that the body takes. */
  readonly pages: number;
  /** What stands beneath it on all pages but the last. */
  readonly beneath: string;
  /** What stands behind its end on the last page. */
  readonly behind: string;
}

const commonLength = (one: string, from: number, other: string, start: number): number => {
  let length = 0;
  while (
    from + length < one.length &&
    start + length < other.length &&
    one[from + length] === other[start + length]
  )
    length++;
  return length;
};

/** Letters by which the body is known again on a page; fewer where it has no more there. */
const known = [40, 8] as const;

/**
 * Where the body goes over to the next page: not later than where the two differ, and maybe a little before, where
 * footnotes happen to begin with the letters that come next.
 */
const turnAt = (body: string, at: number, same: number, next: string): number => {
  for (const letters of known)
    for (let length = same; length >= 0; length--)
      if (next.startsWith(body.slice(at + length, at + length + letters))) return length;
  return -1;
};

const followFrom = (body: string, pages: readonly string[], start: number): Walk | undefined => {
  let offset = start;
  let at = 0;
  let beneath = '';
  for (const [index, page] of pages.entries()) {
    const same = commonLength(body, at, page, offset);
    if (at + same === body.length) return { pages: index + 1, beneath, behind: page.slice(offset + same) };
    const turned = turnAt(body, at, same, pages[index + 1] ?? '');
    if (turned < 0 || pages[index + 1] === undefined) return undefined;
    beneath += page.slice(offset + turned);
    at += turned;
    offset = 0;
  }
  return undefined;
};

/** The words with which the body begins may stand in the title above it, too. */
const follow = (body: string, pages: readonly string[]): Walk | undefined => {
  const [first = ''] = pages;
  const beginning = body.slice(0, Math.min(...known));
  for (let start = first.indexOf(beginning); start >= 0; start = first.indexOf(beginning, start + 1)) {
    const walk = followFrom(body, pages, start);
    if (walk) return walk;
  }
  return undefined;
};

const withMarks = (text: string): string => text.replace(/\[(\d+)\]/g, '$1');

/** References stand in the PDF as bare numbers. */
const expectedOf = (letter: Letter): { body: string; notes: string } => {
  const { paragraphs, footnotes } = letterText(letter);
  const marks = letter.footnotes.map(({ number }) => footnoteMark(number));
  const bare = (text: string): string =>
    marks.reduce((done, mark) => done.replaceAll(mark, withMarks(mark)), text);
  return {
    body: comparable(paragraphs.map(bare).join('')),
    notes: comparable(footnotes.map((text, at) => `${letter.footnotes[at]?.number ?? ''}${text}`).join('')),
  };
};

/** Notes that have not been told by the body's end stand behind it, beneath the signature or on pages of their own. */
const notesArePresent = (notes: string, { beneath, behind }: Walk, after: string): boolean =>
  notes.startsWith(beneath) && `${behind}${after}`.includes(notes.slice(beneath.length));

/** What can be found of it where it is not whole. */
const pieces = (letter: Letter, pages: readonly string[]): LetterText => {
  const all = pages.join('');
  const present = (text: string): string => (all.includes(comparable(withMarks(text))) ? text : '');
  const { paragraphs, footnotes } = letterText(letter);
  const found = { paragraphs: paragraphs.map(present), footnotes: footnotes.map(present) };
  // Each of them is there, and yet something stands between them that does not belong.
  return { ...found, paragraphs: [...found.paragraphs, ''] };
};

export const findLetter = (letter: Letter, pages: readonly string[]): FoundLetter => {
  const { body, notes } = expectedOf(letter);
  const walk = follow(body, pages);
  if (!walk) return { text: pieces(letter, pages), nextPage: 0 };
  const isWhole = notesArePresent(notes, walk, pages[walk.pages] ?? '');
  return { text: isWhole ? letterText(letter) : pieces(letter, pages), nextPage: walk.pages };
};
