/** What stands in a column beneath its header: codes or words, a code of the programme or of works. */
import { fold } from '../../text/fold.ts';
import type { Catalogue } from '../facts.ts';
import { showCellOf } from '../show-cell.ts';
import { cellKind, kindAt, type Table } from '../table.ts';
import { textOf } from './words.ts';

/** Rows that are looked at: enough to tell, whatever the size of the file. */
const sampleSize = 400;

export interface ColumnValues {
  readonly numbers: number;
  /** Texts that are digits, dots and dashes only. */
  readonly digits: number;
  readonly words: number;
}

export const valuesOf = (table: Table, column: number, first: number): ColumnValues => {
  const counted = { numbers: 0, digits: 0, words: 0 };
  const cells = table.columns[column];
  for (let row = first; cells && row < Math.min(table.rowCount, first + sampleSize); row++) {
    const kind = kindAt(cells, row);
    if (kind === cellKind.number) counted.numbers++;
    else if (kind === cellKind.text) {
      const text = textOf(table, column, row).trim();
      if (/^['\d.\-\s]*\d[\d.\-\s]*$/.test(text)) counted.digits++;
      else if (text !== '') counted.words++;
    }
  }
  return counted;
};

export const holdsCodes = ({ numbers, digits, words }: ColumnValues): boolean => numbers + digits > words;

/** Whether the names in the column are more of parts of the programme than of works. */
export const namesComponents = (
  table: Table,
  column: number,
  first: number,
  catalogue: Catalogue,
): boolean => {
  const works = new Set<string>();
  const parts = new Set<string>();
  for (const { kind, name } of catalogue.components) (kind === 'work' ? works : parts).add(fold(name));
  let balance = 0;
  for (let row = first; row < Math.min(table.rowCount, first + sampleSize); row++) {
    const name = fold(textOf(table, column, row));
    if (name === '') continue;
    const bare = name.replace(/^(?:tieu )?du an \d+ *[:.-] */, '');
    const isPart = parts.has(name) || parts.has(bare) || /^(?:tieu du an|du an|tda|da) \d/.test(name);
    if (works.has(name)) balance--;
    else if (isPart) balance++;
  }
  return balance > 0;
};

/** Whether the codes in the column are those of works: an investment project's ĐVQHNS is its project code. */
export const holdsWorkCodes = (
  table: Table,
  column: number,
  first: number,
  { components }: Catalogue,
): boolean => {
  const bare = (code: string): string => code.trim().replace(/^0+(?=\d)/, '');
  const works = new Set(components.flatMap(({ kind, code }) => (kind === 'work' ? [bare(code)] : [])));
  const codes = new Set<string>();
  for (let row = first; row < Math.min(table.rowCount, first + sampleSize); row++) {
    const text = bare(showCellOf(table, column, row));
    if (/^\d+$/.test(text)) codes.add(text);
  }
  const known = [...codes].filter((code) => works.has(code)).length;
  return known > 0 && known * 2 > codes.size;
};
