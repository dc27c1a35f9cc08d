/**
 * How a paper lies on its page: size of the table's letters, width of each column, lines of the column-number
 * row. One computation for Word and Excel, from what the cells hold, so that no figure breaks over two lines.
 */
import { cellPadding } from './cell-box.ts';
import { headerRows, leafColumns } from './columns.ts';
import { textWidthOf } from './page-size.ts';
import type { Column, HeadingRole, Paper } from './paper.ts';
import { printedRows } from './print-cell.ts';
import { settleWidths } from './settle-widths.ts';
import { balanceLines, mmToPoints, pointsToMm, textWidth, widestWord } from './text-width.ts';

/** Sizes in points. The decree rules the heading; the table's size follows from its columns. */
export const headingSizes: Record<HeadingRole, number> = {
  office: 12,
  label: 14,
  title: 13,
  part: 13,
  period: 13,
  reference: 13,
};
export const unitLineSize = 11;
export const noteSize = 10;
export const signatureSize = 13;
export const hintSize = 11;
export const pageNumberSize = 14;
/** The sentence at the foot of every page that part of the data is invented: bold, so that nobody overlooks it. */
export const demonstrationSize = 10;
/** Distance of the page number, and of the sentence at the foot, from the edge of the page, in mm. */
export const headerDistance = 10;
/** The rule under the title block, in mm. */
export const ruleLength = 60;

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

export const numberSizeFor = (bodySize: number): number => bodySize - 1;

/** Between what a text needs and what its column gets, in mm: programs do not measure alike. */
const slack = 0.3;
const boxed = (points: number): number => pointsToMm(points) + 2 * cellPadding + slack;

/** No word of a text cell asks for more, in points: an endless one breaks rather than push the figures aside. */
const longestWord = 70;

/** The widest things of a column, in points at a size of one point: a width grows with the size. */
interface Widest {
  readonly heading: number;
  readonly number: number;
  readonly cell: number;
}

const widestOf = (column: Column, index: number, rows: readonly (readonly string[])[]): Widest => {
  const measure = column.kind === 'text' ? widestWord : textWidth;
  let cell = 0;
  for (const cells of rows) cell = Math.max(cell, measure(cells[index] ?? '', 1, 'bold'));
  return {
    heading: widestWord(column.label, 1, 'bold'),
    number: Math.max(...column.numberParts.map((part) => textWidth(part, 1, 'italic'))),
    cell,
  };
};

/** Width in mm that the content of a column needs at a size: its figures whole, its words unbroken. */
const neededWidth = (column: Column, { heading, number, cell }: Widest, bodySize: number): number => {
  const widest = column.kind === 'text' ? Math.min(longestWord, cell * bodySize) : cell * bodySize;
  const needed = Math.max(heading * bodySize, number * numberSizeFor(bodySize), widest);
  return Math.max(column.minWidth, boxed(needed));
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

const sizesFor = (columnCount: number): number[] => {
  const found: number[] = [];
  for (let size = sizeFor(columnCount); size >= lastResortSize; size -= 0.5) found.push(size);
  return found;
};

/** The largest size at which everything fits. */
const largestThatFits = (
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  available: number,
): { size: number; needed: number[] } => {
  const widest = columns.map((column, index) => widestOf(column, index, rows));
  const neededAt = (size: number): number[] => {
    const own = columns.map((column, index) => {
      const content = widest[index];
      return content ? neededWidth(column, content, size) : column.minWidth;
    });
    return widenForGroups(paper, own, size);
  };
  const tried = sizesFor(columns.length).map((size) => ({ size, needed: neededAt(size) }));
  const last = { size: lastResortSize, needed: neededAt(lastResortSize) };
  return tried.find(({ needed }) => sum(needed) <= available) ?? last;
};

/** What a text column asks for: as if each of its texts took `width / x` lines, and the tallest counted by far. */
interface Flexible {
  readonly index: number;
  readonly least: number;
  /** One line for its longest text. */
  readonly most: number;
  readonly want: number;
}

/**
 * Rows are as high as their tallest cell. Σ (w / x)⁴ over all cells stands for the sum of those heights; for a given
 * sum of the widths x it is least where each x is proportional to the fifth root of its column's Σ w⁴.
 */
const flexibleOf = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  needed: readonly number[],
  size: number,
): Flexible[] =>
  columns.flatMap((column, index) => {
    // What stands in the middle is short: a number, a code, years.
    if (column.kind !== 'text' || column.align === 'center') return [];
    const widths = rows.map((cells) => textWidth(cells[index] ?? '', size, 'bold'));
    const least = needed[index] ?? 0;
    const most = Math.max(least, boxed(Math.max(0, ...widths) / textFill));
    const want = sum(widths.map((width) => width ** 4)) ** 0.2;
    return want === 0 ? [] : [{ index, least, most, want }];
  });

/** Words seldom fill a line to its end. */
const textFill = 0.95;

/** Shares a width in proportion to what is wanted, within what each column can take. */
const pour = (flexible: readonly Flexible[], available: number): Map<number, number> => {
  const found = new Map<number, number>();
  let open = [...flexible];
  let left = available;
  for (;;) {
    const each = left / (sum(open.map(({ want }) => want)) || 1);
    const bound = ({ least, most, want }: Flexible): number => Math.min(most, Math.max(least, want * each));
    // Too narrow ones first: what they take is not there for the others.
    const tooNarrow = open.filter(({ least, want }) => want * each < least);
    const fixed = tooNarrow.length > 0 ? tooNarrow : open.filter(({ most, want }) => want * each > most);
    if (fixed.length === 0) {
      for (const column of open) found.set(column.index, bound(column));
      return found;
    }
    for (const column of fixed) {
      found.set(column.index, bound(column));
      left -= bound(column);
    }
    open = open.filter((column) => !fixed.includes(column));
  }
};

/** Every column has what it needs; what is left goes to texts that would be high and, beyond that, to all alike. */
const share = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { size, needed }: { readonly size: number; readonly needed: readonly number[] },
  available: number,
): number[] => {
  const left = available - sum(needed);
  if (left < 0) return needed.map((width) => (width * available) / sum(needed));
  const flexible = flexibleOf(columns, rows, needed, size);
  const poured = pour(flexible, left + sum(flexible.map(({ least }) => least)));
  const widths = needed.map((width, index) => poured.get(index) ?? width);
  const scale = available / sum(widths);
  return widths.map((width) => width * scale);
};

export const layOut = (paper: Paper): PaperLayout => {
  const columns = leafColumns(paper.columns);
  const available = textWidthOf(paper.page);
  const rows = printedRows(paper);
  const { size, needed } = largestThatFits(paper, columns, rows, available);
  const start = share(columns, rows, { size, needed }, available);
  // Where not even the needed widths fit, there is nothing to move.
  const columnWidths = sum(needed) > available ? start : settleWidths(paper, size, start, needed);
  const numberSize = numberSizeFor(size);
  const numberLines = columns.map((column, index) => {
    const width = mmToPoints((columnWidths[index] ?? 0) - 2 * cellPadding) * 0.97;
    return balanceLines(column.numberParts, width, { size: numberSize, style: 'italic' });
  });
  return { bodySize: size, numberSize, columnWidths, numberLines };
};
