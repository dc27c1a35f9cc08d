import { describe, expect, it } from 'vitest';
import type { ColumnUse } from '../settings.ts';
import { catalogueOf } from '../testing/catalogue-of.ts';
import { type TestCell, tableOf } from '../testing/table-of.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { detectFreely } from './detect-sheet.ts';

const row = (cells: readonly TestCell[]) => tableOf([cells]);

describe('the row that numbers the columns (M2)', () => {
  it.each<[readonly TestCell[], boolean]>([
    [[1, 2, 3, 4], true],
    [[-1, -2, -3], true],
    [['(1)', '(2)', '(3=1+2)', '4=3/1*100'], true],
    [['A', 'B', 1, 2, '3=1+2'], true],
    [['a', 'b', '1', '2'], true],
    [[1, 'Đường A', 2, 3], false],
    [[1, 7901234, 5], false],
    [[4, 9, 2], false],
    [[5], false],
  ])('%j: %s', (cells, expected) => {
    expect(isColumnNumbers(row(cells), 0)).toBe(expected);
  });
});

const found = (headers: readonly (readonly TestCell[])[], data: readonly (readonly TestCell[])[]) => {
  const sheet = detectFreely(tableOf([...headers, ...data]), catalogueOf());
  const left = sheet?.reasons.flatMap((each) => (each.code === 'columnLeftOut' ? [each.params] : [])) ?? [];
  return {
    columns: (sheet?.settings.columns ?? []).map(shown),
    left: left.map((params) =>
      Object.values(params)
        .filter((_, at) => at !== 1)
        .join(' '),
    ),
  };
};

const shown = ({ column, field, source, vintage, span }: ColumnUse): string =>
  [column, field, source, vintage, span].filter((each) => each !== undefined).join(' ');

describe('columns by their headers', () => {
  it('knows codes and names, with marks or without', () => {
    const headers = [
      'TT',
      'Ma DA',
      'MÃ ĐVQHNS',
      'Chủ đầu tư',
      'Mã CTMT',
      'Chương',
      'Loại - Khoản',
      'Tiểu mục',
      'Mã nguồn',
    ];
    const data = [1, 7901234, 1012345, 'Ban A', '00123', 599, '071', 9301, 43];
    expect(found([[...headers, 'Số vốn đã giải ngân']], [[...data, 5]]).columns).toEqual([
      '0 ordinal',
      '1 projectCode',
      '2 budgetUnitCode',
      '3 investor',
      '4 programmeCode',
      '5 chapterCode',
      '6 sectorCode',
      '7 economicItemCode',
      '8 budgetSourceCode',
      '9 disbursed',
    ]);
  });

  it('lets the column say whether "Nguồn" is a code or a name, "Nội dung" a work or a part', () => {
    const headers = ['Nội dung', 'Nguồn', 'Giải ngân'];
    expect(found([headers], [['Đường Nà Rầy - Lũng Vài', 43, 5]]).columns).toEqual([
      '0 projectName',
      '1 budgetSourceCode',
      '2 disbursed',
    ]);
    expect(found([headers], [['Tiểu dự án 1: Hỗ trợ', 'NSTW', 5]]).columns).toEqual([
      '0 componentName',
      '1 sourceName',
      '2 disbursed',
    ]);
  });

  it('takes the better of two columns of one field', () => {
    const { columns, left } = found([['Loại', 'Khoản', 'Giải ngân']], [['070', '071', 5]]);
    expect(columns).toEqual(['1 sectorCode', '2 disbursed']);
    expect(left).toEqual(['A better']);
  });

  it('leaves rates, remainders and what is carried on alone', () => {
    const headers = [
      'Mã dự án',
      'Giải ngân',
      'Tỷ lệ %',
      'Còn lại',
      'Kéo dài sang năm sau',
      'Số hủy bỏ',
      'TMĐT',
    ];
    const { columns, left } = found([headers], [[7901234, 5, 0.5, 5, 5, 0, 9]]);
    expect(columns).toEqual(['0 projectCode', '1 disbursed']);
    expect(left).toEqual(['C strange', 'D strange', 'E strange', 'F strange', 'G strange']);
  });

  it('reads "Thanh toán" beside "Tạm ứng" as volume (C5)', () => {
    const headers = [
      ['Mã dự án', 'Giải ngân, thanh toán', null, null],
      [null, 'Tổng số', 'Thanh toán', 'Tạm ứng'],
    ];
    expect(found(headers, [[7901234, 5, 3, 2]]).columns).toEqual([
      '0 projectCode',
      '1 disbursed',
      '2 completed',
      '3 advance',
    ]);
  });

  it('reads the abbreviations of investment forms', () => {
    const headers = ['Mã dự án', 'KHVKD', 'KLHT', 'KH vốn năm', 'VTUCTH'];
    expect(found([headers], [[7901234, 5, 3, 2, 1]]).columns).toEqual([
      '0 projectCode',
      '1 carriedPlan carried',
      '2 completed',
      '3 plan own',
      '4 advance',
    ]);
  });

  it('reads debit and credit', () => {
    const headers = ['Ngày hạch toán', 'Tài khoản', 'Mã dự án', 'Nợ', 'Có'];
    expect(found([headers], [[{ date: 45_000 }, '1713', 7901234, 3, null]]).columns).toEqual([
      '0 date',
      '1 treasuryAccount',
      '2 projectCode',
      '3 debit',
      '4 credit',
    ]);
  });

  it('takes the cumulative one of month and cumulative (M14), the Treasury’s of two figures (M15)', () => {
    const spans = found([['Mã dự án', 'Giải ngân trong tháng', 'Lũy kế giải ngân']], [[7901234, 1, 5]]);
    expect(spans).toEqual({ columns: ['0 projectCode', '2 disbursed cumulative'], left: ['B month'] });
    const origins = found(
      [['Mã dự án', 'Giải ngân (chủ đầu tư báo cáo)', 'Giải ngân (theo KBNN)']],
      [[7901234, 1, 5]],
    );
    expect(origins).toEqual({ columns: ['0 projectCode', '2 disbursed'], left: ['B investor'] });
  });

  it('takes a source only where the catalogue’s own name stands in the header', () => {
    const headers = [
      ['Mã dự án', 'Giải ngân', null, null],
      [null, 'Tổng số', 'ĐTPT', 'SN'],
    ];
    expect(found(headers, [[7901234, 5, 3, 2]]).columns).toEqual([
      '0 projectCode',
      '1 disbursed',
      '2 disbursed centralDevelopment',
      '3 disbursed centralRecurrent',
    ]);
    const other = [
      ['Mã dự án', 'Giải ngân', null, null],
      [null, 'Tổng số', 'Vốn đầu tư', 'Vốn khác'],
    ];
    expect(found(other, [[7901234, 5, 3, 2]])).toEqual({
      columns: ['0 projectCode', '1 disbursed'],
      left: ['C part', 'D part'],
    });
  });

  it('takes the whole alone where its parts do not add up to it', () => {
    const headers = ['Mã dự án', 'Giải ngân', 'Trong đó: giải ngân vốn kéo dài'];
    expect(found([headers], [[7901234, 5, 2]])).toEqual({
      columns: ['0 projectCode', '1 disbursed'],
      left: ['C part'],
    });
  });

  it('takes none of several that headers do not tell apart', () => {
    const { columns, left } = found([['Mã dự án', 'Giải ngân A', 'Giải ngân B']], [[7901234, 5, 2]]);
    expect(columns).toEqual(['0 projectCode']);
    expect(left).toEqual(['B alike', 'C alike']);
  });

  it('asks how 1.234 is meant where nothing else stands in the column', () => {
    const sheet = detectFreely(
      tableOf([
        ['Mã dự án', 'Giải ngân'],
        ['7901234', '1.234'],
        ['7901235', '5.678'],
      ]),
      catalogueOf(),
    );
    expect(sheet?.settings.columns[1]?.form).toBeUndefined();
    expect(sheet?.reasons).toContainEqual({
      code: 'columnAmbiguous',
      params: { column: 'B', example: '1.234', readings: '1.234; 1,234' },
      at: { sheet: 'Sheet1', row: 2, column: 1 },
    });
  });

  it('stops before a second table with other headers', () => {
    const rows = [
      ['Mã dự án', 'Tên công trình', 'Giải ngân'],
      ['7901234', 'A', 5],
      ['Mã dự án', 'Tên công trình', 'Kế hoạch vốn'],
      ['7901234', 'A', 9],
    ];
    const sheet = detectFreely(tableOf(rows), catalogueOf());
    expect(sheet?.settings).toMatchObject({ firstRow: 2, lastRow: 2 });
    expect(sheet?.reasons.map(({ code }) => code)).toContain('secondTable');
  });
});
