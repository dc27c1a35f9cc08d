/** One sheet of Excel 97-2003: where its cells lie, what is hidden, merged or linked. */
import { cellMark, type ReadLimits, type Table } from '#shared/treasury/table.ts';
import { TableBuilder } from '../table-builder.ts';
import type { Globals, SheetPlace } from './globals.ts';
import { recordId, XlsRecord } from './records.ts';
import { SheetCells } from './sheet-cells.ts';

/** Records that begin with the row and column of a cell that holds something. */
const cellRecords: ReadonlySet<number> = new Set([
  recordId.labelSst,
  recordId.label,
  recordId.rString,
  recordId.number,
  recordId.rk,
  recordId.multipleRk,
  recordId.boolErr,
  recordId.formula,
]);

const rowIsHidden = 0x20;
const columnIsHidden = 0x01;

interface LinkedCells {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

export class SheetReader {
  readonly #stream: Buffer;
  readonly #record: XlsRecord;
  readonly #builder: TableBuilder;
  readonly #limits: ReadLimits;
  readonly #cells: SheetCells;
  readonly #rows: number[] = [];
  readonly #places: number[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: number[] = [];
  readonly #links: LinkedCells[] = [];

  constructor(stream: Buffer, globals: Globals, sheet: SheetPlace, limits: ReadLimits) {
    this.#stream = stream;
    this.#record = new XlsRecord(stream, sheet.place);
    this.#builder = new TableBuilder(sheet.name, sheet.isHidden, limits);
    this.#limits = limits;
    this.#cells = new SheetCells(stream, globals, this.#builder);
  }

  /** @throws Refused */
  read(): Table {
    this.#gather();
    this.#pour();
    for (const { rows, columns } of this.#links) this.#mark(rows, columns);
    return this.#builder.finish(this.#hiddenColumns);
  }

  /** Behind the last record of the sheet. */
  get end(): number {
    return this.#record.next;
  }

  /** Charts within the sheet are parts of their own, from their beginning to their end. */
  #gather(): void {
    const record = this.#record;
    if (!record.read() || record.id !== recordId.bof) throw record.damaged();
    for (let depth = 1; depth > 0; ) {
      if (!record.read()) throw record.damaged(this.#stream.length);
      if (record.id === recordId.bof) depth++;
      else if (record.id === recordId.eof) depth--;
      else if (depth === 1) this.#take(record);
    }
  }

  #take(record: XlsRecord): void {
    if (cellRecords.has(record.id)) {
      this.#rows.push(record.need(6).readUInt16LE(0));
      this.#places.push(record.place);
      return;
    }
    switch (record.id) {
      case recordId.row:
        if ((record.need(16)[12] ?? 0) & rowIsHidden) this.#hiddenRows.add(record.data.readUInt16LE(0));
        break;
      case recordId.columnInfo:
        this.#takeColumns(record.need(10));
        break;
      case recordId.mergedCells:
        this.#takeMerges(record.need(2));
        break;
      case recordId.link:
        this.#links.push(rangeAt(record.need(8), 0));
        break;
      default:
        break;
    }
  }

  #takeColumns(data: Buffer): void {
    if (((data[8] ?? 0) & columnIsHidden) === 0) return;
    const last = Math.min(data.readUInt16LE(2), this.#limits.mostColumns - 1);
    for (let column = data.readUInt16LE(0); column <= last; column++) this.#hiddenColumns.push(column);
  }

  #takeMerges(data: Buffer): void {
    for (let at = 2; at + 8 <= data.length; at += 8) {
      const { rows, columns } = rangeAt(data, at);
      const [firstRow, lastRow] = rows;
      const [firstColumn, lastColumn] = columns;
      this.#builder.merge({ firstRow, lastRow, firstColumn, lastColumn });
    }
  }

  /** Cells by rows; within a row as they come. */
  #pour(): void {
    const rowOf = (at: number): number => this.#rows[at] ?? 0;
    const order = Uint32Array.from(this.#rows, (_, at) => at);
    const isSorted = this.#rows.every((row, at) => at === 0 || rowOf(at - 1) <= row);
    if (!isSorted) order.sort((one, other) => rowOf(one) - rowOf(other) || one - other);
    let current = -1;
    for (const at of order) {
      const row = rowOf(at);
      if (row !== current) this.#builder.startRow(row + 1, this.#hiddenRows.has(row));
      current = row;
      this.#cells.read(this.#places[at] ?? 0);
    }
  }

  #mark([first, last]: LinkedCells['rows'], [left, right]: LinkedCells['columns']): void {
    // A link over whole columns says nothing of a cell, and would take long to mark.
    if ((last - first + 1) * (right - left + 1) > 1_000) return;
    for (let row = first; row <= last; row++)
      for (let column = left; column <= right; column++) this.#builder.mark(row + 1, column, cellMark.link);
  }
}

const rangeAt = (data: Buffer, at: number): LinkedCells => ({
  rows: [data.readUInt16LE(at), data.readUInt16LE(at + 2)],
  columns: [data.readUInt16LE(at + 4), data.readUInt16LE(at + 6)],
});
