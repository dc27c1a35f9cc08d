/**
 * Where a page must end so that notes and signature do not stand on a page without the table. Row heights are
 * all given, so the pages can be counted. LibreOffice keeps such a break; a program that ignores breaks when
 * a sheet is fitted to the page's width prints as it would have without it.
 */
import type { SheetLayout } from './sheet-layout.ts';

/** Rows of the table that go with what follows it. */
const companions = 2;

/** The row that begins the last page; null where the pages fall well by themselves. */
export const lastPageStart = (
  rows: SheetLayout,
  heightOf: (row: number) => number,
  pageHeight: number,
): number | null => {
  const between = (first: number, last: number): number => {
    let sum = 0;
    for (let row = first; row <= last; row++) sum += heightOf(row);
    return sum;
  };
  const heading = between(rows.headerTop, rows.numberRow);
  let used = between(1, rows.numberRow);
  let pageStart = 1;
  for (let row = rows.bodyTop; row <= rows.last; row++) {
    if (used + heightOf(row) > pageHeight) {
      used = heading;
      pageStart = row;
    }
    used += heightOf(row);
  }
  const wanted = Math.max(rows.bodyTop, rows.notesTop - companions);
  const fits = heading + between(wanted, rows.last) <= pageHeight;
  return pageStart > wanted && fits ? wanted : null;
};
