/** What a sheet says about itself outside its rows of data: titles above, the header, notes beneath. */
import type { Table } from '../table.ts';
import { numberOfRow, oneLine, textOf, wordsOf } from './words.ts';

export interface StatedText {
  readonly text: string;
  /** Folded, punctuation as blanks. */
  readonly words: string;
  /** Number in the file; column from 0. */
  readonly row: number;
  readonly column: number;
}

/** Longer text is prose; notes beneath a table are read no further than this. */
const longest = 500;
const notesRead = 40;

const textsOf = (table: Table, first: number, last: number): StatedText[] => {
  const texts: StatedText[] = [];
  for (let row = Math.max(0, first); row <= Math.min(last, table.rowCount - 1); row++) {
    for (const column of table.columns.keys()) {
      const text = oneLine(textOf(table, column, row)).slice(0, longest);
      if (text !== '') texts.push({ text, words: wordsOf(text), row: numberOfRow(table, row), column });
    }
  }
  return texts;
};

export interface SheetTexts {
  readonly table: Table;
  readonly titles: readonly StatedText[];
  readonly header: readonly StatedText[];
  readonly notes: readonly StatedText[];
}

interface Rows {
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly firstData: number;
  readonly lastData: number;
}

export const sheetTexts = (table: Table, { header, firstData, lastData }: Rows): SheetTexts => ({
  table,
  titles: textsOf(table, 0, (header?.first ?? firstData) - 1),
  header: header ? textsOf(table, header.first, header.last) : [],
  notes: textsOf(table, lastData + 1, lastData + notesRead),
});

/** Something said, and where. */
export interface Said<Value> {
  readonly value: Value;
  readonly text: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** All that the reader finds in the texts of one part of all sheets. */
export const saidIn = <Value>(
  sheets: readonly SheetTexts[],
  part: 'titles' | 'header' | 'notes',
  read: (text: StatedText) => Value | null,
): Said<Value>[] =>
  sheets.flatMap((sheet) =>
    sheet[part].flatMap((stated) => {
      const value = read(stated);
      if (value === null) return [];
      return [{ value, text: stated.text, sheet: sheet.table.name, row: stated.row, column: stated.column }];
    }),
  );

/** What is said once or again and again, never two things; undefined where nothing is said or things disagree. */
export const agreed = <Value>(said: readonly Said<Value>[]): Said<Value> | undefined => {
  const [first] = said;
  return first && said.every(({ value }) => value === first.value) ? first : undefined;
};

/** The first part of the sheets that says anything decides; where it disagrees with itself, nothing does. */
export const firstSaid = <Value>(parts: readonly (readonly Said<Value>[])[]): Said<Value> | undefined => {
  const speaking = parts.find((part) => part.length > 0);
  return speaking && agreed(speaking);
};
