/** A cell of a table: what lies between its border and its text, and how high its lines make it. */
import { mmToPoints } from './text-width.ts';

/** Between a cell's border and its text, at each side, in mm. */
export const cellPadding = 0.5;
/** Times New Roman's own distance from line to line. */
export const lineHeight = 1.15;
const paddingAbove = 1;

/** What a text is broken by: widths in mm and the size of its letters in points. */
export interface TableSizes {
  readonly columnWidths: readonly number[];
  readonly bodySize: number;
}

/** Between the paddings of a cell, in points. */
export const cellWidth = ({ columnWidths }: TableSizes, column: number, span = 1): number => {
  let mm = 0;
  for (let at = column; at < column + span; at++) mm += columnWidths[at] ?? 0;
  return mmToPoints(mm - 2 * cellPadding);
};

/** Lines are counted as if they were a little shorter: other programs measure letters otherwise. */
const safety = 0.97;

export const innerWidth = (sizes: TableSizes, column: number, span = 1): number =>
  cellWidth(sizes, column, span) * safety;

/** Of a row, in points. */
export const rowHeight = (lines: number, size: number): number =>
  lines * size * lineHeight + 2 * paddingAbove;
