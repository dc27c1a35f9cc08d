/**
 * The program's own template of the letter: letterhead, title, signature and recipients as Nghị định 30/2020 wants
 * them (document-layout.md §2 and §4). An office starts its own from the same file, resources/templates/ke-hoach.docx.
 */
import type { Paragraph, Table, TableCell, TableRow } from 'docx';
import { motto, portraitPage } from '#shared/report/letter.ts';
import {
  authoritySize,
  issuerSize,
  letterheadBoxes,
  numberSize,
  paragraphGap,
  recipientsSize,
  recipientsTitleSize,
  signatureBoxes,
  signatureRoom,
  stateSize,
  subjectMargin,
  typeSize,
  wordsSize,
} from '#shared/report/letter-layout.ts';
import { mmToPoints } from '#shared/report/text-width.ts';
import { changePart, packParts, readParts } from '../../package-parts.ts';
import { documentStyles, finishCore } from '../build-document.ts';
import { borderless } from '../draw-block.ts';
import { addBodyStyles } from '../draw-letter.ts';
import { loadDocx } from '../load-docx.ts';
import { twips } from '../measures.ts';
import { endParagraph, paragraph } from '../paragraph.ts';
import { emptyHeader, pageHeader, pageProperties } from '../sections.ts';
import type { Look } from '../style-sheet.ts';
import { newWord, type Word } from '../word.ts';
import { type PlaceholderName, quoted } from './placeholders.ts';

const centred = (size: number, more: Partial<Look> = {}): Look => ({ size, align: 'center', ...more });

const mark = (word: Word, name: PlaceholderName, look: Look): Paragraph =>
  paragraph(word, quoted(name), look);

const cellOf = (word: Word, width: number, children: readonly Paragraph[]): TableCell =>
  new word.docx.TableCell({ width: { size: twips(width), type: 'dxa' }, children: [...children] });

/** A table that only arranges: without lines, without distance between its border and its text. */
const arrangement = (word: Word, columns: readonly number[], rows: readonly TableRow[]): Table =>
  new word.docx.Table({
    layout: 'fixed',
    width: { size: twips(columns.reduce((sum, width) => sum + width, 0)), type: 'dxa' },
    columnWidths: columns.map(twips),
    borders: borderless,
    margins: { marginUnitType: 'dxa', top: 0, bottom: 0, left: 0, right: 0 },
    rows: [...rows],
  });

const letterhead = (word: Word): Table => {
  const [left, right] = letterheadBoxes;
  const row = (one: Paragraph[], other: Paragraph[]): TableRow =>
    new word.docx.TableRow({
      cantSplit: true,
      children: [cellOf(word, left, one), cellOf(word, right, other)],
    });
  return arrangement(word, letterheadBoxes, [
    row(
      [
        mark(word, 'co_quan_chu_quan', centred(issuerSize)),
        mark(word, 'co_quan', centred(issuerSize, { bold: true })),
        mark(word, 'ke_co_quan', centred(issuerSize)),
      ],
      [
        paragraph(word, motto.state, centred(stateSize, { bold: true })),
        paragraph(word, motto.words, centred(wordsSize, { bold: true })),
        mark(word, 'ke_tieu_ngu', centred(wordsSize)),
      ],
    ),
    row(
      [mark(word, 'so_ky_hieu', centred(numberSize, { before: paragraphGap }))],
      [mark(word, 'dia_danh_ngay_thang', centred(numberSize, { italics: true, before: paragraphGap }))],
    ),
  ]);
};

const title = (word: Word): Paragraph[] => [
  mark(word, 'ten_loai', centred(typeSize, { bold: true, before: 3 * paragraphGap })),
  mark(word, 'trich_yeu', centred(typeSize, { bold: true, sides: subjectMargin })),
  mark(word, 'ke_trich_yeu', centred(typeSize)),
  // The rule has no room of its own beneath it.
  paragraph(word, '', { size: 1, align: 'center', line: 12 }),
];

const signature = (word: Word): Table => {
  const [left, right] = signatureBoxes;
  const recipients = [
    paragraph(word, 'Nơi nhận:', { size: recipientsTitleSize, bold: true, italics: true, align: 'left' }),
    mark(word, 'noi_nhan', { size: recipientsSize, align: 'left' }),
  ];
  const signer = [
    mark(word, 'quyen_han', centred(authoritySize, { bold: true })),
    mark(
      word,
      'nguoi_ky',
      centred(authoritySize, { bold: true, before: Math.round(mmToPoints(signatureRoom)) }),
    ),
  ];
  return arrangement(word, signatureBoxes, [
    new word.docx.TableRow({
      cantSplit: true,
      children: [cellOf(word, left, recipients), cellOf(word, right, signer)],
    }),
  ]);
};

/** The template is no document of a day: its date is only there so that its bytes never change. */
const properties = {
  title: 'Mẫu kế hoạch',
  author: 'Kehoach',
  language: 'vi-VN',
  createdAt: '2024-01-01T00:00:00Z',
} as const;

export const draftTemplate = async (): Promise<Uint8Array> => {
  const docx = await loadDocx();
  const word = newWord(docx);
  addBodyStyles(word);
  const body = { style: 'KehoachNoiDung' };
  const children = [
    letterhead(word),
    ...title(word),
    new docx.Paragraph({ ...body, children: [new docx.TextRun(quoted('noi_dung'))] }),
    signature(word),
    paragraph(word, quoted('phu_luc'), { size: 1, align: 'left', line: 1 }),
    endParagraph(word),
  ];
  const section = {
    properties: pageProperties(portraitPage),
    headers: { default: pageHeader(word), first: emptyHeader(word) },
    children,
  };
  const document = new docx.Document({
    title: properties.title,
    creator: properties.author,
    lastModifiedBy: properties.author,
    compatibility: { version: 15 },
    styles: documentStyles(word),
    sections: [section],
  });
  const parts = await readParts(new Uint8Array(await docx.Packer.toArrayBuffer(document)));
  changePart(parts, 'docProps/core.xml', (core) => finishCore(core, properties));
  return packParts(parts, new Date(properties.createdAt));
};
