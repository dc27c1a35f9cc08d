/**
 * Reads workbooks of Excel 97-2003 (BIFF8), which offices still send. By an own scanner, as xlsx: the one maintained
 * library (SheetJS, Apache-2.0) allocates by what a file claims and keeps an object a cell. Nothing is allocated here
 * but by what has been read, and no formula is computed.
 */
import type { ReadNotice, Table, Workbook } from '#shared/treasury/table.ts';
import { noticesOf } from '../notices.ts';
import { CompoundFile } from '../ole/compound-file.ts';
import type { ReadOptions } from '../read-options.ts';
import { damaged, tooLarge } from '../refuse-file.ts';
import { type Globals, readGlobals } from './globals.ts';
import { SheetReader } from './read-sheet.ts';
import { streamName } from './records.ts';

const macroFolder = '_VBA_PROJECT_CUR';
/** Sheets lie one behind the other; a file in which they lie within each other would be read without end. */
const mostTimes = 2;

const readSheets = (stream: Buffer, globals: Globals, options: ReadOptions): Table[] => {
  const tables: Table[] = [];
  let done = 0;
  for (const sheet of globals.sheets) {
    const reader = new SheetReader(stream, globals, sheet, options.limits);
    tables.push(reader.read());
    done += reader.end - sheet.place;
    if (done > mostTimes * stream.length) throw damaged(streamName, sheet.place);
    options.onProgress(Math.min(1, done / stream.length));
  }
  return tables;
};

const workbookNotices = (names: readonly string[], { externalLinks }: Globals): ReadNotice[] => [
  ...(names.includes(macroFolder) ? [{ code: 'macros', sheet: null, count: 1 } as const] : []),
  ...(externalLinks > 0 ? [{ code: 'externalLinks', sheet: null, count: externalLinks } as const] : []),
];

/** @throws Refused import… */
export const readXls = async (bytes: Buffer, options: ReadOptions): Promise<Workbook> => {
  const file = new CompoundFile(bytes);
  const stream = file.stream(streamName);
  if (!stream) throw damaged(streamName);
  const globals = readGlobals(stream, options.limits);
  if (globals.sheets.length > options.limits.entries) throw tooLarge(options.limits, 'entries');
  const sheets = readSheets(stream, globals, options);
  const notices = [...workbookNotices(file.names(), globals), ...sheets.flatMap(noticesOf)];
  return { kind: 'xls', encoding: null, separator: null, sheets, notices };
};
