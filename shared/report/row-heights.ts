/**
 * Heights in points that the rows of a table need for their wrapped text, at the printed size. Excel's rows
 * have no other height than this; in Word they keep LibreOffice from cutting a heading over several rows.
 */
import { headerRows, leafColumns } from './columns.ts';
import { cellPadding, lineHeight, type PaperLayout } from './layout.ts';
import type { Paper } from './paper.ts';
import { countLines, mmToPoints } from './text-width.ts';

/** Lines are counted as if they were a little shorter: other programs measure letters otherwise. */
const safety = 0.97;
const paddingAbove = 1;

/** Between the paddings of a cell, in points. */
export const cellWidth = (layout: PaperLayout, column: number, span = 1): number => {
  const mm = layout.columnWidths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  return mmToPoints(mm - 2 * cellPadding);
};

const innerWidth = (layout: PaperLayout, column: number, span = 1): number =>
  cellWidth(layout, column, span) * safety;

/** Of a row, in points. */
export const rowHeight = (lines: number, size: number): number =>
  lines * size * lineHeight + 2 * paddingAbove;

/** Heading rows are as high as their cells need; a cell over several rows asks the rest of its last one. */
export const headerHeights = (paper: Paper, layout: PaperLayout): number[] => {
  const rows = headerRows(paper.columns);
  const heights = rows.map(() => rowHeight(1, layout.bodySize));
  const cells = rows.flat().sort((a, b) => a.rowSpan - b.rowSpan);
  for (const cell of cells) {
    const width = innerWidth(layout, cell.column, cell.columnSpan);
    const needed = rowHeight(countLines(cell.label, width, layout.bodySize, 'bold'), layout.bodySize);
    const last = cell.row + cell.rowSpan;
    const have = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
    if (needed > have) heights[last - 1] = (heights[last - 1] ?? 0) + needed - have;
  }
  return heights;
};

export const numberRowHeight = (layout: PaperLayout): number =>
  rowHeight(Math.max(1, ...layout.numberLines.map((lines) => lines.length)), layout.numberSize);

/** Heights of all rows of the table: what is the same for every row is worked out once, a text that recurs counted once. */
export const bodyRowHeights = (paper: Paper, layout: PaperLayout): number[] => {
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
