/**
 * Reads cells written as Excel writes nearly all of them, <c r="B17" s="3" t="s"><v>42</v></c>, in one sweep over their
 * bytes. Whatever differs in a single byte, or is cut off at the end of the piece, is left to the scanner, which reads
 * everything; both must come to the same table.
 */
import type { TableBuilder } from '../table-builder.ts';
import { dayOfSerial } from './cell-date.ts';
import { signed } from './cell-number.ts';
import type { CellSource } from './cell-source.ts';
import type { SheetStrings } from './sheet-strings.ts';

const quote = 0x22;
const minus = 0x2d;
const point = 0x2e;
const slash = 0x2f;
const zero = 0x30;
const nine = 0x39;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;
const letterA = 0x41;
const letterZ = 0x5a;
const letterC = 0x63;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;
const blank = 0x20;

/** Digits that make a number without rounding, and the powers of ten up to them. */
const mostDigits = 15;
const powers = Float64Array.from({ length: mostDigits + 1 }, (_each, exponent) => 10 ** exponent);
const mostColumnLetters = 3;
const notSimple = -1;

const isDigit = (byte: number): boolean => byte >= zero && byte <= nine;

/** Bytes behind the end of a piece may be read here, but nothing is done before the whole cell is known to be there. */
export class CellShortcut {
  readonly #table: TableBuilder;
  readonly #strings: SheetStrings;
  readonly #dateStyles: Uint8Array;
  readonly #is1904: boolean;
  readonly #columns: number;
  /** Of the last cell, from 0. */
  column = -1;
  #row = 0;
  #style = 0;
  #isShared = false;
  #number = 0;
  /** Nothing but digits. */
  #isIndex = false;
  #columnRead = 0;

  constructor(table: TableBuilder, strings: SheetStrings, source: CellSource) {
    this.#table = table;
    this.#strings = strings;
    this.#dateStyles = source.dateStyles;
    this.#is1904 = source.is1904;
    this.#columns = source.limits.columns;
  }

  /** @param from where a < stands, right within a row @returns where the first thing stands that is no simple cell */
  run(bytes: Buffer, from: number, end: number, row: number): number {
    this.#row = row;
    let at = from;
    for (;;) {
      const after = this.#cell(bytes, at, end);
      if (after === notSimple) return at;
      at = after;
    }
  }

  #cell(bytes: Buffer, from: number, end: number): number {
    const start = this.#start(bytes, from);
    if (start === notSimple) return notSimple;
    const column = this.#columnRead;
    const open = this.#attributes(bytes, start);
    if (open === notSimple) return notSimple;
    if (bytes[open] === slash) {
      if (bytes[open + 1] !== greaterThan || open + 2 > end) return notSimple;
      this.column = column;
      return open + 2;
    }
    const after = this.#value(bytes, open);
    if (after === notSimple || after > end || !this.#put(column)) return notSimple;
    this.column = column;
    return after;
  }

  /** <c r="B17" */
  #start(bytes: Buffer, from: number): number {
    if (
      bytes[from + 1] !== letterC ||
      bytes[from + 2] !== blank ||
      bytes[from + 3] !== letterR ||
      bytes[from + 4] !== equals ||
      bytes[from + 5] !== quote ||
      bytes[from] !== lessThan
    )
      return notSimple;
    let at = from + 6;
    let column = 0;
    let byte = bytes[at] ?? 0;
    for (; byte >= letterA && byte <= letterZ; byte = bytes[++at] ?? 0)
      column = 26 * column + (byte - letterA + 1);
    this.#columnRead = column - 1;
    if (column === 0 || at - from > 6 + mostColumnLetters || column > this.#columns) return notSimple;
    let row = 0;
    for (; isDigit(byte); byte = bytes[++at] ?? 0) row = 10 * row + (byte - zero);
    return byte === quote && row === this.#row ? at + 1 : notSimple;
  }

  /** s="3" t="s", each perhaps; returns where > or /> stands. */
  #attributes(bytes: Buffer, from: number): number {
    let at = from;
    this.#style = 0;
    this.#isShared = false;
    if (
      bytes[at] === blank &&
      bytes[at + 1] === letterS &&
      bytes[at + 2] === equals &&
      bytes[at + 3] === quote
    ) {
      at += 4;
      let style = 0;
      let byte = bytes[at] ?? 0;
      const first = at;
      for (; isDigit(byte); byte = bytes[++at] ?? 0) style = 10 * style + (byte - zero);
      if (byte !== quote || at === first || at - first > mostDigits) return notSimple;
      this.#style = style;
      at++;
    }
    if (bytes[at] === blank) {
      if (!isSharedType(bytes, at)) return notSimple;
      this.#isShared = true;
      at += 6;
    }
    return at;
  }

  /** ><v>42</v></c> */
  #value(bytes: Buffer, open: number): number {
    if (
      bytes[open] !== greaterThan ||
      bytes[open + 1] !== lessThan ||
      bytes[open + 2] !== letterV ||
      bytes[open + 3] !== greaterThan
    )
      return notSimple;
    const at = this.#digits(bytes, open + 4);
    return at !== notSimple && isEndOfCell(bytes, at) ? at + 8 : notSimple;
  }

  /** 42, -42, 4.2; returns what follows. */
  #digits(bytes: Buffer, from: number): number {
    const isNegative = bytes[from] === minus;
    const first = isNegative ? from + 1 : from;
    let at = first;
    let value = 0;
    let fraction = 0;
    let byte = bytes[at] ?? 0;
    for (; isDigit(byte) || (byte === point && fraction === 0); byte = bytes[++at] ?? 0) {
      if (byte === point) fraction = at + 1;
      else value = 10 * value + (byte - zero);
    }
    if (at === first || at - first > mostDigits || fraction === first + 1) return notSimple;
    this.#isIndex = !isNegative && fraction === 0;
    if (fraction > 0) value /= powers[at - fraction] ?? 1;
    this.#number = signed(value, isNegative);
    return at;
  }

  #put(column: number): boolean {
    if (this.#isShared) return this.#isIndex && this.#strings.put(column, this.#number, 0);
    if (this.#dateStyles[this.#style] !== 1) {
      this.#table.number(column, this.#number, 'number');
      return true;
    }
    const day = dayOfSerial(this.#number, this.#is1904);
    if (Number.isNaN(day)) return false;
    this.#table.number(column, day, 'date');
    return true;
  }
}

const isSharedType = (bytes: Buffer, at: number): boolean =>
  bytes[at + 1] === letterT &&
  bytes[at + 2] === equals &&
  bytes[at + 3] === quote &&
  bytes[at + 4] === letterS &&
  bytes[at + 5] === quote;

/** </v></c> */
const isEndOfCell = (bytes: Buffer, at: number): boolean =>
  bytes[at] === lessThan &&
  bytes[at + 1] === slash &&
  bytes[at + 2] === letterV &&
  bytes[at + 3] === greaterThan &&
  bytes[at + 4] === lessThan &&
  bytes[at + 5] === slash &&
  bytes[at + 6] === letterC &&
  bytes[at + 7] === greaterThan;
