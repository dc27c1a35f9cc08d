/** What stands above and below the table: title block, notes, signature block, each line one merged row. */
import type { CellRichTextValue, Style } from 'exceljs';
import { lineHeight } from '#shared/report/cell-box.ts';
import {
  headingSizes,
  hintSize,
  noteSize,
  ruleLength,
  signatureSize,
  unitLineSize,
} from '#shared/report/layout.ts';
import { noteLines } from '#shared/report/note-lines.ts';
import { textWidthOf } from '#shared/report/page-size.ts';
import type { Paper, Signer } from '#shared/report/paper.ts';
import { countLines, mmToPoints } from '#shared/report/text-width.ts';
import type { Drawing } from './drawing.ts';
import { escapeText } from './escape-text.ts';
import type { SheetScale } from './sheet-scale.ts';
import {
  type Emphasis,
  headingEmphasis,
  headingStyle,
  noteStyle,
  ruleStyle,
  signatureFont,
  signatureStyle,
  unitLineStyle,
} from './styles.ts';

interface Line {
  readonly row: number;
  readonly text: string;
  readonly style: Partial<Style>;
  /** Printed height in points. */
  readonly height: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const drawLine = ({ sheet, scale }: Drawing, line: Line, { from, to }: Span): void => {
  const cell = sheet.getCell(line.row, from);
  cell.value = line.text === '' ? null : escapeText(line.text);
  cell.style = line.style;
  if (to > from) sheet.mergeCells(line.row, from, line.row, to);
  sheet.getRow(line.row).height = scale.height(line.height);
};

/** Lines that a text takes over the whole width, a little room kept for programs that measure otherwise. */
const linesAcross = (
  paper: Paper,
  text: string,
  size: number,
  style: 'regular' | 'bold' | 'italic',
): number => countLines(text, mmToPoints(textWidthOf(paper.page)) * 0.96, size, style);

export const drawHeading = (drawing: Drawing): void => {
  const { paper, scale, rows } = drawing;
  const across = { from: 1, to: rows.columnCount };
  for (const [index, { role, text }] of paper.heading.entries()) {
    const size = headingSizes[role];
    const height = linesAcross(paper, text, size, headingEmphasis[role]) * size * lineHeight + 2;
    drawLine(drawing, { row: index + 1, text, style: headingStyle(role, scale), height }, across);
  }
  const unit = { row: rows.unitLine, text: paper.unitLine, style: unitLineStyle(scale) };
  drawLine(drawing, { ...unit, height: unitLineSize * lineHeight + 3 }, across);
};

/** The rule under the title block, as the bottom border of the cells about the middle of the page. */
export const drawRule = ({ sheet, paper, scale, rows, layout }: Drawing): void => {
  const middle = textWidthOf(paper.page) / 2;
  let left = 0;
  for (const [index, width] of layout.columnWidths.entries()) {
    const centre = left + width / 2;
    if (Math.abs(centre - middle) <= ruleLength / 2) sheet.getCell(rows.rule, index + 1).style = ruleStyle;
    left += width;
  }
  sheet.getRow(rows.rule).height = scale.height(4);
};

export const drawNotes = (drawing: Drawing): void => {
  const { paper, scale, rows } = drawing;
  for (const [index, { role, text }] of noteLines(paper).entries()) {
    const lines = linesAcross(paper, text, noteSize, role === 'heading' ? 'bold' : 'italic');
    const style = noteStyle(role === 'heading', scale);
    const height = lines * noteSize * lineHeight + (index === 0 ? 6 : 2);
    drawLine(drawing, { row: rows.notesTop + index, text, style, height }, { from: 1, to: rows.columnCount });
  }
};

/** The column where the right half of the page begins. */
const rightHalf = ({ layout, paper }: Drawing): number => {
  const middle = textWidthOf(paper.page) / 2;
  let left = 0;
  for (const [index, width] of layout.columnWidths.entries()) {
    if (left >= middle) return index + 1;
    left += width;
  }
  return layout.columnWidths.length;
};

/** For the signature itself, in points: about 20 mm. */
const signatureSpace = 57;

interface SignatureLine {
  readonly text: string;
  readonly emphasis: Emphasis;
  readonly size: number;
}

/** Lines of one cell, each with its own look. */
const linesOfCell = (lines: readonly SignatureLine[], scale: SheetScale): CellRichTextValue => ({
  richText: lines.map(({ text, emphasis, size }, index) => ({
    text: `${index > 0 ? '\n' : ''}${escapeText(text)}`,
    font: signatureFont(emphasis, scale, size),
  })),
});

/** A blank line above keeps the signer without place and date level with the other. */
const signerLines = ({ title, hint }: Signer, above: string): SignatureLine[] => [
  { text: above, emphasis: 'italic', size: signatureSize },
  { text: title, emphasis: 'bold', size: signatureSize },
  { text: hint, emphasis: 'italic', size: hintSize },
];

/** The whole block is one row, because a row is never split over two pages. */
export const drawSignature = (drawing: Drawing): void => {
  const { sheet, paper, scale, rows } = drawing;
  if (!paper.signature) return;
  const { placeAndDate, left, right } = paper.signature;
  const second = rightHalf(drawing);
  const row = rows.signature;
  const draw = (value: CellRichTextValue, from: number, to: number): void => {
    const cell = sheet.getCell(row, from);
    cell.value = value;
    cell.style = signatureStyle(scale);
    if (to > from) sheet.mergeCells(row, from, row, to);
  };
  draw(linesOfCell(signerLines(left, ' '), scale), 1, second - 1);
  draw(linesOfCell(signerLines(right, placeAndDate), scale), second, rows.columnCount);
  sheet.getRow(row).height = scale.height(3 * signatureSize * lineHeight + signatureSpace);
};
