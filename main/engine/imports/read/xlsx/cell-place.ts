/** "B17" and "A1:C3". */
import type { CellRange } from '#shared/treasury/table.ts';

const letterA = 0x41;
const letterZ = 0x5a;
const zero = 0x30;
const nine = 0x39;
const letters = 26;
const mostLetters = 3;
const mostDigits = 10;

/**
 * Column and row of a reference in bytes; one is used for all cells.
 * @returns false where the bytes are no reference
 */
export class CellPlace {
  /** From 0. */
  column = 0;
  /** From 1. */
  row = 0;

  read(bytes: Buffer, from: number, to: number): boolean {
    let at = from;
    let column = 0;
    for (; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < letterA || byte > letterZ) break;
      column = letters * column + (byte - letterA + 1);
    }
    const digits = at;
    let row = 0;
    for (; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < zero || byte > nine) return false;
      row = 10 * row + (byte - zero);
    }
    this.column = column - 1;
    this.row = row;
    return row > 0 && digits > from && digits - from <= mostLetters && at - digits <= mostDigits;
  }
}

const range = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

const columnOf = (name: string): number =>
  [...name].reduce((sum, letter) => letters * sum + letter.charCodeAt(0) - letterA + 1, 0) - 1;

/** Undefined for what is no range. */
export const readRange = (text: string): CellRange | undefined => {
  const [, column = '', row = '', lastColumn = column, lastRow = row] = range.exec(text) ?? [];
  if (column === '') return undefined;
  const columns = [columnOf(column), columnOf(lastColumn)];
  const rows = [Number(row) - 1, Number(lastRow) - 1];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
};
