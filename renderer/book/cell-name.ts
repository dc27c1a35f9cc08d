/**
 * What a cell is called in the name box: "1.1·ĐTPT". The row by its code (or its number in the sheet), the column
 * by the shortest end of its headings that no column before it has: the year's own ĐTPT is "ĐTPT", that of an
 * earlier year "Vốn năm 2023 kéo dài NSTW ĐTPT".
 */
import { fold } from '#shared/text/fold.ts';
import type { CellKey } from './cell-key.ts';
import type { SheetColumn, SheetData, SheetRow } from './sheet-data.ts';

const separator = '·';

const endsOf = (column: SheetColumn): string[] => {
  const path = [...column.groups, column.label];
  return path.map((_, at) => path.slice(path.length - 1 - at).join(' '));
};

const columnNames = (columns: readonly SheetColumn[]): Map<string, string> => {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const column of columns) {
    const ends = endsOf(column);
    names.set(column.id, ends.find((end) => !taken.has(end)) ?? column.id);
    for (const end of ends) taken.add(end);
  }
  return names;
};

const known = new WeakMap<SheetData, Map<string, string>>();

const columnNamesOf = (data: SheetData): Map<string, string> => {
  const names = known.get(data) ?? columnNames(data.columns);
  known.set(data, names);
  return names;
};

const rowName = (data: SheetData, row: SheetRow): string => {
  const code = data.column('code') ? data.value(row, 'code') : null;
  return typeof code === 'string' && code !== '' ? code : `#${row.at + 1}`;
};

export const cellName = (data: SheetData, row: SheetRow, column: SheetColumn): string =>
  `${rowName(data, row)}${separator}${columnNamesOf(data).get(column.id) ?? column.id}`;

/**
 * The cell that a person means: marks and capitals may be left out, and so may the column, which is then the one
 * that is selected. "." and "/" between row and column do as well as "·" where they leave no doubt.
 */
export const findByName = (
  data: SheetData,
  typed: string,
  column: string | undefined,
): CellKey | undefined => {
  const wanted = fold(typed.trim());
  if (wanted === '') return undefined;
  const alone = data.rows.find((row) => fold(rowName(data, row)) === wanted);
  if (alone) return { row: alone.key, column: column ?? data.columns[0]?.id ?? '' };
  for (const row of data.rows) {
    const prefix = fold(rowName(data, row));
    const rest = wanted.slice(prefix.length);
    if (!wanted.startsWith(prefix) || !/^[\s·./:]/u.test(rest)) continue;
    const name = rest.replace(/^[\s·./:]+/u, '');
    const match = data.columns.find((each) => fold(columnNamesOf(data).get(each.id) ?? '') === name);
    if (match) return { row: row.key, column: match.id };
  }
  return undefined;
};
