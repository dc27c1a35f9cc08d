/** Small tables for tests, written as rows of cells: what a reader would have made of such a file. */
import { type CellColumn, type CellRange, cellKind, cellMark, type Table, type Workbook } from '../table.ts';

/** Text, number or boolean as in the file; null and '' are blank. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: number }
  | { readonly error: string }
  /** A formula with its stored result. */
  | { readonly formula: string; readonly result: number | string }
  | { readonly unresolved: string };

interface TableOptions {
  readonly name?: string;
  readonly hidden?: boolean;
  /** Number in the file of the first row given; 1 where absent. */
  readonly firstRow?: number;
  /** Numbers of rows in the file. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** [first row, last row, first column, last column]: rows numbered as in the file, columns from 0. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
}

class Column {
  readonly kinds: number[] = [];
  readonly numbers: number[] = [];
  readonly texts: number[] = [];

  add(kind: number, number: number, text: number): void {
    this.kinds.push(kind);
    this.numbers.push(number);
    this.texts.push(text);
  }

  finished(): CellColumn {
    return {
      kinds: Uint8Array.from(this.kinds),
      numbers: Float64Array.from(this.numbers),
      texts: Int32Array.from(this.texts),
    };
  }
}

class Strings {
  readonly all: string[] = [];
  private readonly indexOf = new Map<string, number>();

  intern(text: string): number {
    const form = text.normalize('NFC');
    const known = this.indexOf.get(form);
    if (known !== undefined) return known;
    this.indexOf.set(form, this.all.length);
    return this.all.push(form) - 1;
  }
}

const isBlank = (cell: TestCell | undefined): boolean => cell === null || cell === undefined || cell === '';

const addCell = (column: Column, cell: TestCell | undefined, strings: Strings): void => {
  if (cell === null || cell === undefined || cell === '') column.add(cellKind.blank, 0, -1);
  else if (typeof cell === 'string') column.add(cellKind.text, 0, strings.intern(cell));
  else if (typeof cell === 'number') column.add(cellKind.number, cell, -1);
  else if (typeof cell === 'boolean') column.add(cellKind.boolean, Number(cell), -1);
  else if ('date' in cell) column.add(cellKind.date, cell.date, -1);
  else if ('error' in cell) column.add(cellKind.error, 0, strings.intern(cell.error));
  else if ('unresolved' in cell) column.add(cellKind.unresolved, 0, strings.intern(cell.unresolved));
  else if (typeof cell.result === 'number') column.add(cellKind.number | cellMark.formula, cell.result, -1);
  else column.add(cellKind.text | cellMark.formula, 0, strings.intern(cell.result));
};

const rangeOf = ([firstRow, lastRow, firstColumn, lastColumn]: readonly [
  number,
  number,
  number,
  number,
]): CellRange => ({ firstRow: firstRow - 1, lastRow: lastRow - 1, firstColumn, lastColumn });

/** Rows that are all blank are not kept, as no reader keeps them. */
export const tableOf = (
  rows: readonly (readonly TestCell[])[],
  {
    name = 'Sheet1',
    hidden = false,
    firstRow = 1,
    hiddenRows = [],
    hiddenColumns = [],
    merges = [],
  }: TableOptions = {},
): Table => {
  const strings = new Strings();
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, () => new Column());
  const numbers: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.every(isBlank)) continue;
    numbers.push(firstRow + index);
    for (const [at, column] of columns.entries()) addCell(column, row[at], strings);
  }
  return {
    name,
    hidden,
    rowCount: numbers.length,
    rowNumbers: Int32Array.from(numbers),
    hiddenRows: Uint8Array.from(numbers, (number) => Number(hiddenRows.includes(number))),
    columns: columns.map((column) => column.finished()),
    columnsBeyond: 0,
    hiddenColumns,
    merges: merges.map(rangeOf),
    strings: strings.all,
  };
};

export const workbookOf = (...sheets: readonly Table[]): Workbook => ({
  kind: 'xlsx',
  encoding: null,
  separator: null,
  sheets,
  notices: [],
});
