/**
 * Reading a file of the Treasury into typed rows: the product, the floor (inflating its two large parts and counting
 * every "<"), and exceljs in both of its ways. Each adds up the same two columns: speed with other sums is none.
 */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { cellKind, kindAt, readLimits, type Workbook } from '#shared/treasury/table.ts';
import { readWorkbook } from '../../../main/engine/imports/read/read-workbook.ts';
import { peakMegabytes } from '../tasks/peak.ts';

export interface ReadingInput {
  readonly path: string;
  readonly by: 'ours' | 'floor' | 'exceljs' | 'exceljsStream';
}

export interface ReadingOutput {
  readonly milliseconds: number;
  /** Debit − credit; null for the floor, which understands nothing. */
  readonly amount: number | null;
  readonly startMegabytes: number;
  readonly peakMegabytes: number;
}

/** Columns of `lines` in `treasury/generate/layouts.ts`. */
const debit = 12;
const credit = 13;

const sumOf = ({ sheets: [sheet] }: Workbook, column: number): number => {
  const cells = sheet?.columns[column];
  let sum = 0;
  for (let row = 0; sheet && cells && row < sheet.rowCount; row++)
    if (kindAt(cells, row) === cellKind.number) sum += cells.numbers[row] ?? 0;
  return sum;
};

const readOurs = async (bytes: Buffer): Promise<number> => {
  const workbook = await readWorkbook(bytes, { limits: readLimits, onProgress: () => undefined });
  return sumOf(workbook, debit) - sumOf(workbook, credit);
};

const centralSignature = 0x02014b50;
const central = 46;
const lessThan = 0x3c;

/** Every part of a sound zip file, by its directory. */
const countTags = (bytes: Buffer): number => {
  const end = bytes.length - 22;
  let tags = 0;
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === centralSignature; ) {
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const xml = inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(at + 20)));
    for (let place = xml.indexOf(lessThan); place >= 0; place = xml.indexOf(lessThan, place + 1)) tags++;
    at += central + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return tags;
};

const amountIn = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Rows of numbers beneath the header; exceljs counts columns from 1. */
const spending = (row: exceljs.Row): number =>
  amountIn(row.getCell(debit + 1).value) - amountIn(row.getCell(credit + 1).value);

const readWithExceljs = async (path: string): Promise<number> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  let sum = 0;
  workbook.worksheets[0]?.eachRow((row) => {
    sum += spending(row);
  });
  return sum;
};

const readAsStream = async (path: string): Promise<number> => {
  let sum = 0;
  const reader = new exceljs.stream.xlsx.WorkbookReader(path, { worksheets: 'emit', sharedStrings: 'cache' });
  for await (const sheet of reader) for await (const row of sheet) sum += spending(row);
  return sum;
};

const read = async ({ path, by }: ReadingInput): Promise<number | null> => {
  if (by === 'exceljs') return readWithExceljs(path);
  if (by === 'exceljsStream') return readAsStream(path);
  const bytes = readFileSync(path);
  if (by === 'ours') return readOurs(bytes);
  if (countTags(bytes) === 0) throw new Error('the floor found no XML');
  return null;
};

export const measureReading = async (input: ReadingInput): Promise<ReadingOutput> => {
  const startMegabytes = peakMegabytes();
  const start = performance.now();
  const amount = await read(input);
  return { milliseconds: performance.now() - start, amount, startMegabytes, peakMegabytes: peakMegabytes() };
};
