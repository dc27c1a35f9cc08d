/**
 * How a paper lies on its page: size of the table's letters, width of each column, lines of the column-number
 * row. One computation for Word and Excel, from what the cells hold, so that no figure breaks over two lines.
 */
import { headerRows, leafColumns } from './columns.ts';
import type { Column, HeadingRole, Paper, PaperPage } from './paper.ts';
import { printedRows } from './print-cell.ts';
import { balanceLines, mmToPoints, pointsToMm, textWidth, widestWord } from './text-width.ts';

/** Sizes in points. The decree rules the heading; the table's size follows from its columns. */
export const headingSizes: Record<HeadingRole, number> = {
  office: 12,
  label: 14,
  title: 13,
  period: 13,
  reference: 13,
};
export const unitLineSize = 11;
export const noteSize = 10;
export const signatureSize = 13;
export const hintSize = 11;
export const pageNumberSize = 14;
/** The rule under the title block, in mm. */
export const ruleLength = 60;
/** Between a cell's border and its text, at each side, in mm. */
export const cellPadding = 0.5;
/** Times New Roman's own distance from line to line. */
export const lineHeight = 1.15;

/** The wider a table, the smaller its letters: what is left over then goes to its text columns. */
const sizeFor = (columnCount: number): number => {
  if (columnCount <= 10) return 11;
  if (columnCount <= 14) return 10;
  return columnCount <= 18 ? 9 : 8;
};
/** Only where the figures themselves would not fit at 8. */
const lastResortSize = 6.5;

export interface PaperLayout {
  readonly bodySize: number;
  readonly numberSize: number;
  /** In mm; together they fill the text width. */
  readonly columnWidths: readonly number[];
  /** The column-number row, each cell already broken into lines. */
  readonly numberLines: readonly (readonly string[])[];
}

export const textWidthOf = ({ orientation, margins }: PaperPage): number =>
  (orientation === 'landscape' ? 297 : 210) - margins.left - margins.right;

export const textHeightOf = ({ orientation, margins }: PaperPage): number =>
  (orientation === 'landscape' ? 210 : 297) - margins.top - margins.bottom;

export const numberSizeFor = (bodySize: number): number => bodySize - 1;

/** Between what a text needs and what its column gets, in mm: programs do not measure alike. */
const slack = 0.3;
const boxed = (points: number): number => pointsToMm(points) + 2 * cellPadding + slack;

/** No word of a text cell asks for more, in points: an endless one breaks rather than push the figures aside. */
const longestWord = 70;

/** Width in mm that the content of a column needs at a size: its figures whole, its words unbroken. */
const neededWidth = (column: Column, texts: readonly string[], bodySize: number): number => {
  const heading = widestWord(column.label, bodySize, 'bold');
  const numbers = column.numberParts.map((part) => textWidth(part, numberSizeFor(bodySize), 'italic'));
  const cells =
    column.kind === 'text'
      ? texts.map((text) => Math.min(longestWord, widestWord(text, bodySize, 'bold')))
      : texts.map((text) => textWidth(text, bodySize, 'bold'));
  return Math.max(column.minWidth, boxed(Math.max(heading, ...numbers, ...cells)));
};

/** Gives the columns under a merged heading what its longest word needs beyond their own widths. */
const widenForGroups = (paper: Paper, needed: readonly number[], bodySize: number): number[] => {
  const widths = [...needed];
  for (const cell of headerRows(paper.columns).flat()) {
    const last = cell.column + cell.columnSpan;
    const have = widths.slice(cell.column, last).reduce((sum, width) => sum + width, 0);
    const lacking = pointsToMm(widestWord(cell.label, bodySize, 'bold')) + 2 * cellPadding - have;
    if (lacking <= 0) continue;
    for (let index = cell.column; index < last; index++)
      widths[index] = (widths[index] ?? 0) + lacking / cell.columnSpan;
  }
  return widths;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const neededAt = (paper: Paper, columns: readonly Column[], bodySize: number): number[] => {
  const rows = printedRows(paper);
  const own = columns.map((column, index) => {
    const texts = rows.map((cells) => cells[index] ?? '');
    return neededWidth(column, texts, bodySize);
  });
  return widenForGroups(paper, own, bodySize);
};

const sizesFor = (columnCount: number): number[] => {
  const found: number[] = [];
  for (let size = sizeFor(columnCount); size >= lastResortSize; size -= 0.5) found.push(size);
  return found;
};

/** The largest size at which everything fits; the paper's columns then share what is left by weight. */
const largestThatFits = (
  paper: Paper,
  columns: readonly Column[],
  available: number,
): { size: number; needed: number[] } => {
  const tried = sizesFor(columns.length).map((size) => ({ size, needed: neededAt(paper, columns, size) }));
  const last = { size: lastResortSize, needed: neededAt(paper, columns, lastResortSize) };
  return tried.find(({ needed }) => sum(needed) <= available) ?? last;
};

const share = (needed: readonly number[], columns: readonly Column[], available: number): number[] => {
  const left = available - sum(needed);
  if (left < 0) return needed.map((width) => (width * available) / sum(needed));
  const weights = sum(columns.map((column) => column.weight));
  return needed.map((width, index) => width + (left * (columns[index]?.weight ?? 0)) / (weights || 1));
};

export const layOut = (paper: Paper): PaperLayout => {
  const columns = leafColumns(paper.columns);
  const available = textWidthOf(paper.page);
  const { size, needed } = largestThatFits(paper, columns, available);
  const columnWidths = share(needed, columns, available);
  const numberSize = numberSizeFor(size);
  const numberLines = columns.map((column, index) => {
    const width = mmToPoints((columnWidths[index] ?? 0) - 2 * cellPadding) * 0.97;
    return balanceLines(column.numberParts, width, { size: numberSize, style: 'italic' });
  });
  return { bodySize: size, numberSize, columnWidths, numberLines };
};
