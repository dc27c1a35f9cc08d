import { expect, it } from 'vitest';
import { lastPageStart } from './keep-together.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** Rows 1–4 title, 5–6 heading, then the table, two notes and the signature. */
const rowsWith = (bodyRows: number): SheetLayout => ({
  columnCount: 3,
  rule: 3,
  unitLine: 4,
  headerTop: 5,
  numberRow: 6,
  bodyTop: 7,
  notesTop: 7 + bodyRows,
  signature: 9 + bodyRows,
  last: 9 + bodyRows,
  rowOf: new Map(),
  columnOf: new Map(),
});
const pageHeight = 200;
const startWith = (bodyRows: number): number | null => {
  const rows = rowsWith(bodyRows);
  return lastPageStart(rows, (row) => (row === rows.signature ? 50 : 10), pageHeight);
};

it('leaves pages alone that fall well', () => {
  expect(startWith(5)).toBeNull();
  // Page 1 holds 6 + 14 rows; here the second begins three rows before the notes.
  expect(startWith(17)).toBeNull();
});

it('takes two rows of the table along with notes and signature', () => {
  // 6 + 13 rows and a note on page 1: the signature would stand under the heading alone.
  expect(startWith(13)).toBe(7 + 13 - 2);
});

it('gives up where the end would not fit on a page anyway', () => {
  const rows = rowsWith(13);
  expect(lastPageStart(rows, () => 60, pageHeight)).toBeNull();
});
