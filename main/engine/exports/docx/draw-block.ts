/** Title block, unit line, notes and signature block of a table. */
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
import { ruleLine, twips } from './measures.ts';
import { paragraph } from './paragraph.ts';
import type { Look } from './style-sheet.ts';
import type { Word } from './word.ts';

const bold: readonly HeadingRole[] = ['office', 'label', 'title', 'part'];
const italic: readonly HeadingRole[] = ['period', 'reference'];

const headingLook = (role: HeadingRole): Look => ({
  size: headingSizes[role],
  bold: bold.includes(role),
  italics: italic.includes(role),
  align: role === 'office' ? 'left' : 'center',
  keepNext: true,
});

/** The border of a paragraph as short as the rule, not underlining. */
export const topRule = { top: { style: 'single', size: ruleLine, color: '000000', space: 1 } } as const;

const rule = (word: Word, paper: Paper): Paragraph => {
  const sides = (textWidthOf(paper.page) - ruleLength) / 2;
  const look: Look = { size: 1, align: 'center', keepNext: true, before: 3, sides };
  return paragraph(word, '', look, { border: topRule });
};

/** The appendix's label is its place in the outline: a reader of the screen finds it among the headings. */
const labelLook = (level: number): Look => ({ ...headingLook('label'), outline: level });

export const heading = (word: Word, paper: Paper): Paragraph[] => {
  word.styles.add('KehoachPhuLuc', 'Kehoach phụ lục', labelLook(1));
  return [
    ...paper.heading.map(({ role, text }) =>
      paragraph(word, text, headingLook(role), role === 'label' ? { style: 'KehoachPhuLuc' } : {}),
    ),
    rule(word, paper),
    paragraph(word, paper.unitLine, {
      size: unitLineSize,
      italics: true,
      align: 'right',
      keepNext: true,
      before: 4,
      after: 2,
    }),
  ];
};

/** All lines stay with the signature block, so that a signature never stands alone on a page. */
export const notes = (word: Word, paper: Paper): Paragraph[] => {
  const lines = noteLines(paper);
  return lines.map(({ role, text }, index) =>
    paragraph(word, text, {
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
/** For a table that only arranges: no lines, not even between its cells. */
export const borderless = { ...noLines, insideHorizontal: noLine, insideVertical: noLine };
const signatureSpace = 20;

/** Two cells side by side, made anew for every row: docx changes the rows it is given. */
const signatureRow = (word: Word, texts: readonly [string, string], half: number, look: Look): TableRow =>
  new word.docx.TableRow({
    cantSplit: true,
    children: texts.map(
      (text): TableCell =>
        new word.docx.TableCell({
          width: { size: half, type: 'dxa' },
          children: [paragraph(word, text, look)],
        }),
    ),
  });

const spaceToSign = (word: Word, half: number): TableRow =>
  new word.docx.TableRow({
    cantSplit: true,
    height: { value: twips(signatureSpace), rule: 'atLeast' },
    children: ['', ''].map(
      () =>
        new word.docx.TableCell({
          width: { size: half, type: 'dxa' },
          children: [paragraph(word, '', { size: signatureSize, align: 'center', keepNext: true })],
        }),
    ),
  });

export const signature = (word: Word, paper: Paper, block: SignatureBlock): Table => {
  const half = Math.floor(twips(textWidthOf(paper.page)) / 2);
  const { left, right, placeAndDate } = block;
  const look: Look = { size: signatureSize, align: 'center', keepNext: true };
  return new word.docx.Table({
    layout: 'fixed',
    width: { size: 2 * half, type: 'dxa' },
    columnWidths: [half, half],
    borders: borderless,
    rows: [
      signatureRow(word, ['', placeAndDate], half, { ...look, italics: true, before: 3 }),
      signatureRow(word, [left.title, right.title], half, { ...look, bold: true }),
      signatureRow(word, [left.hint, right.hint], half, { ...look, size: hintSize, italics: true }),
      spaceToSign(word, half),
    ],
  });
};
