/**
 * Heights in points that the rows of a table need for their wrapped text, at the printed size. Excel's rows
 * have no other height than this; in Word they keep LibreOffice from cutting a heading over several rows.
 */
import { innerWidth, rowHeight, type TableSizes } from './cell-box.ts';
import { type HeaderCell, headerRows, leafColumns } from './columns.ts';
import type { PaperLayout } from './layout.ts';
import type { Paper } from './paper.ts';
import { countLines, type FontStyle } from './text-width.ts';

/** How many lines a text takes in a width in points: `countLines`, or what remembers its answers. */
export type Count = (text: string, width: number, size: number, style: FontStyle) => number;

/** Heading rows are as high as their cells need; a cell over several rows asks the rest of its last one. */
export const headingHeights = (
  rows: readonly (readonly HeaderCell[])[],
  sizes: TableSizes,
  count: Count,
): number[] => {
  const { bodySize } = sizes;
  const heights = rows.map(() => rowHeight(1, bodySize));
  const cells = rows.flat().sort((a, b) => a.rowSpan - b.rowSpan);
  for (const { label, column, columnSpan, row, rowSpan } of cells) {
    const lines = count(label, innerWidth(sizes, column, columnSpan), bodySize, 'bold');
    const last = row + rowSpan;
    const have = heights.slice(row, last).reduce((sum, height) => sum + height, 0);
    const lacking = rowHeight(lines, bodySize) - have;
    if (lacking > 0) heights[last - 1] = (heights[last - 1] ?? 0) + lacking;
  }
  return heights;
};

export const headerHeights = (paper: Paper, sizes: TableSizes): number[] =>
  headingHeights(headerRows(paper.columns), sizes, countLines);

export const numberRowHeight = (layout: PaperLayout): number =>
  rowHeight(Math.max(1, ...layout.numberLines.map((lines) => lines.length)), layout.numberSize);

/** Heights of all rows of the table: what is the same for every row is worked out once, a text that recurs counted once. */
export const bodyRowHeights = (paper: Paper, layout: TableSizes): number[] => {
  const columns = leafColumns(paper.columns).map(({ kind }, index) => ({
    isText: kind === 'text',
    width: innerWidth(layout, index),
    counted: { regular: new Map<string, number>(), bold: new Map<string, number>() },
  }));
  return paper.rows.map(({ cells, style }) => {
    const font = style === 'detail' ? 'regular' : 'bold';
    let most = 1;
    for (const [index, { isText, width, counted }] of columns.entries()) {
      const cell = cells[index];
      if (!isText || cell?.kind !== 'text') continue;
      const known = counted[font].get(cell.text);
      const lines = known ?? countLines(cell.text, width, layout.bodySize, font);
      if (known === undefined) counted[font].set(cell.text, lines);
      most = Math.max(most, lines);
    }
    return rowHeight(most, layout.bodySize);
  });
};
