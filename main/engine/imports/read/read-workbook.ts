/** From the bytes of a file to its plain cells: finds out what they are and hands them to the reader of that kind. */
import { looksLikeLegacyFont } from '#shared/text/legacy-font.ts';
import type { ReadNotice, Table, Workbook } from '#shared/treasury/table.ts';
import { readCsv } from './csv/index.ts';
import { byteKindOf, oleKindOf, zipKindOf } from './file-kind.ts';
import { readOds } from './ods/index.ts';
import type { ReadOptions } from './read-options.ts';
import { refuseFile, tooLarge } from './refuse-file.ts';
import { readXls } from './xls/index.ts';
import { readXlsx } from './xlsx/index.ts';
import { openZip } from './zip/zip-parts.ts';

/** It begins an OpenDocument file, never deflated. */
const mimetypePart = 'mimetype';

const readZip = async (bytes: Buffer, options: ReadOptions): Promise<Workbook> => {
  const parts = await openZip(bytes, options.limits);
  const mimetype = parts.find(mimetypePart)?.packed.toString('latin1', 0, 200) ?? '';
  const kind = zipKindOf(parts.names(), mimetype);
  if (kind === 'xlsx') return readXlsx(bytes, options);
  if (kind === 'ods') return readOds(parts, options);
  throw refuseFile('importWrongKind', { kind });
};

const readOle = async (bytes: Buffer, options: ReadOptions): Promise<Workbook> => {
  const kind = oleKindOf(bytes);
  if (kind === 'encrypted') throw refuseFile('importEncrypted', {});
  if (kind === 'xls') return readXls(bytes, options);
  throw refuseFile('importWrongKind', { kind });
};

const readAny = (bytes: Buffer, options: ReadOptions): Promise<Workbook> => {
  if (bytes.length > options.limits.fileBytes) throw tooLarge(options.limits, 'fileBytes');
  const kind = byteKindOf(bytes);
  if (kind === 'empty') throw refuseFile('importEmpty', {});
  if (kind === 'zip') return readZip(bytes, options);
  if (kind === 'ole') return readOle(bytes, options);
  if (kind === 'text') return readCsv(bytes, options);
  throw refuseFile('importWrongKind', { kind });
};

/** Texts that have lost the font that made them Vietnamese (M16), counted sheet by sheet. */
const legacyFonts = ({ sheets }: Workbook): ReadNotice[] =>
  sheets
    .map(({ name, strings }) => ({ sheet: name, count: strings.filter(looksLikeLegacyFont).length }))
    .filter(({ count }) => count > 0)
    .map((found) => ({ code: 'legacyFont', ...found }));

/** Settings, decisions and provenance know a sheet by its name: of namesakes, which Excel allows nobody, each gets its own. */
const withOwnNames = (sheets: readonly Table[]): Table[] => {
  const taken = new Set(sheets.map(({ name }) => name));
  const seen = new Set<string>();
  return sheets.map((sheet) => {
    let { name } = sheet;
    if (seen.has(name)) for (let number = 2; taken.has(name); number++) name = `${sheet.name} (${number})`;
    taken.add(name);
    seen.add(name);
    return { ...sheet, name };
  });
};

/** Nothing is left of a file without a single cell. */
const refuseBlank = ({ sheets }: Workbook): void => {
  if (sheets.every(({ rowCount }) => rowCount === 0)) throw refuseFile('importEmpty', {});
};

/** @throws Refused import… where the bytes are no workbook, or one that cannot be read as a whole */
export const readWorkbook = async (bytes: Buffer, options: ReadOptions): Promise<Workbook> => {
  const read = await readAny(bytes, options);
  refuseBlank(read);
  const workbook = { ...read, sheets: withOwnNames(read.sheets) };
  return { ...workbook, notices: [...workbook.notices, ...legacyFonts(workbook)] };
};
