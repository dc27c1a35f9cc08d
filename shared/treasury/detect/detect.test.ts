import { describe, expect, it } from 'vitest';
import type { KnownProfile } from '../facts.ts';
import { rowKinds } from '../fields.ts';
import { catalogueOf } from '../testing/catalogue-of.ts';
import { type TestCell, tableOf, workbookOf } from '../testing/table-of.ts';
import { type Detection, detect, detectColumns, type KnownToDetect, profileOf, rowKindsOf } from './index.ts';

const known: KnownToDetect = { catalogue: catalogueOf(), profiles: [], capital: 300_000_000_000 };

/** A monthly file as an office sends it: titles, header in three levels, numbers of columns, groups, total, signature. */
const monthly: readonly (readonly TestCell[])[] = [
  ['KHO BẠC NHÀ NƯỚC CAO BẰNG'],
  [],
  ['BÁO CÁO GIẢI NGÂN KẾ HOẠCH VỐN NĂM 2023'],
  ['(Lũy kế từ đầu năm đến ngày 31/01/2024)'],
  [null, null, null, null, null, null, null, 'ĐVT: triệu đồng'],
  ['STT', 'Tên công trình', 'Mã dự án', 'Kế hoạch vốn', null, 'Giải ngân', null, null, 'Ghi chú'],
  [null, null, null, 'Vốn kéo dài', 'Vốn năm 2023', 'Vốn kéo dài', null, 'Vốn năm 2023'],
  [null, null, null, null, null, 'KLHT', 'Tạm ứng', 'Tổng số'],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
  ['I', 'Huyện Hà Quảng', null, 100, 300, 60, 20, 250],
  [1, 'Đường Nà Rầy - Lũng Vài', 7901234, 40, 100, 30, 5, 90.5],
  [2, 'Trường tiểu học Sóc Hà', 7901235, 60, 200, 30, 15, 159.5, 'chậm'],
  ['II', 'Huyện Bảo Lạc', null, 0, 50, 0, 0, 10],
  [1, 'Cầu Cốc Pàng', 7901236, null, 50, null, null, 10],
  ['Tổng cộng', null, null, 100, 350, 60, 20, 260],
  [null, null, null, null, null, null, 'Cao Bằng, ngày 05 tháng 02 năm 2024'],
  [null, 'Người lập biểu', null, null, null, null, 'Giám đốc'],
];

const merges = [
  [6, 8, 0, 0],
  [6, 8, 1, 1],
  [6, 8, 2, 2],
  [6, 6, 3, 4],
  [7, 8, 3, 3],
  [7, 8, 4, 4],
  [6, 6, 5, 7],
  [7, 7, 5, 6],
  [6, 8, 8, 8],
] as const;

const fieldsOf = ({ settings }: Detection) =>
  settings.sheets[0]?.columns.map(({ column, field, vintage, source }) =>
    [column, field, vintage, source].filter((each) => each !== undefined).join(' '),
  );

const codesOf = ({ reasons }: Detection): string[] => reasons.map(({ code }) => code);

const detected = (
  rows: readonly (readonly TestCell[])[],
  options: Parameters<typeof tableOf>[1] = {},
): Detection => detect(workbookOf(tableOf(rows, options)), known, { fileName: 'x.xlsx' });

const kindsOf = (rows: readonly (readonly TestCell[])[], { settings }: Detection): string[] => {
  const [sheet] = settings.sheets;
  if (!sheet) throw new Error('no sheet was taken');
  return Array.from(rowKindsOf(tableOf(rows), sheet), (kind) => rowKinds[kind] ?? '');
};

const monthlyFields = [
  '0 ordinal',
  '1 projectName',
  '2 projectCode',
  '3 carriedPlan carried',
  '4 plan 2023',
  '5 completed carried',
  '6 advance carried',
  '7 disbursed 2023',
  '8 note',
];

describe('a monthly file', () => {
  const found = detect(
    workbookOf(tableOf(monthly, { merges })),
    { ...known, capital: 500_000_000 },
    { fileName: 'x.xlsx' },
  );

  it('is understood as a whole', () => {
    expect(found.settings).toMatchObject({
      moneyUnit: 'million',
      budgetYear: 2023,
      asOf: '2024-01-31',
      period: 202401,
      span: 'cumulative',
      origin: 'treasury',
      treasuryOffice: 'KHO BẠC NHÀ NƯỚC CAO BẰNG',
    });
    expect(found.settings.sheets[0]).toMatchObject({
      header: [6, 8],
      firstRow: 10,
      lastRow: 15,
      groups: 'unitName',
    });
    expect(fieldsOf(found)).toEqual(monthlyFields);
    expect(codesOf(found)).not.toContain('moneyUnitImplausible');
  });

  it('has each row told apart', () => {
    expect(kindsOf(monthly, found)).toEqual([
      ...['title', 'title', 'title', 'title', 'header', 'header', 'header', 'columnNumbers'],
      ...['group', 'detail', 'detail', 'group', 'detail', 'total', 'signature', 'signature'],
    ]);
  });

  it('is understood alike without merges, as csv has it', () => {
    expect(fieldsOf(detected(monthly))).toEqual(monthlyFields);
  });

  it('is read with a profile although columns moved, and the move is told', () => {
    const profile: KnownProfile = { uid: 'p', name: 'Mẫu tháng', content: profileOf(found.settings) };
    const moved = monthly.map((row) => [row[0] ?? null, 'x', ...row.slice(1)]);
    const again = detect(
      workbookOf(tableOf(moved)),
      { ...known, profiles: [profile] },
      { fileName: 'y.xlsx' },
    );
    expect(again.profile).toEqual({ uid: 'p', name: 'Mẫu tháng', fits: true });
    expect(again.settings.sheets[0]?.columns.map(({ column }) => column)).toEqual([
      0, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    const move = again.reasons.find(({ code }) => code === 'profileMoved');
    expect(move?.params).toMatchObject({ field: 'projectName', from: 'B', to: 'C' });
  });
});

describe('a profile', () => {
  const content = profileOf(detected(monthly, { merges }).settings);
  const profile: KnownProfile = { uid: 'p', name: 'Mẫu tháng', content };
  const withProfile = (rows: readonly (readonly TestCell[])[], hints = {}) =>
    detect(workbookOf(tableOf(rows)), { ...known, profiles: [profile] }, { fileName: 'y.xlsx', ...hints });

  it('keeps years of the file as own and carried', () => {
    expect(content.sheets[0]?.columns.map(({ vintage }) => vintage)).toEqual(
      expect.arrayContaining(['carried', 'own']),
    );
    expect(content.sheets[0]?.columns.map(({ vintage }) => vintage)).not.toContain(2023);
  });

  it('fits the next month’s file, whose headers name other days and years', () => {
    const next = monthly.map((row) => row.map((cell) => (cell === 'Vốn năm 2023' ? 'Vốn năm 2024' : cell)));
    expect(withProfile(next).profile?.fits).toBe(true);
  });

  it('says which column is missing, and does not fit', () => {
    const without = monthly.map((row) => row.filter((_, at) => at !== 2));
    const found = withProfile(without);
    expect(found.profile?.fits).toBe(false);
    expect(found.reasons.find(({ code }) => code === 'profileMissing')?.params).toMatchObject({
      field: 'projectCode',
      column: 'C',
    });
  });

  it('gives way to detection for another form, unless it was asked for', () => {
    const other = [
      ['Đơn vị', 'Dự toán', 'Số chi'],
      ['Huyện Hà Quảng', 5, 3],
    ];
    expect(withProfile(other).profile).toBeNull();
    expect(withProfile(other, { profile: 'p' }).profile).toMatchObject({ uid: 'p', fits: false });
  });

  it('lends its unit only where the file states none', () => {
    const silent = monthly.map((row) => row.map((cell) => (cell === 'ĐVT: triệu đồng' ? 'x' : cell)));
    expect(withProfile(silent).settings.moneyUnit).toBe('million');
    const other = monthly.map((row) => row.map((cell) => (cell === 'ĐVT: triệu đồng' ? 'ĐVT: đồng' : cell)));
    expect(withProfile(other).settings.moneyUnit).toBe('dong');
  });
});

describe('what the file does not state', () => {
  const bare = [
    ['Mã dự án', 'Tên dự án', 'Kế hoạch vốn', 'Giải ngân'],
    [7901234, 'Đường', 150_000, 100_000],
    [7901235, 'Trường', 140_000, 90_000],
  ];

  it('stays undecided, with what the size of the amounts suggests', () => {
    const found = detected(bare);
    const { moneyUnit, budgetYear, asOf, period, span, origin } = found.settings;
    expect({ moneyUnit, budgetYear, asOf, period, span, origin }).toEqual({
      moneyUnit: null,
      budgetYear: null,
      asOf: null,
      period: null,
      span: null,
      origin: null,
    });
    const bySize = found.reasons.find(({ code }) => code === 'moneyUnitBySize');
    expect(bySize?.params).toEqual({ unit: 'million', total: 290_000_000_000, capital: 300_000_000_000 });
    expect(codesOf(found)).toEqual(
      expect.arrayContaining(['budgetYearUnknown', 'asOfUnknown', 'spanUnknown', 'originUnknown']),
    );
  });

  it('is told where the stated unit is a thousand times off (R4)', () => {
    const found = detected([['ĐVT: đồng'], ...bare]);
    expect(found.settings.moneyUnit).toBe('dong');
    expect(codesOf(found)).toContain('moneyUnitImplausible');
  });

  it('takes neither year from the day nor day from the year', () => {
    const day = detected([['Số liệu đến ngày 31/01/2024'], ...bare]).settings;
    expect([day.asOf, day.budgetYear]).toEqual(['2024-01-31', null]);
    const year = detected([['Niên độ ngân sách 2023'], ...bare]).settings;
    expect([year.asOf, year.budgetYear, year.period]).toEqual([null, 2023, null]);
  });

  it('is proposed the plan’s year, but not for a day in January or of another year', () => {
    const yearOn = (day: string) => {
      const table = tableOf([[`Số liệu đến ngày ${day}`], ...bare]);
      return detect(workbookOf(table), known, { fileName: 'x.xlsx', year: 2024 }).settings.budgetYear;
    };
    expect(['30/04/2024', '31/01/2024', '31/01/2025', '30/04/2023'].map(yearOn)).toEqual([
      2024,
      null,
      null,
      null,
    ]);
  });

  it('has no header: nothing is guessed', () => {
    const found = detected([
      ['abc', 'def'],
      ['x', 1],
    ]);
    expect(found.settings.sheets).toEqual([]);
    expect(codesOf(found)).toContain('headerNotFound');
  });
});

describe('several sheets (M13)', () => {
  const part = (code: number, amount: number) => [
    ['Mã dự án', 'Giải ngân'],
    [code, amount],
    [code + 1, amount * 2],
  ];

  const sheetsOf = (...tables: readonly ReturnType<typeof tableOf>[]) => {
    const found = detect(workbookOf(...tables), known, { fileName: 'x.xlsx' });
    return {
      taken: found.settings.sheets.map(({ sheet }) => sheet),
      left: found.reasons.flatMap((each) => (each.code === 'sheetLeftOut' ? [each.params] : [])),
    };
  };

  it('takes all alike, and leaves out hidden, empty and summing ones', () => {
    const all = [
      tableOf(part(7_900_000, 5), { name: 'Hà Quảng' }),
      tableOf(part(7_900_100, 7), { name: 'Bảo Lạc' }),
      tableOf(part(7_900_200, 12), { name: 'Toàn tỉnh' }),
      tableOf(part(7_900_300, 9), { name: 'Nháp', hidden: true }),
      tableOf([['Hướng dẫn']], { name: 'HD' }),
    ];
    expect(sheetsOf(...all)).toEqual({
      taken: ['Hà Quảng', 'Bảo Lạc'],
      left: [
        { sheet: 'Toàn tỉnh', why: 'summary' },
        { sheet: 'Nháp', why: 'hidden' },
        { sheet: 'HD', why: 'noHeader' },
      ],
    });
  });
});

describe('pointing at the header', () => {
  it('proposes the columns of that sheet anew', () => {
    const rows = [
      ['Mã dự án', 'Tạm ứng', 'ghi'],
      ['Mã dự án', 'Giải ngân', 'chú'],
      [7901234, 5, 'a'],
    ];
    const workbook = workbookOf(tableOf(rows));
    const first = detect(workbook, known, { fileName: 'x' }).settings;
    const [sheet] = first.sheets;
    if (!sheet) throw new Error('no sheet was taken');
    const pointed = { ...first, sheets: [{ ...sheet, header: [2, 2] as [number, number] }] };
    const again = detectColumns(workbook, pointed, 'Sheet1', known);
    expect(fieldsOf(again)).toEqual(['0 projectCode', '1 disbursed']);
    expect(again.settings.sheets[0]).toMatchObject({ header: [2, 2], firstRow: 3, lastRow: 3 });
  });
});
