/** The shared strings that one sheet uses: made, and put into its table, at their first use. */
import type { TableBuilder } from '../table-builder.ts';
import type { SharedStrings } from './shared-strings.ts';

/** Of a string that the sheet has not used yet, or that is empty. */
const unused = -1;
const empty = -2;

export class SheetStrings {
  readonly #table: TableBuilder;
  readonly #strings: SharedStrings;
  /** Where each stands among the table's strings. */
  readonly #places: Int32Array;

  constructor(table: TableBuilder, strings: SharedStrings) {
    this.#table = table;
    this.#strings = strings;
    this.#places = new Int32Array(strings.count).fill(unused);
  }

  /** False, and nothing put, where there is no such string. */
  put(column: number, index: number, marks: number): boolean {
    let place = this.#places[index];
    if (place === undefined) return false;
    if (place === unused) place = this.#make(index);
    if (place !== empty) this.#table.textAt(column, place, marks);
    return true;
  }

  #make(index: number): number {
    const text = this.#strings.text(index);
    const place = text === '' ? empty : this.#table.intern(text);
    this.#places[index] = place;
    return place;
  }
}
