/** A column of codes or names as texts, each different one once: matching asks by text, not by row. */
import type { ImportField } from '../fields.ts';
import { type CellColumn, cellKind, kindAt, type Table } from '../table.ts';
import { mergedRows } from './kept-rows.ts';

export interface KeyColumn {
  readonly field: ImportField;
  readonly column: number;
  /** Of each kept row: index in `texts`; 0 where it is blank. */
  readonly ids: Int32Array;
  readonly texts: readonly string[];
}

/** Cells that a person mended, by index of the kept row. */
export type Mended = ReadonlyMap<number, string>;

/** The cell as text: a code that is a number as its digits, without blanks at the ends; '' for what says nothing. */
export const cellText = (table: Table, column: CellColumn, row: number): string => {
  const kind = kindAt(column, row);
  if (kind === cellKind.text) return (table.strings[column.texts[row] ?? -1] ?? '').trim();
  if (kind === cellKind.number || kind === cellKind.date) return String(column.numbers[row] ?? '');
  return '';
};

class Texts {
  readonly all: string[] = [''];
  private readonly ids = new Map<string, number>([['', 0]]);

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.all.push(text);
    this.ids.set(text, this.all.length - 1);
    return this.all.length - 1;
  }
}

/** What stands in the first cell of a merge holds for all its rows: other cells of it are blank in the file. */
const fillMerges = (table: Table, column: number, ids: Int32Array): void => {
  for (const [from, to] of mergedRows(table, column)) {
    const id = ids[from] ?? 0;
    for (let row = from + 1; row <= to; row++) if (ids[row] === 0) ids[row] = id;
  }
};

/** Text by its place among the sheet's strings, so that each is cleaned once. */
const fillIds = (table: Table, column: CellColumn, texts: Texts, ids: Int32Array): void => {
  const byString = new Int32Array(table.strings.length).fill(-1);
  for (let row = 0; row < table.rowCount; row++) {
    const string = kindAt(column, row) === cellKind.text ? (column.texts[row] ?? -1) : -1;
    const known = string < 0 ? -1 : (byString[string] ?? -1);
    const id = known >= 0 ? known : texts.idOf(cellText(table, column, row));
    if (string >= 0) byString[string] = id;
    ids[row] = id;
  }
};

export const keyColumn = (table: Table, field: ImportField, at: number, mended?: Mended): KeyColumn => {
  const texts = new Texts();
  const ids = new Int32Array(table.rowCount);
  const column = table.columns[at];
  if (column) fillIds(table, column, texts, ids);
  for (const [row, text] of mended ?? []) ids[row] = texts.idOf(text.normalize('NFC').trim());
  fillMerges(table, at, ids);
  return { field, column: at, ids, texts: texts.all };
};
