/**
 * The row that numbers the columns: 1, 2, 3=1+2 …, or −1, −2 where somebody typed "(1)" (treasury.md §5 M2), with A and
 * B over the columns before the first number.
 */
import { cellKind, kindAt, type Table } from '../table.ts';
import { isBlankAt, textOf } from './words.ts';

const numberText = /^\(?\s*(\d{1,2})\s*\)?\s*(?:=[\d\s+\-−*/x:().,%]*)?\)?$/;
const formulaText = /^\(?\s*(\d{1,2})\s*=.*\)?$/;
/** "(17)=(5)+(8)+(11)-(14)"; the patterns are not for text without end. */
const longest = 100;
const letterText = /^\(?[A-Ha-h]\)?$/;

/** Its number, 0 for a letter, null for anything else. */
const columnNumber = (table: Table, column: number, row: number): number | null => {
  const cells = table.columns[column];
  if (!cells) return null;
  if (kindAt(cells, row) === cellKind.number) {
    const value = Math.abs(cells.numbers[row] ?? 0);
    return Number.isInteger(value) && value >= 1 && value <= 99 ? value : null;
  }
  const text = textOf(table, column, row).trim();
  if (text.length > longest) return null;
  if (letterText.test(text)) return 0;
  const found = numberText.exec(text) ?? formulaText.exec(text);
  return found ? Number(found[1]) : null;
};

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);

/** @param row index of the kept row */
export const isColumnNumbers = (table: Table, row: number): boolean => {
  const numbers: number[] = [];
  for (const column of table.columns.keys()) {
    if (isBlankAt(table, column, row)) continue;
    const number = columnNumber(table, column, row);
    if (number === null) return false;
    if (number > 0) numbers.push(number);
  }
  return numbers.length >= 2 && (numbers[0] ?? 9) <= 3 && rises(numbers);
};
