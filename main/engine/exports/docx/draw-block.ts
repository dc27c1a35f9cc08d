/** Title block, unit line, notes and signature block of a document. */
import type { Paragraph, Table, TableCell, TableRow } from 'docx';
import {
  headingSizes,
  hintSize,
  noteSize,
  ruleLength,
  signatureSize,
  textWidthOf,
  unitLineSize,
} from '#shared/report/layout.ts';
import { noteLines } from '#shared/report/note-lines.ts';
import type { HeadingRole, Paper, SignatureBlock } from '#shared/report/paper.ts';
import type { Docx } from './load-docx.ts';
import { ruleLine, twips } from './measures.ts';
import { type Look, paragraph } from './paragraph.ts';

const headingLook = (role: HeadingRole): Look => ({
  size: headingSizes[role],
  bold: role === 'office' || role === 'label' || role === 'title',
  italics: role === 'period' || role === 'reference',
  align: role === 'office' ? 'left' : 'center',
  keepNext: true,
});

/** The rule under the title block: the border of a paragraph as short as the rule, not underlining. */
const rule = (docx: Docx, paper: Paper): Paragraph => {
  const side = twips((textWidthOf(paper.page) - ruleLength) / 2);
  return paragraph(
    docx,
    '',
    { size: 1, align: 'center', keepNext: true, before: 3 },
    {
      indent: { left: side, right: side },
      border: { top: { style: 'single', size: ruleLine, color: '000000', space: 1 } },
    },
  );
};

export const heading = (docx: Docx, paper: Paper): Paragraph[] => [
  ...paper.heading.map(({ role, text }) => paragraph(docx, text, headingLook(role))),
  rule(docx, paper),
  paragraph(docx, paper.unitLine, {
    size: unitLineSize,
    italics: true,
    align: 'right',
    keepNext: true,
    before: 4,
    after: 2,
  }),
];

/** All lines stay with the signature block, so that a signature never stands alone on a page. */
export const notes = (docx: Docx, paper: Paper): Paragraph[] => {
  const lines = noteLines(paper);
  return lines.map(({ role, text }, index) =>
    paragraph(docx, text, {
      size: noteSize,
      bold: role === 'heading',
      italics: role !== 'heading',
      align: 'left',
      before: index === 0 ? 4 : 1,
      keepNext: paper.signature !== null || index < lines.length - 1,
    }),
  );
};

const noLine = { style: 'none', size: 0, color: 'auto' } as const;
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine };
const signatureSpace = 20;

/** Two cells side by side, made anew for every row: docx changes the rows it is given. */
const signatureRow = (docx: Docx, texts: readonly [string, string], half: number, look: Look): TableRow =>
  new docx.TableRow({
    cantSplit: true,
    children: texts.map(
      (text): TableCell =>
        new docx.TableCell({
          width: { size: half, type: 'dxa' },
          borders: noLines,
          children: [paragraph(docx, text, look)],
        }),
    ),
  });

const spaceToSign = (docx: Docx, half: number): TableRow =>
  new docx.TableRow({
    cantSplit: true,
    height: { value: twips(signatureSpace), rule: 'atLeast' },
    children: ['', ''].map(
      () =>
        new docx.TableCell({
          width: { size: half, type: 'dxa' },
          borders: noLines,
          children: [paragraph(docx, '', { size: signatureSize, align: 'center', keepNext: true })],
        }),
    ),
  });

export const signature = (docx: Docx, paper: Paper, block: SignatureBlock): Table => {
  const half = Math.floor(twips(textWidthOf(paper.page)) / 2);
  const { left, right, placeAndDate } = block;
  const look: Look = { size: signatureSize, align: 'center', keepNext: true };
  return new docx.Table({
    layout: 'fixed',
    width: { size: 2 * half, type: 'dxa' },
    columnWidths: [half, half],
    borders: { ...noLines, insideHorizontal: noLine, insideVertical: noLine },
    rows: [
      signatureRow(docx, ['', placeAndDate], half, { ...look, italics: true, before: 3 }),
      signatureRow(docx, [left.title, right.title], half, { ...look, bold: true }),
      signatureRow(docx, [left.hint, right.hint], half, { ...look, size: hintSize, italics: true }),
      spaceToSign(docx, half),
    ],
  });
};

/**
 * Word wants a paragraph after a table. This one is a point high and stays with the table, so that it is never
 * alone on a page.
 */
export const end = (docx: Docx): Paragraph =>
  paragraph(
    docx,
    '',
    { size: 1, align: 'left' },
    { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } },
  );
