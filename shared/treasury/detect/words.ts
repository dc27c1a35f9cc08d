/** Texts of a sheet as detection looks at them: without marks, case and punctuation. */
import { fold } from '../../text/fold.ts';
import { cellKind, kindAt, type Table } from '../table.ts';

/** "Mã số DA (ĐT)" as "ma so da dt"; percent signs stay. */
export const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

/** Whether the words hold the phrase, as whole words. */
export const holds = (words: string, phrase: string): boolean => ` ${words} `.includes(` ${phrase} `);

export const holdsAny = (words: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => holds(words, phrase));

/** The text of a cell, '' where it is no text. @param row index of the kept row */
export const textOf = ({ columns, strings }: Table, column: number, row: number): string =>
  strings[columns[column]?.texts[row] ?? -1] ?? '';

/** One line: headers are typed with line breaks in their cells. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const isBlankAt = ({ columns, strings }: Table, column: number, row: number): boolean => {
  const cells = columns[column];
  if (!cells) return true;
  const kind = kindAt(cells, row);
  return (
    kind === cellKind.blank ||
    (kind === cellKind.text && (strings[cells.texts[row] ?? -1] ?? '').trim() === '')
  );
};

/** Index of the kept row with this number in the file, or of the first one after it. */
export const rowAtOrAfter = ({ rowNumbers, rowCount }: Table, number: number): number => {
  let low = 0;
  let high = rowCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rowNumbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const numberOfRow = ({ rowNumbers }: Table, row: number): number => rowNumbers[row] ?? 0;
