/** Sheets of a file in an archive: each column as the kinds of its cells, and the numbers and texts of those that have any. */
import { type CellColumn, type CellRange, cellKind, cellMark, type Table } from '#shared/treasury/table.ts';
import { ColumnReader, ColumnWriter } from './columns.ts';

const holdsNumber = (kinds: Uint8Array, row: number): boolean => {
  const kind = (kinds[row] ?? 0) & cellMark.kind;
  return kind === cellKind.number || kind === cellKind.date || kind === cellKind.boolean;
};

/** Text, errors and formulas without a result: what they say. */
const holdsText = (kinds: Uint8Array, row: number): boolean =>
  (kinds[row] ?? 0) !== cellKind.blank && !holdsNumber(kinds, row);

type Holds = typeof holdsNumber;

const countOf = (kinds: Uint8Array, holds: Holds): number => {
  let count = 0;
  for (let row = 0; row < kinds.length; row++) if (holds(kinds, row)) count++;
  return count;
};

const pick = <List extends Float64Array | Int32Array>(
  from: List,
  into: List,
  kinds: Uint8Array,
  holds: Holds,
): List => {
  let at = 0;
  for (let row = 0; row < kinds.length; row++) if (holds(kinds, row)) into[at++] = from[row] ?? 0;
  return into;
};

const spread = <List extends Float64Array | Int32Array>(
  from: List,
  into: List,
  kinds: Uint8Array,
  holds: Holds,
): List => {
  let at = 0;
  for (let row = 0; row < kinds.length; row++) if (holds(kinds, row)) into[row] = from[at++] ?? 0;
  return into;
};

const writeColumn = (writer: ColumnWriter, column: CellColumn, rows: number): void => {
  const kinds = column.kinds.subarray(0, rows);
  writer.bytes(kinds);
  writer.doubles(pick(column.numbers, new Float64Array(countOf(kinds, holdsNumber)), kinds, holdsNumber));
  writer.integers(pick(column.texts, new Int32Array(countOf(kinds, holdsText)), kinds, holdsText));
};

const readColumn = (reader: ColumnReader): CellColumn => {
  const kinds = reader.bytes();
  const numbers = spread(reader.doubles(), new Float64Array(kinds.length), kinds, holdsNumber);
  const texts = spread(reader.integers(), new Int32Array(kinds.length).fill(-1), kinds, holdsText);
  return { kinds, numbers, texts };
};

/** What of a sheet is no list of numbers. */
interface TableHead {
  readonly name: string;
  readonly hidden: boolean;
  readonly columns: number;
  readonly columnsBeyond: number;
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly CellRange[];
  readonly strings: readonly string[];
}

const writeTable = (writer: ColumnWriter, table: Table): void => {
  const { name, hidden, columns, columnsBeyond, hiddenColumns, merges, strings, rowCount } = table;
  const head: TableHead = {
    ...{ name, hidden, columnsBeyond, hiddenColumns, merges, strings },
    columns: columns.length,
  };
  writer.text(JSON.stringify(head));
  writer.integers(table.rowNumbers.subarray(0, rowCount));
  writer.bytes(table.hiddenRows.subarray(0, rowCount));
  for (const column of columns) writeColumn(writer, column, rowCount);
};

const readTable = (reader: ColumnReader): Table => {
  // Written above, and proved by the hash of the archive.
  const { columns, ...head } = JSON.parse(reader.text()) as TableHead;
  const rowNumbers = reader.integers();
  const hiddenRows = reader.bytes();
  return {
    ...head,
    rowCount: rowNumbers.length,
    rowNumbers,
    hiddenRows,
    columns: Array.from({ length: columns }, () => readColumn(reader)),
  };
};

export const packTables = (tables: readonly Table[]): Uint8Array => {
  const writer = new ColumnWriter();
  writer.text(String(tables.length));
  for (const table of tables) writeTable(writer, table);
  return writer.finish();
};

export const unpackTables = (bytes: Uint8Array): Table[] => {
  const reader = new ColumnReader(bytes);
  return Array.from({ length: Number(reader.text()) }, () => readTable(reader));
};
