/**
 * What each row of a sheet is (treasury.md §5 M2–M5). Words decide first, then ordinals and missing keys, then sums;
 * what a person said of a row beats all of them. A row with amounts that nothing else explains is a detail: it is
 * matched, or asked about, and never dropped.
 */
import { type RowKind, rowKinds } from '../fields.ts';
import type { SheetSettings } from '../settings.ts';
import type { Table } from '../table.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { keyColumns } from './key-columns.ts';
import { RowCells } from './row-cells.ts';
import { RowSums } from './row-sums.ts';
import { headingDepth, isGroupOrdinal, ordinalDepth } from './row-words.ts';
import { isBlankAt, numberOfRow, rowAtOrAfter } from './words.ts';

const codeOf = new Map(rowKinds.map((kind, code): [RowKind, number] => [kind, code]));
const code = (kind: RowKind): number => codeOf.get(kind) ?? 0;

const detail = code('detail');
const group = code('group');

interface Reading {
  readonly cells: RowCells;
  readonly settings: SheetSettings;
  readonly keys: readonly number[];
  readonly kinds: Uint8Array;
  /** Kept rows of data. */
  readonly first: number;
  readonly last: number;
}

const outside = ({ cells }: Reading, row: number): RowKind => {
  const kind = cells.labelKind(row);
  return kind === 'signature' ? 'signature' : 'note';
};

/** Rows above the data: titles, header, numbers of the columns. */
const above = ({ cells: { table }, settings }: Reading, row: number): RowKind => {
  const number = numberOfRow(table, row);
  const [from, to] = settings.header ?? [settings.firstRow, settings.firstRow];
  if (number < from) return 'title';
  if (number <= to && settings.header) return 'header';
  return isColumnNumbers(table, row) ? 'columnNumbers' : 'note';
};

/** A page's repeated header: all its texts stand in the same columns of the first one. */
const repeatsHeader = ({ cells: { table }, settings }: Reading): ((row: number) => boolean) => {
  const { header } = settings;
  if (!header) return () => false;
  const texts = table.columns.map(() => new Set<number>());
  const firstRow = rowAtOrAfter(table, header[0]);
  for (let row = firstRow; row < table.rowCount && numberOfRow(table, row) <= header[1]; row++) {
    for (const [column, cells] of table.columns.entries()) texts[column]?.add(cells.texts[row] ?? -1);
  }
  return (row) => {
    let found = 0;
    for (const [column, cells] of table.columns.entries()) {
      const text = cells.texts[row] ?? -1;
      if (text < 0 && isBlankAt(table, column, row)) continue;
      if (text < 0 || !texts[column]?.has(text)) return false;
      found++;
    }
    return found >= 2;
  };
};

/** By words and ordinals; null where they say nothing. */
const byWords = ({ cells, keys }: Reading, row: number): RowKind | null => {
  const kind = cells.labelKind(row);
  if (kind === 'total') return 'total';
  if (kind === 'ofWhich') return 'group';
  if (cells.hasKey(row, keys)) return null;
  if (kind === 'group' || isGroupOrdinal(cells.ordinal(row))) return 'group';
  if (cells.hasAmount(row)) return null;
  if (kind === 'signature' || kind === 'note') return kind;
  return cells.hasName(row) || cells.label(row) !== '' ? 'group' : 'note';
};

const classify = (reading: Reading): void => {
  const { cells, kinds, first, last } = reading;
  const repeats = repeatsHeader(reading);
  for (let row = 0; row < cells.table.rowCount; row++) {
    if (row < first) kinds[row] = code(above(reading, row));
    else if (row > last) kinds[row] = code(outside(reading, row));
    else if (repeats(row)) kinds[row] = code('header');
    else if (isColumnNumbers(cells.table, row) && kinds[row - 1] !== detail)
      kinds[row] = code('columnNumbers');
    else kinds[row] = code(byWords(reading, row) ?? 'detail');
  }
};

/**
 * After "Trong đó" the rows with dashes are parts of the row above, where that one is a detail; where it is a group,
 * they are the details themselves.
 */
const takeParts = ({ cells, kinds, first, last }: Reading): void => {
  let isPart = false;
  for (let row = first; row <= last; row++) {
    const kind = cells.labelKind(row);
    if (kind === 'ofWhich') isPart = row > first && kinds[row - 1] === detail;
    else if (kind !== 'part') isPart = false;
    else if (isPart) kinds[row] = group;
  }
};

/** Whether a missing key or a higher ordinal says that the row stands over the next one. */
const standsOver = ({ cells, keys }: Reading, row: number, next: number): boolean => {
  if (keys.length > 0) return !cells.hasKey(row, keys) && cells.hasKey(next, keys);
  const own = ordinalDepth(cells.ordinal(row));
  const beneath = ordinalDepth(cells.ordinal(next));
  const isPartLabel = cells.labelKind(next) === 'part' && cells.labelKind(row) !== 'part';
  return isPartLabel || (own > 0 && (beneath === 0 || beneath > own));
};

const detailsOf = ({ kinds, first, last }: Reading): number[] => {
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (kinds[row] === detail) rows.push(row);
  return rows;
};

/** Details that have no key: all of them, where the file has none. */
const openRows = (reading: Reading): number[] => {
  const { cells, keys } = reading;
  return detailsOf(reading).filter((row) => keys.length === 0 || !cells.hasKey(row, keys));
};

/** Rows that the sums of the rows beneath explain; those that only the sum speaks for are told. */
const bySums = (reading: Reading): number[] => {
  const { cells, settings, kinds, last } = reading;
  const sums = new RowSums(
    cells.table,
    settings.columns.filter(({ column }) => cells.amounts.includes(column)),
  );
  withoutRows(reading, sums);
  const open = openRows(reading);
  const undecided: number[] = [];
  const whole = sums.sumOf(detailsOf(reading));
  for (const row of open.reverse()) {
    const found = sums.detailsOf(row, last, {
      counts: (each) => kinds[each] === detail,
      ends: (each) => kinds[each] === code('total'),
    });
    if (found > 0 && standsOver(reading, row, row + 1)) kinds[row] = group;
    else if (found > 1 && cells.ordinals.length === 0) undecided.push(row);
    else if (!cells.hasName(row) && !cells.hasKey(row) && sums.isSumOfOthers(row, whole))
      kinds[row] = code('total');
    if (kinds[row] !== detail) sums.takeAway(row, whole);
  }
  return undecided;
};

const depthOf = ({ cells }: Reading, row: number): number =>
  headingDepth(cells.ordinal(row), cells.label(row));

/** Whether rows stand beneath the heading before the next one that is as high, or the end. */
const hasBeneath = (reading: Reading, row: number, headings: ReadonlySet<number>): boolean => {
  const { kinds, last } = reading;
  for (let next = row + 1; next <= last; next++) {
    if (kinds[next] === code('total')) return false;
    const isHeading = kinds[next] === group || headings.has(next);
    if (isHeading && depthOf(reading, next) <= depthOf(reading, row)) return false;
    if (kinds[next] === detail) return true;
  }
  return false;
};

/** A heading with amounts and nothing beneath states them itself: "I", "II", "III" may be all that a file has. */
const withoutRows = (reading: Reading, sums: RowSums): void => {
  const { cells, kinds, first, last } = reading;
  const headings = new Set<number>();
  for (let row = last; row >= first; row--) {
    const isHeading = kinds[row] === group && !['ofWhich', 'part'].includes(cells.labelKind(row));
    if (!isHeading || !cells.hasAmount(row) || sums.isNothing(row) || hasBeneath(reading, row, headings))
      continue;
    kinds[row] = detail;
    headings.add(row);
  }
};

export interface ReadRows {
  /** Index in `rowKinds`, one a kept row. */
  readonly kinds: Uint8Array;
  /** Kept rows that are taken for details and come to the sum of those beneath. */
  readonly undecided: readonly number[];
}

export const readRows = (table: Table, settings: SheetSettings): ReadRows => {
  const cells = new RowCells(table, settings.columns);
  const first = rowAtOrAfter(table, settings.firstRow);
  const last = rowAtOrAfter(table, settings.lastRow + 1) - 1;
  const keys = keyColumns(cells, first, last);
  const reading = { cells, settings, keys, kinds: new Uint8Array(table.rowCount), first, last };
  classify(reading);
  takeParts(reading);
  const open = openRows(reading);
  const undecided = open.length > 0 || reading.kinds.includes(group) ? bySums(reading) : [];
  for (const { row, kind } of settings.rows) {
    const at = rowAtOrAfter(table, row);
    if (numberOfRow(table, at) === row) reading.kinds[at] = code(kind);
  }
  return { kinds: reading.kinds, undecided };
};

/** Index in `rowKinds` of each kept row. */
export const rowKindsOf = (table: Table, settings: SheetSettings): Uint8Array =>
  readRows(table, settings).kinds;
