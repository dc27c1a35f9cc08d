/**
 * Which rows are the header (treasury.md §5 M1): the row with most header words among the first ones, and its
 * neighbours above and beneath as far as they qualify it.
 */
import { cellKind, kindAt, type Table } from '../table.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { fieldNamed, workOrComponentWords } from './header-words.ts';
import { isStrange, readAmountHeader } from './read-amount-header.ts';
import { isBlankAt, numberOfRow, textOf, wordsOf } from './words.ts';
import { yearAt } from './year-cells.ts';

/** Kept rows, both ends included. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** Titles above, at most; forms have up to nine rows of them. */
const searchedRows = 60;
const mostLevels = 8;
/** Longer text is a title or a note. */
const longestHeader = 200;

const isUnitNote = (words: string): boolean =>
  /^(?:dvt|don vi tinh|don vi (?:dong|trieu|nghin|ngan|ty|1000))/.test(words);

const named = (text: string): 'field' | 'amount' | null => {
  const words = wordsOf(text);
  if (words === '' || text.length > longestHeader || isUnitNote(words)) return null;
  if (fieldNamed(words) || workOrComponentWords.includes(words)) return 'field';
  return readAmountHeader([text]) || isStrange([text]) || wholeOrPart.test(words) ? 'amount' : null;
};

/** Beneath "Giải ngân", "Trong đó": a part by source, or by month and cumulative. */
const wholeOrPart =
  /^(?:tong so|tong cong|tong|trong do|chia ra|trong nuoc|ngoai nuoc|von .*|ngan sach .*|ns(?:tw|dp|nn)?(?: .*)?|dau tu phat trien|dtpt|su nghiep|sn|ps|lk)$/;

/** A single line above the header that begins so is the title of the table. */
const titleWords = /^(?:bao cao|bang|bieu|tinh hinh|tong hop|danh sach|danh muc|so lieu|phu luc|ket qua)\b/;

interface RowLook {
  /** Cells that hold anything, and those that say what a header says. */
  readonly filled: number;
  readonly hits: number;
  /** Amounts, days …: no header has them. */
  readonly values: number;
  /** Columns of headers of codes and names. */
  readonly fields: readonly number[];
  /** "ĐVT: đồng" stands in it: above a header that is a line of the title, whatever stands beside it. */
  readonly unitNote: boolean;
  readonly columns: readonly number[];
}

const lookAt = (table: Table, row: number): RowLook => {
  const look = {
    ...{ filled: 0, hits: 0, values: 0, unitNote: false },
    ...{ fields: [] as number[], columns: [] as number[] },
  };
  for (const [column, cells] of table.columns.entries()) {
    if (isBlankAt(table, column, row)) continue;
    const kind = kindAt(cells, row);
    if (kind !== cellKind.text && yearAt(table, column, row) === null) look.values++;
    const text = textOf(table, column, row);
    const found = named(text);
    if (isUnitNote(wordsOf(text))) look.unitNote = true;
    look.filled++;
    look.columns.push(column);
    if (found) look.hits++;
    if (found === 'field') look.fields.push(column);
  }
  return look;
};

/** A row can be the middle of a header: two of its cells say so, and nothing in it is an amount. */
const isCore = ({ hits, values, filled }: RowLook): boolean =>
  hits >= 2 && values === 0 && hits * 3 >= filled;

const touching = (table: Table, upper: number, lower: number): boolean =>
  numberOfRow(table, lower) - numberOfRow(table, upper) <= 1 ||
  table.merges.some(
    ({ firstRow, lastRow }) =>
      firstRow <= numberOfRow(table, upper) - 1 && lastRow >= numberOfRow(table, lower) - 1,
  );

/** No amount is headed above STT: such a row is a line of the title. */
const isAboveOrdinal = (table: Table, row: number, { columns }: RowLook): boolean =>
  columns.some(
    (column) =>
      named(textOf(table, column, row)) === 'amount' &&
      fieldNamed(wordsOf(textOf(table, column, row + 1)))?.field === 'ordinal',
  );

/** A row above belongs to the header where it has several labels, or one that is merged over columns or rows. */
const qualifies = (table: Table, row: number, look: RowLook): boolean => {
  if (look.values > 0 || look.hits === 0 || (look.unitNote && look.hits < 3)) return false;
  if (isAboveOrdinal(table, row, look)) return false;
  if (look.filled >= 2) return look.hits * 2 >= look.filled;
  const fileRow = numberOfRow(table, row) - 1;
  const [column] = look.columns;
  if (titleWords.test(wordsOf(textOf(table, column ?? 0, row)))) return false;
  const merge = table.merges.find(
    ({ firstRow, firstColumn }) => firstRow === fileRow && firstColumn === column,
  );
  const width = merge ? merge.lastColumn - merge.firstColumn + 1 : 1;
  return width < table.columns.length * 0.75 && (column ?? 0) > 0;
};

/** Sub-levels: several texts, and all of them stand in columns that no code or name has taken already. */
const refines = (table: Table, look: RowLook, taken: ReadonlySet<number>): boolean =>
  look.values === 0 &&
  look.hits > 0 &&
  look.filled >= 2 &&
  look.columns.every((column) => !taken.has(column)) &&
  look.filled <= table.columns.length;

const taken = (table: Table, looks: readonly RowLook[], first: number): Set<number> => {
  const columns = new Set<number>();
  for (const [level, { fields }] of looks.entries()) {
    const fileRow = numberOfRow(table, first + level) - 1;
    for (const column of fields) {
      const group = isBlankAt(table, column + 1, first + level);
      const wide = table.merges.some(
        (merge) => merge.firstRow === fileRow && merge.firstColumn === column && merge.lastColumn > column,
      );
      if (!wide && !(group && table.merges.length === 0)) columns.add(column);
    }
  }
  return columns;
};

/** @param core kept row that says most */
export const headerAround = (table: Table, core: number): HeaderRows => {
  let first = core;
  let last = core;
  const look = (row: number) => lookAt(table, row);
  while (first > 0 && last - first < mostLevels && touching(table, first - 1, first)) {
    if (!qualifies(table, first - 1, look(first - 1))) break;
    first--;
  }
  const looks = Array.from({ length: core - first + 1 }, (_, level) => look(first + level));
  while (last + 1 < table.rowCount && last - first < mostLevels && touching(table, last, last + 1)) {
    const next = look(last + 1);
    if (isColumnNumbers(table, last + 1) || !refines(table, next, taken(table, looks, first))) break;
    looks.push(next);
    last++;
  }
  return { first, last };
};

/** Null where no row looks like a header. */
export const findHeader = (table: Table): HeaderRows | null => {
  let core = -1;
  let most = 0;
  for (let row = 0; row < Math.min(table.rowCount, searchedRows); row++) {
    const look = lookAt(table, row);
    if (isCore(look) && look.hits > most) {
      core = row;
      most = look.hits;
    }
  }
  return core < 0 ? null : headerAround(table, core);
};

const sameTexts = (table: Table, row: number, other: number): boolean =>
  table.columns.every(
    (_, column) => textOf(table, column, row).trim() === textOf(table, column, other).trim(),
  );

/**
 * Where a second table with other headers begins, after the first one's. A row that says what one of the first header's
 * rows says is that header again, on the next page.
 * @param from kept row to look from @param headerLast last row of the first header
 */
export const findHeaderFrom = (table: Table, from: number, headerLast: number): number | null => {
  for (let row = from; row < table.rowCount; row++) {
    if (!mayBeHeader(table, row)) continue;
    const look = lookAt(table, row);
    if (!isCore(look) || look.hits < 3 || look.fields.length === 0) continue;
    const repeats = Array.from(
      { length: Math.min(mostLevels, headerLast + 1) },
      (_, back) => headerLast - back,
    );
    if (!repeats.some((each) => sameTexts(table, row, each))) return row;
  }
  return null;
};

/** Quickly: at least three texts, and no number but a year. */
const mayBeHeader = (table: Table, row: number): boolean => {
  let texts = 0;
  for (const [column, cells] of table.columns.entries()) {
    const kind = kindAt(cells, row);
    if (kind === cellKind.text) texts++;
    else if (kind !== cellKind.blank && yearAt(table, column, row) === null) return false;
  }
  return texts >= 3;
};
