/** Workbooks of Excel and of all that writes like it: .xlsx, .xlsm. */
import type { ReadNotice, Table, Workbook } from '#shared/treasury/table.ts';
import { noticesOf } from '../notices.ts';
import type { ReadOptions } from '../read-options.ts';
import { TableBuilder } from '../table-builder.ts';
import { readXml } from '../xml/read-xml.ts';
import { Unpacker } from '../zip/unpacker.ts';
import { openZip, type ZipPart } from '../zip/zip-parts.ts';
import type { CellSource } from './cell-source.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetHandler } from './sheet-handler.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook.ts';

const readSheet = async (
  { name, hidden, part }: SheetPart,
  source: CellSource,
  unpacker: Unpacker,
): Promise<Table> => {
  const table = new TableBuilder(name, hidden, source.limits);
  const handler = new SheetHandler(table, source, source.limits.mostColumns);
  await readXml(part, unpacker, handler, source.limits);
  return table.finish(handler.hiddenColumns());
};

const workbookNotices = ({ macros, externalLinks }: WorkbookParts): ReadNotice[] => [
  ...(macros > 0 ? [{ code: 'macros', sheet: null, count: macros } as const] : []),
  ...(externalLinks > 0 ? [{ code: 'externalLinks', sheet: null, count: externalLinks } as const] : []),
];

/** Tells of the bytes of those parts that take time. */
class Progress {
  #total = 0;
  #done = 0;
  readonly #onProgress: (done: number) => void;

  constructor(onProgress: (done: number) => void) {
    this.#onProgress = onProgress;
  }

  expect(parts: readonly (ZipPart | undefined)[]): void {
    this.#total = parts.reduce((sum, part) => sum + (part?.packed.length ?? 0), 0);
    this.#done = 0;
  }

  add(bytes: number): void {
    this.#done += bytes;
    if (this.#total > 0) this.#onProgress(Math.min(1, this.#done / this.#total));
  }
}

/** @throws Refused, naming the part of the file and the place, or the limit that it is beyond */
export const readXlsx = async (bytes: Buffer, options: ReadOptions): Promise<Workbook> => {
  const { limits } = options;
  const zip = await openZip(bytes, limits);
  const progress = new Progress((done) => options.onProgress(done));
  const unpacker = new Unpacker(limits, (packed) => progress.add(packed));
  const workbook = await readWorkbookParts(zip, unpacker, limits);
  progress.expect([workbook.strings, workbook.styles, ...workbook.sheets.map(({ part }) => part)]);
  const dateStyles = await readDateStyles(workbook.styles, unpacker, limits);
  const strings = new SharedStrings(workbook.strings?.name ?? '', limits);
  if (workbook.strings) await readXml(workbook.strings, unpacker, strings, limits);
  const source: CellSource = { limits, strings, dateStyles, is1904: workbook.is1904 };
  const sheets: Table[] = [];
  for (const sheet of workbook.sheets) sheets.push(await readSheet(sheet, source, unpacker));
  const notices = [...workbookNotices(workbook), ...sheets.flatMap(noticesOf)];
  return { kind: 'xlsx', encoding: null, separator: null, sheets, notices };
};
