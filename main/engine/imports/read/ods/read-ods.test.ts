import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { cellKind, cellMark, readLimits, type Table } from '#shared/treasury/table.ts';
import { Refused } from '../../../refused.ts';
import { openZip } from '../zip/zip-parts.ts';
import { readOds } from './index.ts';

const namespaces = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const document = (tables: string, styles = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:scripts/><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;

const table = (rows: string, attributes = 'table:name="S"'): string =>
  `<table:table ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" calcext:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const number = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" calcext:value-type="float" ${attributes}><text:p>shown</text:p></table:table-cell>`;
const blank = (attributes = ''): string => `<table:table-cell ${attributes}/>`;

const read = async (content: string, manifest?: string) => {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { compression: 'STORE' });
  zip.file('content.xml', content, { compression: 'DEFLATE' });
  if (manifest !== undefined) zip.file('META-INF/manifest.xml', manifest);
  const bytes = await zip.generateAsync({ type: 'nodebuffer' });
  const parts = await openZip(bytes, readLimits);
  return readOds(parts, { limits: readLimits, onProgress: () => undefined });
};

const sheetOf = async (rows: string): Promise<Table> => {
  const [sheet] = (await read(document(table(rows)))).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

/** Kind, marks and value of a cell. */
const cellAt = ({ columns, strings }: Table, at: number, column: number) => {
  const { kinds, numbers, texts } = columns[column] ?? { kinds: [], numbers: [], texts: [] };
  const kind = (kinds[at] ?? 0) & cellMark.kind;
  const isText = kind === cellKind.text || kind === cellKind.error || kind === cellKind.unresolved;
  const value = kind === cellKind.blank ? null : isText ? strings[texts[at] ?? -1] : numbers[at];
  return { kind, marks: (kinds[at] ?? 0) & ~cellMark.kind, value };
};

const refusalOf = async (content: string, manifest?: string) => {
  try {
    await read(content, manifest);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
};

describe('cells of an OpenDocument spreadsheet', () => {
  it('have the value that is stored, not the text that is shown', async () => {
    const percent =
      '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5%</text:p></table:table-cell>';
    const day =
      '<table:table-cell office:value-type="date" office:date-value="2024-01-31"><text:p>31/01/24</text:p></table:table-cell>';
    const truth =
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ĐÚNG</text:p></table:table-cell>';
    const sheet = await sheetOf(row(number('1234567890.5') + percent + day + truth + number('-0')));
    expect([0, 1, 2, 3].map((column) => cellAt(sheet, 0, column))).toEqual([
      { kind: cellKind.number, marks: 0, value: 1_234_567_890.5 },
      { kind: cellKind.number, marks: 0, value: 0.125 },
      { kind: cellKind.date, marks: 0, value: 45_322 },
      { kind: cellKind.boolean, marks: 0, value: 1 },
    ]);
  });

  it('have all their paragraphs, blanks and runs, and nothing of their notes', async () => {
    const runs =
      'Dự<text:s text:c="3"/>án<text:span> số <text:span>1</text:span></text:span><text:tab/>&amp;<text:line-break/>x';
    const cell = `<table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>${runs}</text:p><text:p>hai</text:p></table:table-cell>`;
    const link =
      '<table:table-cell office:value-type="string"><text:p><text:a>trang</text:a></text:p></table:table-cell>';
    const sheet = await sheetOf(row(cell + link + text('Xa\u0303')));
    expect(cellAt(sheet, 0, 0).value).toBe('Dự   án số 1\t&\nx\nhai');
    expect(cellAt(sheet, 0, 1)).toEqual({ kind: cellKind.text, marks: cellMark.link, value: 'trang' });
    expect(cellAt(sheet, 0, 2).value).toBe('Xã');
  });

  it('of formulas have the stored result, its error, or nothing that anybody knows', async () => {
    const formula = 'table:formula="of:=[.A1]"';
    const failed = `<table:table-cell ${formula} office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>`;
    const sheet = await sheetOf(row(number('2', formula) + failed + blank(formula) + number('1E+400')));
    expect([0, 1, 2, 3].map((column) => cellAt(sheet, 0, column))).toEqual([
      { kind: cellKind.number, marks: cellMark.formula, value: 2 },
      { kind: cellKind.error, marks: cellMark.formula, value: '#REF!' },
      { kind: cellKind.unresolved, marks: cellMark.formula, value: 'of:=[.A1]' },
      { kind: cellKind.error, marks: 0, value: '1E+400' },
    ]);
  });

  it('that are no day of the calendar are errors', async () => {
    const day = (date: string) => `<table:table-cell office:value-type="date" office:date-value="${date}"/>`;
    const sheet = await sheetOf(row(day('2024-02-30') + day('2024-02-29T12:00:00') + day('hôm nay')));
    expect([0, 1, 2].map((column) => cellAt(sheet, 0, column).value)).toEqual([
      '2024-02-30',
      45_351.5,
      'hôm nay',
    ]);
    expect(cellAt(sheet, 0, 0).kind).toBe(cellKind.error);
  });
});

describe('what is repeated', () => {
  it('stands in each of its places, and the million blank rows at the end in none', async () => {
    const sheet = await sheetOf(
      row(blank('table:number-columns-repeated="2"') + number('7', 'table:number-columns-repeated="3"')) +
        row(blank(), 'table:number-rows-repeated="9"') +
        row(text('a'), 'table:number-rows-repeated="2"') +
        row(blank('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048564"'),
    );
    expect([...sheet.rowNumbers]).toEqual([1, 11, 12]);
    expect([0, 1, 2, 3, 4].map((column) => cellAt(sheet, 0, column).value)).toEqual([null, null, 7, 7, 7]);
  });

  it('is refused where it is a bomb, or no number', async () => {
    const bomb = row(
      number('1', 'table:number-columns-repeated="16384"'),
      'table:number-rows-repeated="1000000"',
    );
    expect(await refusalOf(document(table(bomb)))).toMatchObject({
      params: { limit: 'inflation', part: 'S' },
    });
    for (const times of ['0', '-1', '1e9', '99999999', '']) {
      const bad = row(number('1'), `table:number-rows-repeated="${times}"`);
      expect(await refusalOf(document(table(bad))), times).toMatchObject({ code: 'importDamaged' });
    }
  });
});

describe('sheets', () => {
  it('tell what is hidden and merged', async () => {
    const hidden =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const columns =
      '<table:table-column table:number-columns-repeated="1"/><table:table-column table:visibility="collapse"/>';
    const merged = text('Tổng', 'table:number-columns-spanned="2" table:number-rows-spanned="2"');
    const first = table(
      `${columns}<table:table-header-rows>${row(`${merged}<table:covered-table-cell/>`)}</table:table-header-rows>` +
        row(text('b') + text('c'), 'table:visibility="filter"'),
    );
    const second = table(row(text('x')), 'table:name="Ẩn" table:style-name="ta2"');
    const { sheets, notices } = await read(document(first + second, hidden));
    expect(sheets.map(({ name, hidden: isHidden }) => [name, isHidden])).toEqual([
      ['S', false],
      ['Ẩn', true],
    ]);
    expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([0, 1]);
    expect(sheets[0]?.merges).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 }]);
    expect(notices.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['hiddenRows', 'S'],
      ['hiddenColumns', 'S'],
      ['hiddenSheet', 'Ẩn'],
    ]);
  });

  it('are refused where the file is encrypted, holds a DOCTYPE or ends too soon', async () => {
    const encrypted = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    expect(await refusalOf('garbage', encrypted)).toMatchObject({ code: 'importEncrypted' });
    const whole = document(table(row(text('a'))));
    expect(await refusalOf(whole.slice(0, -30))).toMatchObject({ code: 'importDamaged' });
    const doctype = whole.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>');
    expect(await refusalOf(doctype)).toMatchObject({ code: 'importDoctype' });
  });
});
