/** Reads one sheet by its XML alone and says in words what is in it. */
import { cellKind, cellMark, kindAt, readLimits, type Table } from '#shared/treasury/table.ts';
import { TableBuilder } from '../../table-builder.ts';
import { scanXml } from '../../xml/read-xml.ts';
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import { SharedStrings } from '../shared-strings.ts';
import { SheetHandler } from '../sheet-handler.ts';

const strings = async (...items: readonly string[]): Promise<SharedStrings> => {
  const shared = new SharedStrings('sharedStrings.xml', readLimits);
  const xml = `<sst count="9" uniqueCount="1">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
  await scanXml([Buffer.from(xml)], 'sharedStrings.xml', shared, readLimits);
  return shared;
};

const shared = await strings(
  '<t>Xã Tân Lập</t>',
  '<r><rPr><b/></rPr><t xml:space="preserve">Tổng </t></r><r><t>số</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh>',
  '<t/>',
  '<t>dòng 1_x000D_&#10;dòng 2 _x005F_x0041_</t>',
  '<t>Xa\u0303 Tân Lập</t>',
);

export interface Wish {
  readonly cuts?: readonly number[];
  readonly is1904?: boolean;
  /** Without reading ahead. */
  readonly slowly?: boolean;
}

/** Nothing but what a handler must have. */
const slowed = (handler: XmlHandler): XmlHandler => ({
  names: handler.names,
  open: (tag, depth) => handler.open(tag, depth),
  close: (name, depth, text) => handler.close(name, depth, text),
});

export const readSheet = async (xml: string, { cuts = [], is1904 = false, slowly = false }: Wish = {}) => {
  const table = new TableBuilder('Sheet1', false, readLimits);
  const dateStyles = Uint8Array.of(0, 1);
  const source = { limits: readLimits, strings: shared, dateStyles, is1904 };
  const handler = new SheetHandler(table, source, readLimits.mostColumns);
  const bytes = Buffer.from(xml);
  const places = [0, ...[...cuts].sort((one, other) => one - other), bytes.length];
  const pieces = places.slice(1).map((to, at) => bytes.subarray(places[at], to));
  await scanXml(pieces, 'sheet1.xml', slowly ? slowed(handler) : handler, readLimits);
  return table.finish(handler.hiddenColumns());
};

export const sheet = (rows: string, after = ''): string =>
  `<worksheet><dimension ref="A1:ZZ99"/><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** "B3 date 45658" and so on, by row and column. */
export const cellsOf = (table: Table): string[] => {
  const kinds = Object.keys(cellKind);
  return [...table.rowNumbers].flatMap((number, row) =>
    table.columns.flatMap((column, at) => {
      const kind = kindAt(column, row);
      if (kind === cellKind.blank) return [];
      const marks = (column.kinds[row] ?? 0) & ~cellMark.kind;
      const text = column.texts[row] ?? -1;
      const value = text < 0 ? column.numbers[row] : table.strings[text];
      const marked = `${marks & cellMark.formula ? '=' : ''}${marks & cellMark.link ? '@' : ''}`;
      return [`${String.fromCharCode(65 + at)}${number} ${marked}${kinds[kind]} ${value}`];
    }),
  );
};

export const row = (content: string): string => `<row r="1">${content}</row>`;
