/**
 * The body of the letter: paragraphs by their role, headings that Word knows as headings, footnotes that Word numbers
 * and places. Letterhead and signature stand in the template around it.
 */
import type { IParagraphOptions, Paragraph, ParagraphChild } from 'docx';
import {
  isFootnote,
  type Letter,
  type LetterFootnote,
  type LetterParagraph,
  type Run,
} from '#shared/report/letter.ts';
import { bodySize, firstIndent, footnoteSize, paragraphGap } from '#shared/report/letter-layout.ts';
import { textRuns } from './paragraph.ts';
import type { Look } from './style-sheet.ts';
import type { Word } from './word.ts';

const body: Look = { size: bodySize, align: 'both', after: paragraphGap, indent: firstIndent };

/** Word knows headings of six levels. */
const deepest = 6;

/** Of what an office may change in its template: the style's name as it stands there, and its look. */
export const bodyStyles = {
  body: { id: 'KehoachNoiDung', name: 'Kehoach nội dung', look: body },
  reference: { id: 'KehoachDanChieu', name: 'Kehoach dẫn chiếu', look: { ...body, italics: true } },
  title: {
    id: 'KehoachDeMuc',
    name: 'Kehoach đề mục',
    look: { ...body, align: 'left', bold: true, keepNext: true },
  },
  footnote: { id: 'FootnoteText', name: 'footnote text', look: { size: footnoteSize, align: 'both' } },
} as const satisfies Record<string, { id: string; name: string; look: Look }>;

export const addBodyStyles = ({ styles }: Word): void => {
  for (const { id, name, look } of Object.values(bodyStyles)) styles.add(id, name, look);
  for (let level = 1; level <= deepest; level++)
    styles.add(`Heading${level}`, `heading ${level}`, { ...bodyStyles.title.look, outline: level });
};

const styleOf = ({ role, level }: LetterParagraph): string => {
  if (role === 'body' || role === 'reference') return bodyStyles[role].id;
  return level > 0 ? `Heading${Math.min(level, deepest)}` : bodyStyles.title.id;
};

const runChildren = ({ docx }: Word, run: Run): ParagraphChild[] =>
  isFootnote(run)
    ? [new docx.FootnoteReferenceRun(run.footnote)]
    : textRuns(docx, run.text, {
        ...(run.bold && { bold: true }),
        ...(run.italic && { italics: true }),
        ...(run.subscript && { subScript: true }),
      });

/** A numbered line of running text is in the outline, too, where the letter says so. */
const outline = ({ role, level }: LetterParagraph): Partial<IParagraphOptions> =>
  role === 'body' && level > 0 ? { outlineLevel: Math.min(level, deepest) - 1 } : {};

/** The last paragraph stays with the signature, so that a signature never stands alone on a page. */
export const letterParagraphs = (word: Word, { paragraphs }: Letter): Paragraph[] =>
  paragraphs.map(
    (each) =>
      new word.docx.Paragraph({
        style: styleOf(each),
        ...outline(each),
        ...(each === paragraphs.at(-1) && { keepNext: true }),
        children: each.runs.flatMap((run) => runChildren(word, run)),
      }),
  );

const footnoteParagraph = (word: Word, { runs }: LetterFootnote): Paragraph =>
  new word.docx.Paragraph({
    style: bodyStyles.footnote.id,
    children: [new word.docx.TextRun(' '), ...runs.flatMap((run) => runChildren(word, run))],
  });

/** Word numbers footnotes by their order: theirs must be the printed one. */
const refuseDisorder = ({ paragraphs }: Letter): void => {
  const used = paragraphs.flatMap(({ runs }) => runs.filter(isFootnote).map((run) => run.footnote));
  const wrong = used.findIndex((number, index) => number !== index + 1);
  if (wrong >= 0) throw new Error(`footnote ${used[wrong]} is referred to in place ${wrong + 1}`);
};

export const letterFootnotes = (word: Word, letter: Letter): Record<string, { children: Paragraph[] }> => {
  refuseDisorder(letter);
  return Object.fromEntries(
    letter.footnotes.map((note) => [note.number, { children: [footnoteParagraph(word, note)] }]),
  );
};
