/**
 * What every reader pours the cells of a sheet into: cell by cell in, columns of typed arrays out. It holds the limits
 * of a sheet, so that no reader can forget one. Rows come in rising order; the cells of a row in any order, each once.
 */
import { type CellRange, cellKind, cellMark, type ReadLimits, type Table } from '#shared/treasury/table.ts';
import { ColumnBuilder } from './column-builder.ts';
import { MergeList } from './merge-list.ts';
import { damagedCell, damagedRow, tooLarge } from './refuse-file.ts';
import { TextPool } from './text-pool.ts';

const smallest = 1_024;

export class TableBuilder {
  readonly name: string;
  readonly #hidden: boolean;
  readonly #limits: ReadLimits;
  readonly #columns: ColumnBuilder[] = [];
  readonly #pool: TextPool;
  readonly #merges: MergeList;
  readonly #beyond = new Set<number>();
  #rowNumbers = new Int32Array(smallest);
  #hiddenRows = new Uint8Array(smallest);
  #rowCount = 0;
  #rowNumber = 0;
  #rowHidden = false;
  /** The current row holds a cell, and is therefore kept. */
  #kept = false;

  constructor(name: string, hidden: boolean, limits: ReadLimits) {
    this.name = name;
    this.#hidden = hidden;
    this.#limits = limits;
    this.#pool = new TextPool(name, limits);
    this.#merges = new MergeList(limits.mostMerges);
  }

  /** @param rowNumber in the file, from 1; higher than the one before */
  startRow(rowNumber: number, hidden: boolean): void {
    if (rowNumber > this.#limits.rows) throw tooLarge(this.#limits, 'rows', this.name);
    if (rowNumber <= this.#rowNumber) throw damagedRow(this.name, rowNumber);
    this.#rowNumber = rowNumber;
    this.#rowHidden = hidden;
    this.#kept = false;
  }

  /** The empty text leaves the cell blank. @param marks of `cellMark` */
  text(column: number, text: string, marks = 0): void {
    if (text !== '') this.textAt(column, this.intern(text), marks);
  }

  /** @param stringIndex from `intern` */
  textAt(column: number, stringIndex: number, marks = 0): void {
    this.#put(column, cellKind.text | marks)?.setText(this.#rowCount - 1, stringIndex);
  }

  /** Where the text, in NFC, stands in the table's strings. */
  intern(text: string): number {
    return this.#pool.intern(text);
  }

  /** @param value finite; of a date days since 1899-12-30; of a boolean 0 or 1 */
  number(column: number, value: number, kind: 'number' | 'date' | 'boolean', marks = 0): void {
    this.#put(column, cellKind[kind] | marks)?.setNumber(this.#rowCount - 1, value);
  }

  /** @param text what the file says instead of a value */
  error(column: number, text: string, marks = 0): void {
    const string = this.intern(text);
    this.#put(column, cellKind.error | marks)?.setText(this.#rowCount - 1, string);
  }

  /** A formula without a stored result. */
  unresolved(column: number, formula: string): void {
    const string = this.intern(formula);
    this.#put(column, cellKind.unresolved | cellMark.formula)?.setText(this.#rowCount - 1, string);
  }

  merge(range: CellRange): void {
    this.#merges.add(range);
  }

  /** Marks a cell that is there already; one that is blank stays blank. @param rowNumber in the file */
  mark(rowNumber: number, column: number, marks: number): void {
    const row = this.#find(rowNumber);
    if (row >= 0) this.#columns[column]?.mark(row, marks);
  }

  /** @param hiddenColumns from 0 */
  finish(hiddenColumns: readonly number[]): Table {
    const rows = this.#rowCount;
    let noTexts: Int32Array | undefined;
    const withoutTexts = (): Int32Array => {
      noTexts ??= new Int32Array(rows).fill(-1);
      return noTexts;
    };
    return {
      name: this.name,
      hidden: this.#hidden,
      rowCount: rows,
      rowNumbers: this.#rowNumbers.subarray(0, rows),
      hiddenRows: this.#hiddenRows.subarray(0, rows),
      columns: Array.from(this.#columns, (column) => column.finish(rows, withoutTexts)),
      columnsBeyond: this.#beyond.size,
      hiddenColumns: hiddenColumns.filter((column) => column < this.#columns.length),
      merges: this.#merges.finish(),
      strings: this.#pool.strings,
    };
  }

  /** The column that the cell goes to; undefined for one that is only counted. */
  #put(column: number, kind: number): ColumnBuilder | undefined {
    if (column >= this.#limits.mostColumns) {
      if (column >= this.#limits.columns) throw tooLarge(this.#limits, 'columns', this.name);
      this.#beyond.add(column);
      return undefined;
    }
    if (!this.#kept) this.#keepRow();
    const held = this.#columns[column] ?? this.#addColumns(column);
    const row = this.#rowCount - 1;
    if (held.isTaken(row)) throw damagedCell(this.name, this.#rowNumber, column);
    held.setKind(row, kind);
    return held;
  }

  #keepRow(): void {
    const row = this.#rowCount++;
    this.#kept = true;
    if (row >= this.#rowNumbers.length) this.#growRows();
    this.#rowNumbers[row] = this.#rowNumber;
    this.#hiddenRows[row] = this.#rowHidden ? 1 : 0;
  }

  #growRows(): void {
    const numbers = new Int32Array(2 * this.#rowNumbers.length);
    numbers.set(this.#rowNumbers);
    this.#rowNumbers = numbers;
    const hidden = new Uint8Array(2 * this.#hiddenRows.length);
    hidden.set(this.#hiddenRows);
    this.#hiddenRows = hidden;
  }

  #addColumns(column: number): ColumnBuilder {
    while (this.#columns.length < column) this.#columns.push(new ColumnBuilder());
    const added = new ColumnBuilder();
    this.#columns.push(added);
    return added;
  }

  /** The kept row with this number in the file; −1 where it holds nothing. */
  #find(rowNumber: number): number {
    let low = 0;
    let high = this.#rowCount - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#rowNumbers[middle] ?? 0;
      if (found === rowNumber) return middle;
      if (found < rowNumber) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
