/** Paragraphs and runs: what every text of the document is made of. */
import type { IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Docx } from './load-docx.ts';
import { plainText } from './plain-text.ts';
import type { Look } from './style-sheet.ts';
import type { Word } from './word.ts';

export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly subScript?: boolean;
}

/** Each line of the text on its own line, by a break and not by a new paragraph. */
export const textRuns = (docx: Docx, text: string, look: RunLook = {}): TextRun[] =>
  plainText(text)
    .split('\n')
    .map((line, index) => new docx.TextRun({ text: line, ...look, ...(index > 0 && { break: 1 }) }));

/** Text in a style that is known already. */
export const styledParagraph = (docx: Docx, text: string, style: string): Paragraph =>
  text === '' ? new docx.Paragraph({ style }) : new docx.Paragraph({ style, children: textRuns(docx, text) });

export const paragraph = (
  { docx, styles }: Word,
  text: string,
  look: Look,
  more: Partial<IParagraphOptions> = {},
): Paragraph =>
  new docx.Paragraph({
    style: styles.of(look),
    children: text === '' ? [] : textRuns(docx, text),
    ...more,
  });

/**
 * Word wants a paragraph after a table, in each cell, and at a section's end. This one is a point high, so that it never
 * takes a page of its own.
 */
export const endLook: Look = { size: 1, align: 'left', line: 1 };

export const endParagraph = (word: Word): Paragraph => paragraph(word, '', endLook);
