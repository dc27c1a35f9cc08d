/**
 * The cells of one sheet of Excel 97-2003. First their places in the stream are gathered, since programs other than
 * Excel write rows in any order; then each is read in the order of rows.
 */
import { cellMark } from '#shared/treasury/table.ts';
import { damagedCell } from '../refuse-file.ts';
import type { TableBuilder } from '../table-builder.ts';
import { dayOfSerial } from '../xlsx/cell-date.ts';
import type { Globals } from './globals.ts';
import { recordId, XlsRecord } from './records.ts';
import { textAt } from './strings.ts';

const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

const errorText = (code: number): string => errors.get(code) ?? `#${code}`;

/** A number in four bytes: 30 bits of a whole number or of the upper half of a double, perhaps in hundredths. */
export const rkNumber = (data: Buffer, at: number): number => {
  const bits = data.readInt32LE(at);
  const double = Buffer.alloc(8);
  double.writeInt32LE(bits & ~3, 4);
  const value = bits & 2 ? bits >> 2 : double.readDoubleLE(0);
  return bits & 1 ? value / 100 : value;
};

/** Kinds of results that are no number, where the last two bytes of eight are 0xFFFF. */
const resultKind = { text: 0, boolean: 1, error: 2, empty: 3 } as const;
const noNumber = 0xffff;
/** Written by programs that leave the computing to Excel: the result beside it is a mere 0. */
const computeOnOpening = 0x02;

/** Records that may stand between a formula and the text that it results in. */
const betweenFormulaAndText: ReadonlySet<number> = new Set([0x04bc, 0x0221, 0x0236]);

export class SheetCells {
  readonly #stream: Buffer;
  readonly #globals: Globals;
  readonly #builder: TableBuilder;

  constructor(stream: Buffer, globals: Globals, builder: TableBuilder) {
    this.#stream = stream;
    this.#globals = globals;
    this.#builder = builder;
  }

  /** Reads the cell (or, of one record, several) at a place of the stream into the row that was started. */
  read(place: number): void {
    const record = new XlsRecord(this.#stream, place);
    record.read();
    const data = record.need(6);
    const row = data.readUInt16LE(0);
    const column = data.readUInt16LE(2);
    switch (record.id) {
      case recordId.labelSst:
        this.#shared(row, column, record.need(10).readUInt32LE(6));
        break;
      case recordId.label:
      case recordId.rString:
        this.#builder.text(column, textAt(record.need(9), 6, 2, this.#continued(record)));
        break;
      case recordId.number:
        this.#number(column, data.readUInt16LE(4), record.need(14).readDoubleLE(6), 0);
        break;
      case recordId.rk:
        this.#number(column, data.readUInt16LE(4), rkNumber(record.need(10), 6), 0);
        break;
      case recordId.multipleRk:
        this.#several(data, column);
        break;
      case recordId.boolErr:
        this.#truth(column, record.need(8)[6] ?? 0, data[7] === 1, 0);
        break;
      case recordId.formula:
        this.#formula(record, column);
        break;
      default:
        break;
    }
  }

  #continued(record: XlsRecord): Buffer[] {
    const more = new XlsRecord(this.#stream, record.next);
    const pieces: Buffer[] = [];
    while (more.read() && more.id === recordId.continue) pieces.push(more.data);
    return pieces;
  }

  #shared(row: number, column: number, index: number): void {
    const text = this.#globals.texts[index];
    if (text === undefined) throw damagedCell(this.#builder.name, row + 1, column);
    this.#builder.text(column, text);
  }

  #several(data: Buffer, first: number): void {
    const count = Math.floor((data.length - 6) / 6);
    for (let each = 0; each < count; each++) {
      const at = 4 + 6 * each;
      this.#number(first + each, data.readUInt16LE(at), rkNumber(data, at + 2), 0);
    }
  }

  #number(column: number, format: number, value: number, marks: number): void {
    const isDate = this.#globals.isDate[format] ?? false;
    const shown = isDate ? dayOfSerial(value, this.#globals.is1904) : value;
    if (!Number.isFinite(shown)) this.#builder.error(column, String(value), marks);
    else this.#builder.number(column, shown + 0, isDate ? 'date' : 'number', marks);
  }

  #truth(column: number, value: number, isError: boolean, marks: number): void {
    if (isError) this.#builder.error(column, errorText(value), marks);
    else this.#builder.number(column, value === 0 ? 0 : 1, 'boolean', marks);
  }

  #formula(record: XlsRecord, column: number): void {
    const data = record.need(16);
    const marks = cellMark.formula;
    if (data.readUInt16LE(12) !== noNumber) {
      const value = data.readDoubleLE(6);
      const isUnknown = value === 0 && (data.readUInt16LE(14) & computeOnOpening) !== 0;
      if (isUnknown) this.#builder.unresolved(column, '=');
      else this.#number(column, data.readUInt16LE(4), value, marks);
      return;
    }
    const kind = data[6];
    if (kind === resultKind.text) this.#resultText(record, column);
    else if (kind !== resultKind.empty) this.#truth(column, data[8] ?? 0, kind === resultKind.error, marks);
  }

  /** In a record of its own, soon behind the formula's. */
  #resultText({ next }: XlsRecord, column: number): void {
    const record = new XlsRecord(this.#stream, next);
    while (record.read()) {
      if (betweenFormulaAndText.has(record.id)) continue;
      if (record.id !== recordId.string) break;
      this.#builder.text(column, textAt(record.need(3), 0, 2, this.#continued(record)), cellMark.formula);
      return;
    }
    this.#builder.unresolved(column, '=');
  }
}
