/** What stands in a column beneath its header: codes or words, names of units, of parts of the programme or of works. */
import { fold } from '../../text/fold.ts';
import type { Catalogue } from '../facts.ts';
import type { ImportField } from '../fields.ts';
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

/** "Tiểu dự án 1: …", "Huyện …": what a name is of, where the catalogue does not know it. */
const partBegins = /^(?:tieu du an|du an|tda|da) \d/;
const unitBegins = /^(?:huyen|thanh pho|tp|thi xa|thi tran|xa|phuong|so|ubnd) /;
const partNumber = /^(?:tieu )?du an \d+ *[:.-] */;

type Named = Extract<ImportField, 'projectName' | 'componentName' | 'unitName'>;

const namesOf = ({ components, units }: Catalogue): ((name: string) => Named | null) => {
  const works = new Set<string>();
  const parts = new Set<string>();
  for (const { kind, name } of components) (kind === 'work' ? works : parts).add(fold(name));
  const places = new Set(units.map(({ name }) => fold(name)));
  return (name) => {
    if (works.has(name)) return 'projectName';
    if (parts.has(name) || parts.has(name.replace(partNumber, '')) || partBegins.test(name))
      return 'componentName';
    return places.has(name) || unitBegins.test(name) ? 'unitName' : null;
  };
};

/** What most names in the column are of; of works where nothing is known of them. */
export const namedIn = (table: Table, column: number, first: number, catalogue: Catalogue): Named => {
  const counted = { projectName: 0, componentName: 0, unitName: 0 };
  const fieldOf = namesOf(catalogue);
  for (let row = first; row < Math.min(table.rowCount, first + sampleSize); row++) {
    const named = fieldOf(fold(textOf(table, column, row)));
    if (named) counted[named]++;
  }
  const { projectName, componentName, unitName } = counted;
  if (projectName >= Math.max(componentName, unitName)) return 'projectName';
  return unitName > componentName ? 'unitName' : 'componentName';
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
