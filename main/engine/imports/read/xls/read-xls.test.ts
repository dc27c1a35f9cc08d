import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKind, cellMark, readLimits, type Table } from '#shared/treasury/table.ts';
import { Refused } from '../../../refused.ts';
import { makeCompoundFile } from '../testing/make-compound-file.ts';
import {
  bof,
  boundSheet,
  cell,
  double,
  eof,
  formula,
  narrow,
  number,
  record,
  result,
  shared,
  sst,
  streamOf,
  u16,
  u32,
  wide,
} from '../testing/make-xls.ts';
import { readXls } from './index.ts';
import { recordId } from './records.ts';
import { rkNumber } from './sheet-cells.ts';

const options = { limits: readLimits, onProgress: () => undefined };
const readStream = (stream: Buffer) => readXls(makeCompoundFile({ Workbook: stream }), options);
const readRecords = async (records: readonly Buffer[], globals: readonly Buffer[] = []): Promise<Table> => {
  const [sheet] = (await readStream(streamOf([{ name: 'S', records }], globals))).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

const refusalOf = async (stream: Buffer) => {
  try {
    await readStream(stream);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
};

/** Kind, marks and value of a cell. */
const cellAt = ({ columns, strings }: Table, at: number, column: number) => {
  const { kinds, numbers, texts } = columns[column] ?? { kinds: [], numbers: [], texts: [] };
  const kind = (kinds[at] ?? 0) & cellMark.kind;
  const isText = kind === cellKind.text || kind === cellKind.error || kind === cellKind.unresolved;
  const value = kind === cellKind.blank ? null : isText ? strings[texts[at] ?? -1] : numbers[at];
  return { kind, marks: (kinds[at] ?? 0) & ~cellMark.kind, value };
};

describe('numbers of Excel 97-2003', () => {
  it('lie in eight bytes, or in four', async () => {
    const rk = cell(recordId.rk, 0, 1, 0, u32((1_234_567 << 2) | 2));
    const several = cell(
      recordId.multipleRk,
      0,
      2,
      0,
      u32((150 << 2) | 3),
      u16(0),
      u32((-7 << 2) | 2),
      u16(3),
    );
    const sheet = await readRecords([number(0, 0, 98_832_000_000.5), rk, several]);
    expect([0, 1, 2, 3].map((column) => cellAt(sheet, 0, column).value)).toEqual([
      98_832_000_000.5, 1_234_567, 1.5, -7,
    ]);
  });

  it('in four bytes are what was put there', () => {
    const whole = fc.integer({ min: -(2 ** 29), max: 2 ** 29 - 1 });
    fc.assert(
      fc.property(whole, fc.boolean(), (value, isHundredths) => {
        const found = rkNumber(u32((value << 2) | 2 | (isHundredths ? 1 : 0)), 0);
        return found === (isHundredths ? value / 100 : value);
      }),
    );
    const upper = double(0.5).subarray(4);
    expect(rkNumber(upper, 0)).toBe(0.5);
  });

  it('are days where their format says so, whichever year the file counts from', async () => {
    const cells = [
      number(0, 0, 45_322, 1),
      number(0, 1, 45_322.5, 2),
      number(0, 2, 60, 1),
      number(0, 3, 45_322, 9),
    ];
    const sheet = await readRecords(cells);
    expect([0, 1, 2, 3].map((column) => cellAt(sheet, 0, column))).toEqual([
      { kind: cellKind.date, marks: 0, value: 45_322 },
      { kind: cellKind.date, marks: 0, value: 45_322.5 },
      { kind: cellKind.error, marks: 0, value: '60' },
      { kind: cellKind.number, marks: 0, value: 45_322 },
    ]);
    const from1904 = await readRecords([number(0, 0, 0, 1)], [record(recordId.dateMode, u16(1))]);
    expect(cellAt(from1904, 0, 0)).toEqual({ kind: cellKind.date, marks: 0, value: 1_462 });
  });

  it('that are none are errors', async () => {
    const sheet = await readRecords([number(0, 0, Number.NaN), number(0, 1, Number.POSITIVE_INFINITY)]);
    expect([0, 1].map((column) => cellAt(sheet, 0, column).kind)).toEqual([cellKind.error, cellKind.error]);
  });
});

describe('texts of Excel 97-2003', () => {
  it('are shared or in the cell, with runs and reading aids left out', async () => {
    const rich = Buffer.concat([
      u16(2),
      Buffer.from([0x08 | 1]),
      u16(1),
      Buffer.from('Đồ', 'utf16le'),
      u32(0),
    ]);
    const phonetic = Buffer.concat([u16(1), Buffer.from([0x04]), u32(3), Buffer.from('a123', 'latin1')]);
    const table = sst(wide('Xa\u0303'), rich, phonetic, narrow('cuối'.replace('ố', 'é')));
    const cells = [shared(0, 0, 0), shared(0, 1, 1), shared(0, 2, 2), shared(0, 3, 3)];
    const own = cell(recordId.label, 0, 4, 0, wide('Bảo Lạc'));
    const sheet = await readRecords([...cells, own], [table]);
    expect([0, 1, 2, 3, 4].map((column) => cellAt(sheet, 0, column).value)).toEqual([
      'Xã',
      'Đồ',
      'a',
      'cuéi',
      'Bảo Lạc',
    ]);
  });

  it('go on in the next record, perhaps in letters of another width', async () => {
    const text = 'Đường giao thông';
    const start = Buffer.concat([
      u16(text.length + 5),
      Buffer.from([1]),
      Buffer.from(text.slice(0, 6), 'utf16le'),
    ]);
    const rest = record(
      recordId.continue,
      Buffer.concat([Buffer.from([1]), Buffer.from(text.slice(6), 'utf16le')]),
    );
    const last = record(
      recordId.continue,
      Buffer.concat([Buffer.from([0]), Buffer.from(' so 1', 'latin1'), wide('hai')]),
    );
    const table = Buffer.concat([record(recordId.sst, u32(2), u32(2), start), rest, last]);
    const sheet = await readRecords([shared(0, 0, 0), shared(0, 1, 1)], [table]);
    expect([cellAt(sheet, 0, 0).value, cellAt(sheet, 0, 1).value]).toEqual([`${text} so 1`, 'hai']);
  });

  it('that the table does not have are refused with their cell', async () => {
    const stream = streamOf([{ name: 'S', records: [shared(4, 1, 9)] }], [sst(wide('a'))]);
    expect(await refusalOf(stream)).toEqual({ code: 'importDamaged', params: { part: 'S', place: 'B5' } });
  });

  it('are believed only while there are bytes', async () => {
    const claims = record(recordId.sst, u32(1), u32(3_999_999), wide('a'));
    expect(await refusalOf(streamOf([{ name: 'S', records: [] }], [claims]))).toMatchObject({
      code: 'importDamaged',
    });
    const more = record(recordId.sst, u32(1), u32(4_000_000_000), wide('a'));
    expect(await refusalOf(streamOf([{ name: 'S', records: [] }], [more]))).toMatchObject({
      params: { limit: 'strings' },
    });
  });
});

describe('formulas of Excel 97-2003', () => {
  it('have their stored result, marked', async () => {
    const sheet = await readRecords([
      formula(0, 0, double(12.5)),
      formula(0, 1, result(0)),
      record(0x0221, Buffer.alloc(12)),
      record(recordId.string, wide('kết quả')),
      formula(0, 2, result(1, 1)),
      formula(0, 3, result(2, 0x17)),
      formula(0, 4, result(3)),
      formula(0, 5, double(0)),
    ]);
    const marks = cellMark.formula;
    expect([0, 1, 2, 3, 4, 5].map((column) => cellAt(sheet, 0, column))).toEqual([
      { kind: cellKind.number, marks, value: 12.5 },
      { kind: cellKind.text, marks, value: 'kết quả' },
      { kind: cellKind.boolean, marks, value: 1 },
      { kind: cellKind.error, marks, value: '#REF!' },
      { kind: cellKind.blank, marks: 0, value: null },
      { kind: cellKind.number, marks, value: 0 },
    ]);
  });

  it('without one that anybody computed are not taken for 0', async () => {
    const sheet = await readRecords([formula(0, 0, double(0), 2), formula(0, 1, result(0)), number(0, 2, 1)]);
    expect([0, 1].map((column) => cellAt(sheet, 0, column).kind)).toEqual([
      cellKind.unresolved,
      cellKind.unresolved,
    ]);
  });
});

describe('sheets of Excel 97-2003', () => {
  it('tell what is hidden, merged and linked; rows come in their order', async () => {
    const hiddenRow = record(recordId.row, u16(6, 0, 3, 0, 0, 0), u32(0x20));
    const hiddenColumn = record(recordId.columnInfo, u16(1, 2, 0, 0, 1, 0));
    const merged = record(recordId.mergedCells, u16(1, 0, 1, 0, 3));
    const link = record(recordId.link, u16(9, 9, 0, 0));
    const chart = [bof(0x20), number(0, 7, 666), eof];
    const records = [
      hiddenRow,
      hiddenColumn,
      number(9, 0, 9),
      ...chart,
      number(6, 2, 6),
      number(6, 0, 5),
      merged,
      link,
    ];
    const first = { name: 'Tháng 1', records };
    const second = { name: 'Ẩn', state: 2, records: [number(0, 0, 1)] };
    const { sheets, notices } = await readStream(
      streamOf([first, second], [record(recordId.supBook, u16(1, 5), Buffer.alloc(5))]),
    );
    const [sheet] = sheets;
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Tháng 1', false],
      ['Ẩn', true],
    ]);
    expect([...(sheet?.rowNumbers ?? [])]).toEqual([7, 10]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1, 0]);
    expect(sheet?.columns).toHaveLength(3);
    expect(sheet?.merges).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 3 }]);
    expect(sheet && cellAt(sheet, 1, 0)).toEqual({ kind: cellKind.number, marks: cellMark.link, value: 9 });
    expect(notices.map(({ code, sheet: name }) => [code, name])).toEqual([
      ['externalLinks', null],
      ['hiddenRows', 'Tháng 1'],
      ['hiddenColumns', 'Tháng 1'],
      ['hiddenSheet', 'Ẩn'],
    ]);
  });

  it('are refused where they are encrypted, older, doubled or cut off', async () => {
    const sheet = { name: 'S', records: [number(0, 0, 1)] };
    const whole = streamOf([sheet]);
    expect(await refusalOf(streamOf([sheet], [record(recordId.filePass, u16(0))]))).toMatchObject({
      code: 'importEncrypted',
    });
    expect(await refusalOf(Buffer.concat([bof(5, 0x0500), eof]))).toEqual({
      code: 'importWrongKind',
      params: { kind: 'oldXls' },
    });
    expect(
      await refusalOf(streamOf([{ name: 'S', records: [number(0, 0, 1), number(0, 0, 2)] }])),
    ).toMatchObject({
      code: 'importDamaged',
      params: { place: 'A1' },
    });
    // Zeros behind it are no end of a sheet.
    expect(await refusalOf(whole.subarray(0, whole.length - eof.length))).toMatchObject({
      code: 'importDamaged',
    });
    const again = Buffer.concat(Array.from({ length: 400 }, () => boundSheet(whole.length - 18, sheet)));
    expect(await refusalOf(streamOf([sheet], [again]))).toMatchObject({ code: 'importDamaged' });
  });

  it('with any bytes changed are read or refused, never anything else', async () => {
    const records = [
      shared(0, 0, 0),
      number(0, 1, 5),
      formula(1, 0, result(0)),
      record(recordId.string, wide('x')),
    ];
    const whole = makeCompoundFile({
      Workbook: streamOf([{ name: 'S', records }], [sst(wide('Tên'), narrow('b'))]),
    });
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const outcome = await readXls(bytes, options).catch((error: unknown) => error);
        return outcome instanceof Refused || !(outcome instanceof Error);
      }),
      { numRuns: 3_000 },
    );
  });
});
