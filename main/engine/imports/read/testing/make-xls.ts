/** The records of a workbook of Excel 97-2003 (MS-XLS), put together by hand: for tests. */
import { recordId } from '../xls/records.ts';

export const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, 2 * at);
  return bytes;
};
export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
export const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
export const record = (id: number, ...data: Buffer[]): Buffer => {
  const content = Buffer.concat(data);
  return Buffer.concat([u16(id, content.length), content]);
};

export const wide = (text: string): Buffer =>
  Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
export const narrow = (text: string): Buffer =>
  Buffer.concat([u16(text.length), Buffer.from([0]), Buffer.from(text, 'latin1')]);

export const bof = (kind: number, version = 0x0600): Buffer =>
  record(recordId.bof, u16(version, kind, 0, 0), u32(0), u32(0));
export const eof = record(recordId.eof);
export const cell = (id: number, row: number, column: number, format: number, ...data: Buffer[]): Buffer =>
  record(id, u16(row, column, format), ...data);
export const number = (row: number, column: number, value: number, format = 0): Buffer =>
  cell(recordId.number, row, column, format, double(value));
export const shared = (row: number, column: number, index: number): Buffer =>
  cell(recordId.labelSst, row, column, 0, u32(index));
export const formula = (row: number, column: number, result: Buffer, flags = 0): Buffer =>
  cell(recordId.formula, row, column, 0, result, u16(flags), u32(0), u16(0));
export const result = (kind: number, value = 0): Buffer => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);

interface Sheet {
  readonly name: string;
  readonly state?: number;
  readonly records: readonly Buffer[];
}

export const boundSheet = (place: number, { name, state = 0 }: Sheet): Buffer =>
  record(
    recordId.boundSheet,
    u32(place),
    Buffer.from([state, 0, name.length, 1]),
    Buffer.from(name, 'utf16le'),
  );

/** Formats 0: a number, 1: a date that the program knows, 2: one that the file spells out. */
const formats = [
  record(recordId.numberFormat, u16(200), wide('dd/mm/yyyy')),
  ...[0, 14, 200].map((format) => record(recordId.format, u16(0, format), Buffer.alloc(16))),
];

export const streamOf = (sheets: readonly Sheet[], globals: readonly Buffer[] = []): Buffer => {
  const head = [bof(5), ...formats, ...globals];
  const length = (records: readonly Buffer[]): number => records.reduce((sum, each) => sum + each.length, 0);
  const parts = sheets.map(({ records }) => Buffer.concat([bof(0x10), ...records, eof]));
  let place = length(head) + length(sheets.map((sheet) => boundSheet(0, sheet))) + eof.length;
  const bounds = sheets.map((sheet, at) => {
    const bound = boundSheet(place, sheet);
    place += parts[at]?.length ?? 0;
    return bound;
  });
  return Buffer.concat([...head, ...bounds, eof, ...parts]);
};

export const sst = (...texts: Buffer[]): Buffer =>
  record(recordId.sst, u32(texts.length), u32(texts.length), ...texts);
