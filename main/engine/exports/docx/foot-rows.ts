/**
 * Notes and signature block as the last rows of the table, without lines around them. A row stays with the next one in
 * Word and in LibreOffice; a table stays with what comes after it in Word alone, and a signature would stand by itself.
 */

import { hintSize, noteSize, signatureSize } from '#shared/report/layout.ts';
import { noteLines } from '#shared/report/note-lines.ts';
import { textWidthOf } from '#shared/report/page-size.ts';
import type { Paper, SignatureBlock, Signer } from '#shared/report/paper.ts';
import { runsXml } from './body-rows.ts';
import { tableLine, twips } from './measures.ts';
import type { Look } from './style-sheet.ts';
import type { Word } from './word.ts';

const sides = ['left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`);
const noLines = `<w:top w:val="nil"/>${sides.join('')}`;
/** The line above is the table's own. */
const belowTable = `<w:top w:val="single" w:color="000000" w:sz="${tableLine}"/>${sides.join('')}`;

interface FootCell {
  readonly columns: number;
  readonly width: number;
  readonly paragraphs: readonly string[];
}

const cellXml = ({ columns, width, paragraphs }: FootCell, borders: string): string =>
  `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/><w:gridSpan w:val="${columns}"/>` +
  `<w:tcBorders>${borders}</w:tcBorders></w:tcPr>${paragraphs.join('')}</w:tc>`;

const rowXml = (cells: readonly FootCell[], borders: string, height = 0): string => {
  const atLeast = height > 0 ? `<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>` : '';
  const own = cells.map((cell) => cellXml(cell, borders)).join('');
  return `<w:tr><w:trPr><w:cantSplit/>${atLeast}</w:trPr>${own}</w:tr>`;
};

const paragraphXml = ({ styles }: Word, text: string, look: Look): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styles.of(look)}"/></w:pPr>${runsXml(text)}</w:p>`;

const notesOf = (word: Word, paper: Paper): string[] =>
  noteLines(paper).map(({ role, text }, at) =>
    paragraphXml(word, text, {
      size: noteSize,
      bold: role === 'heading',
      italics: role !== 'heading',
      align: 'left',
      before: at === 0 ? 4 : 1,
      keepNext: paper.signature !== null,
    }),
  );

const signerOf = (word: Word, above: string, { title, hint }: Signer): string[] => {
  const look: Look = { size: signatureSize, align: 'center' };
  return [
    paragraphXml(word, above, { ...look, italics: true, before: 3 }),
    paragraphXml(word, title, { ...look, bold: true }),
    paragraphXml(word, hint, { ...look, size: hintSize, italics: true }),
  ];
};

/** Of the whole row in mm: its three lines, and 20 to sign in. */
const signatureHeight = 36;

/** The column behind which the two halves meet best. */
const middleOf = (widths: readonly number[], middle: number): number => {
  let best = 1;
  let nearest = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const [at, width] of widths.slice(0, -1).entries()) {
    end += width;
    if (Math.abs(end - middle) >= nearest) continue;
    nearest = Math.abs(end - middle);
    best = at + 1;
  }
  return best;
};

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

const signatureXml = (word: Word, paper: Paper, widths: readonly number[], block: SignatureBlock): string => {
  const middle = middleOf(widths, twips(textWidthOf(paper.page)) / 2);
  const halves = [widths.slice(0, middle), widths.slice(middle)];
  const texts = [signerOf(word, '', block.left), signerOf(word, block.placeAndDate, block.right)];
  const cells = halves.map((half, at) => ({
    columns: half.length,
    width: sum(half),
    paragraphs: texts[at] ?? [],
  }));
  return rowXml(cells, noLines, signatureHeight);
};

/** @param widths of the table's columns, in twips */
export const footXml = (word: Word, paper: Paper, widths: readonly number[]): string => {
  const notes = notesOf(word, paper);
  const whole = { columns: widths.length, width: sum(widths), paragraphs: notes };
  return [
    notes.length > 0 ? rowXml([whole], belowTable) : '',
    paper.signature ? signatureXml(word, paper, widths, paper.signature) : '',
  ].join('');
};
