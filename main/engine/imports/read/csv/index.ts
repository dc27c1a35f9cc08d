/** Reads text with separated fields. Every cell is text: what is a number is decided column by column (R1, R2). */

import { hasFormulaPrefix, withoutFormulaPrefix } from '#shared/text/formula-prefix.ts';
import type { ReadNotice, Table, Workbook } from '#shared/treasury/table.ts';
import type { ReadOptions } from '../read-options.ts';
import { refuseFile, tooLarge } from '../refuse-file.ts';
import { TableBuilder } from '../table-builder.ts';
import { type Chunk, decode, type Encoding, encodingNamed } from './encodings.ts';
import { guessEncoding } from './guess-encoding.ts';
import { guessSeparator, separatorLine } from './guess-separator.ts';
import { FieldScanner, type FieldSink } from './scan-fields.ts';

/** The one sheet of a text file, as Excel would call it on opening. */
const sheetName = 'CSV';
/** Of the beginning of the file, in characters: enough to see what parts its fields. */
const sampleLength = 2 ** 16;

/** A short piece is copied anyway. */
const sliced = 13;

/** Of a field that is cut out of a longer text the whole text would stay in memory. */
const ownCopy = (text: string): string =>
  text.length < sliced ? text : Buffer.from(text, 'utf16le').toString('utf16le');

/** Fields on their way into a table; rows are numbered as Excel numbers them on opening the file. */
class RowSink implements FieldSink {
  readonly #builder: TableBuilder;
  #begun = false;
  row = 1;
  prefixesRemoved = 0;

  constructor(builder: TableBuilder) {
    this.#builder = builder;
  }

  readonly field = (column: number, text: string): void => {
    if (text.trim() === '') return;
    if (!this.#begun) this.#builder.startRow(this.row, false);
    this.#begun = true;
    if (hasFormulaPrefix(text)) this.prefixesRemoved++;
    this.#builder.text(column, ownCopy(withoutFormulaPrefix(text)));
  };

  readonly endRow = (): void => {
    this.row++;
    this.#begun = false;
  };
}

interface Beginning {
  readonly separator: string;
  /** Characters that are no row. */
  readonly skip: number;
}

const beginningOf = (first: string, options: ReadOptions): Beginning => {
  const line = separatorLine.exec(first);
  const skip = line?.[0].length ?? 0;
  const found = options.separator ?? line?.[1];
  return { separator: found ?? guessSeparator(first.slice(skip, skip + sampleLength)), skip };
};

const encodingOf = (bytes: Buffer, { encoding }: ReadOptions): { encoding: Encoding; sure: boolean } =>
  encoding === undefined ? guessEncoding(bytes) : { encoding: encodingNamed(encoding), sure: true };

const noticesOf = (sure: boolean, { prefixesRemoved }: RowSink): ReadNotice[] => [
  ...(sure ? [] : [{ code: 'guessedEncoding' as const, sheet: null, count: 1 }]),
  ...(prefixesRemoved === 0
    ? []
    : [{ code: 'prefixRemoved' as const, sheet: sheetName, count: prefixesRemoved }]),
];

const scan = (chunks: Iterable<Chunk>, sink: RowSink, size: number, options: ReadOptions): string => {
  const { limits } = options;
  const tooLong = (): never => {
    throw tooLarge(limits, 'textLength', sheetName);
  };
  let scanner: FieldScanner | undefined;
  let separator = '';
  for (const { text, done } of chunks) {
    const beginning = scanner ? undefined : beginningOf(text, options);
    separator = beginning?.separator ?? separator;
    scanner ??= new FieldScanner(separator, sink, limits.textLength, tooLong);
    scanner.push(beginning ? text.slice(beginning.skip) : text);
    options.onProgress(done / size);
  }
  if (scanner?.end() === false) throw refuseFile('importQuoteNotClosed', { row: sink.row });
  return separator;
};

/** @throws Refused import… where the text cannot be read as a whole */
export const readCsv = async (bytes: Buffer, options: ReadOptions): Promise<Workbook> => {
  const { encoding, sure } = encodingOf(bytes, options);
  const builder = new TableBuilder(sheetName, false, options.limits);
  const sink = new RowSink(builder);
  const separator = scan(decode(bytes, encoding), sink, bytes.length, options);
  const sheets: Table[] = [builder.finish([])];
  return { kind: 'csv', encoding, separator, sheets, notices: noticesOf(sure, sink) };
};
