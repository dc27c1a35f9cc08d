import { describe, expect, it } from 'vitest';
import { rowKinds } from '../fields.ts';
import type { ColumnUse, SheetSettings } from '../settings.ts';
import { type TestCell, tableOf } from '../testing/table-of.ts';
import { rowKindsOf } from './index.ts';
import { readRows } from './row-kinds.ts';
import { labelKind } from './row-words.ts';

const use = (column: number, field: ColumnUse['field']): ColumnUse => ({ column, field, header: field });

const named = [use(0, 'ordinal'), use(1, 'projectName'), use(2, 'plan'), use(3, 'disbursed')];
const coded = [use(0, 'ordinal'), use(1, 'projectCode'), use(2, 'projectName'), use(3, 'disbursed')];

const settingsFor = (
  rows: readonly unknown[],
  columns: ColumnUse[],
  changes: Partial<SheetSettings> = {},
): SheetSettings => ({
  sheet: 'Sheet1',
  header: null,
  firstRow: 1,
  lastRow: rows.length,
  columns,
  groups: null,
  rows: [],
  ...changes,
});

const kinds = (
  rows: readonly (readonly TestCell[])[],
  columns: ColumnUse[] = named,
  changes: Partial<SheetSettings> = {},
): string =>
  Array.from(
    rowKindsOf(tableOf(rows), settingsFor(rows, columns, changes)),
    (kind) => rowKinds[kind]?.slice(0, 1) ?? '',
  ).join('');

describe('words of a row (M4, M5)', () => {
  it.each([
    ['Tổng số', 'total'],
    ['TỔNG CỘNG (I+II)', 'total'],
    ['Cộng', 'total'],
    ['Cộng huyện Hà Quảng', 'total'],
    ['TONG CONG', 'total'],
    ['Công trình cấp nước', 'plain'],
    ['Cộng đồng thôn Nà Rầy', 'plain'],
    ['Tổng công ty Điện lực', 'plain'],
    ['I. Huyện Bảo Lạc', 'group'],
    ['1. Công trình chuyển tiếp', 'group'],
    ['2.Công trình khởi công mới', 'group'],
    ['Trong đó: hoàn thành trong năm', 'ofWhich'],
    ['- Vốn trong nước', 'part'],
    ['Người lập biểu', 'signature'],
    ['KT. GIÁM ĐỐC', 'signature'],
    ['Cao Bằng, ngày 5 tháng 2 năm 2024', 'signature'],
    ['Ghi chú: số liệu tạm tính', 'note'],
    ['Đường Nà Rầy - Lũng Vài', 'plain'],
    ['Kè chống sạt lở', 'plain'],
  ])('%s: %s', (label, kind) => {
    expect(labelKind(label)).toBe(kind);
  });
});

describe('kinds of rows', () => {
  it('takes headings in roman numerals for groups, unless they are all there is', () => {
    expect(
      kinds([
        ['I', 'Dự án 1', 5, 3],
        [1, 'Đường A', 2, 1],
        [2, 'Đường B', 3, 2],
      ]),
    ).toBe('gdd');
    expect(
      kinds([
        ['I', 'Dự án 1', 5, 3],
        ['II', 'Dự án 2', 2, 1],
        ['Tổng số', null, 7, 4],
      ]),
    ).toBe('ddt');
  });

  it('takes a row without the key that the others have for the sum of those beneath', () => {
    const rows = [
      [1, null, 'Huyện Hà Quảng', 30],
      [2, '7901234', 'Đường A', 10],
      [3, '7901235', 'Đường B', 20],
    ];
    expect(kinds(rows, coded)).toBe('gdd');
  });

  it('leaves a row without a key that is no sum to be asked about', () => {
    const rows = [
      [1, null, 'Đường không mã', 31],
      [2, '7901234', 'Đường A', 10],
      [3, '7901235', 'Đường B', 20],
    ];
    expect(kinds(rows, coded)).toBe('ddd');
  });

  it('never takes equal amounts alone for a sum', () => {
    expect(
      kinds([
        [1, 'Đường A', 3, 3],
        [2, 'Đường B', 1, 1],
        [3, 'Đường C', 2, 2],
      ]),
    ).toBe('ddd');
  });

  it('takes 1 over 1.1 and 1.2 for a group where it is their sum', () => {
    const rows = [
      ['1', 'Dự án', 3, 3],
      [1.1000000000000001, 'A', 1, 1],
      ['1.2', 'B', 2, 2],
    ];
    expect(kinds(rows)).toBe('gdd');
  });

  it('tells where only a sum speaks for a total, and keeps the row', () => {
    const rows = [
      ['Dự án', 3, 3],
      ['A', 1, 1],
      ['B', 2, 2],
    ];
    const columns = [use(0, 'projectName'), use(1, 'plan'), use(2, 'disbursed')];
    const { kinds: found, undecided } = readRows(tableOf(rows), settingsFor(rows, columns));
    expect([...found].map((kind) => rowKinds[kind])).toEqual(['detail', 'detail', 'detail']);
    expect(undecided).toEqual([0]);
  });

  it('takes "Trong đó" and the dashes after it for parts of the row above', () => {
    const parts = [
      [1, 'Đường A', 5, 5],
      [null, 'Trong đó:'],
      [null, '- Vốn kéo dài', 2, 2],
      [null, '- Vốn năm', 3, 3],
    ];
    expect(kinds(parts)).toBe('dggg');
    const details = [
      ['I', 'Dự án 1', 5, 5],
      [null, 'Trong đó:'],
      ['-', 'Đường A', 2, 2],
      ['-', 'Đường B', 3, 3],
    ];
    expect(kinds(details)).toBe('ggdd');
  });

  it('takes a last row without words for a total only where it is one', () => {
    expect(
      kinds([
        [1, 'A', 1, 1],
        [2, 'B', 2, 2],
        [null, null, 3, 3],
      ]),
    ).toBe('ddt');
    expect(
      kinds([
        [1, 'A', 1, 1],
        [2, 'B', 2, 2],
        [null, null, 4, 3],
      ]),
    ).toBe('ddd');
  });

  it('finds headers and column numbers again on each page', () => {
    const rows = [
      ['STT', 'Tên', 'KH', 'GN'],
      [1, 2, 3, 4],
      [1, 'A', 1, 1],
      ['STT', 'Tên', 'KH', 'GN'],
      [2, 'B', 2, 2],
    ];
    expect(kinds(rows, named, { header: [1, 1], firstRow: 3 })).toBe('hcdhd');
  });

  it('believes what a person said of a row', () => {
    expect(
      kinds(
        [
          [1, 'A', 1, 1],
          [2, 'B', 2, 2],
        ],
        named,
        { rows: [{ row: 2, kind: 'note' }] },
      ),
    ).toBe('dn');
  });

  it('keeps a row with a code and an amount, whatever stands in other columns of it', () => {
    const rows = [
      [1, '7901234', null, 5, 'Kế toán'],
      [2, '7901235', null, 6, 'Kế toán'],
    ];
    expect(kinds(rows, coded)).toBe('dd');
  });

  it('keeps rows with negative corrections', () => {
    expect(
      kinds([
        [1, 'A', 5, -3],
        [2, 'B', null, '(1.234)'],
      ]),
    ).toBe('dd');
  });
});

it('takes no longer for each of many rows without keys, or even names', () => {
  const rows = Array.from({ length: 30_000 }, (_, at): TestCell[] => [
    null,
    null,
    500 + ((at * 7_919) % 1_000),
    1,
  ]);
  const start = performance.now();
  expect(
    kinds([...rows, [null, null, rows.reduce((sum, [, , plan]) => sum + Number(plan), 0), 30_000]], named).at(
      -1,
    ),
  ).toBe('t');
  expect(performance.now() - start).toBeLessThan(1_500);
});
