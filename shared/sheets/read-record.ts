/** What cells of works and documents hold: fields of their records, and sums in the headings above the works. */
import type { BookView } from '../domain/book-view.ts';
import type { AnyRecord } from '../domain/records.ts';
import { citedAt } from './cited.ts';
import { componentVersionOf } from './component-version.ts';
import type { CitedContent, Column, RecordContent, Row, Sheet } from './definition.ts';
import { keptFor } from './kept.ts';
import type { Cell, CellValue } from './read-cell.ts';
import { unitName } from './unit-names.ts';

/** The record that the row stands for in the year. */
export const recordOf = (
  sheet: Sheet,
  row: Row,
  { record }: RecordContent,
  view: BookView,
): AnyRecord | undefined =>
  record === 'componentVersion'
    ? componentVersionOf(view, row.key, sheet.year)
    : view.records(record).get(row.record ?? row.key);

/** A field as it is kept: a uid where it names a member of a catalogue. */
export const storedField = (record: AnyRecord | undefined, field: string): CellValue => {
  const value: unknown = record && Object.entries(record).find(([name]) => name === field)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/** What a field holds, as it is shown: members of catalogues by their names. */
export const shownField = (
  view: BookView,
  year: number,
  takes: RecordContent['takes'],
  stored: CellValue,
): CellValue => {
  if (typeof stored !== 'string') return stored;
  if (takes === 'unit') return unitName(view, year, stored);
  if (takes === 'workType') return view.records('workType').get(stored)?.name ?? stored;
  return stored === '' ? null : stored;
};

export const readRecord = (sheet: Sheet, row: Row, content: RecordContent, view: BookView): CellValue =>
  shownField(
    view,
    sheet.year,
    content.takes,
    storedField(recordOf(sheet, row, content, view), content.field),
  );

export const readCited = (sheet: Sheet, row: Row, { of }: CitedContent, view: BookView): Cell => {
  const cited = citedAt(sheet, row.key, view);
  return { value: of === 'places' ? cited.places || null : cited.times, formula: '=citations' };
};

const addsUp = ({ type }: Column): boolean => type === 'money';

/** Amounts of a column at each heading, in one pass over the rows beneath; blank where all of them are. */
const sumsOf = (sheet: Sheet, read: (row: Row) => CellValue): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const row of sheet.rows) {
    const value = row.heading ? null : read(row);
    if (typeof value !== 'number') continue;
    for (let key = row.parent; key !== null; key = sheet.rows[sheet.rowAt.get(key) ?? -1]?.parent ?? null)
      sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return sums;
};

/** @param read a cell of the same column */
export const readHeading = (
  sheet: Sheet,
  row: Row,
  column: Column,
  view: BookView,
  read: (row: Row) => CellValue,
): Cell => {
  if (column.id === 'name') return { value: row.label, formula: '=COUNT(works)' };
  if (!addsUp(column)) return { value: null };
  const sums = keptFor(sheet, view, `sums/${column.id}`, () => sumsOf(sheet, read));
  return { value: sums.get(row.key) ?? null, formula: row.sum };
};
