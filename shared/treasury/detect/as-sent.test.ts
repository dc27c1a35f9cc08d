/** Forms as offices send them: months side by side, lines of titles above the header, books of accounts. */
import { describe, expect, it } from 'vitest';
import type { KnownProfile } from '../facts.ts';
import { catalogueOf } from '../testing/catalogue-of.ts';
import { type TestCell, tableOf, workbookOf } from '../testing/table-of.ts';
import { type Detection, detect, type KnownToDetect, profileOf } from './index.ts';

const known: KnownToDetect = { catalogue: catalogueOf(), profiles: [], capital: 300_000_000_000 };

const fieldsOf = ({ settings }: Detection) =>
  settings.sheets[0]?.columns.map(({ column, field, vintage }) =>
    [column, field, vintage].filter((each) => each !== undefined).join(' '),
  );

const detected = (
  rows: readonly (readonly TestCell[])[],
  options: Parameters<typeof tableOf>[1] = {},
): Detection => detect(workbookOf(tableOf(rows, options)), known, { fileName: 'x.xlsx' });

describe('as provinces send it', () => {
  const head = ['STT', 'Mã dự án', 'Tên dự án'];
  const row = [1, '7901234', 'Đường Nà Rầy - Lũng Vài'];
  const ofMonth = (name: string, day: string | null) =>
    tableOf(
      [
        ['KBNN Cao Bằng'],
        ['Giải ngân kế hoạch vốn năm 2024', day],
        [...head, 'Kế hoạch vốn', 'Giải ngân'],
        [...row, 9, 5],
      ],
      { name },
    );

  it.each([
    ['days of their own', ofMonth('A', 'Lũy kế đến 31/5/2024'), ofMonth('B', 'Lũy kế đến 30/6/2024')],
    ['names of months', ofMonth('Tháng 5', null), ofMonth('Tháng 6', null)],
  ])('of sheets of several months the last one is taken: %s', (_, may, june) => {
    const { settings, reasons } = detect(workbookOf(may, june), known, { fileName: 'x.xlsx' });
    expect(settings.sheets.map(({ sheet }) => sheet)).toEqual([june.name]);
    expect(reasons.find(({ code }) => code === 'sheetLeftOut')?.params).toEqual({
      sheet: may.name,
      why: 'otherMonth',
    });
  });

  it('also by a saved profile', () => {
    const [may, june] = [ofMonth('Tháng 5', null), ofMonth('Tháng 6', null)];
    const content = profileOf(detect(workbookOf(june), known, { fileName: 'x.xlsx' }).settings);
    const profiles: KnownProfile[] = [{ uid: 'p', name: 'KB', content }];
    const { settings } = detect(workbookOf(may, june), { ...known, profiles }, { fileName: 'x.xlsx' });
    expect(settings.sheets.map(({ sheet }) => sheet)).toEqual(['Tháng 6']);
  });

  it('a line with the unit above the header is none of it', () => {
    const found = detected(
      [
        ['Lũy kế đến hết ngày 30/6/2024', null, null, 'ĐVT: đồng', null],
        [...head, 'Kế hoạch vốn', 'Giải ngân'],
        [...row, 9, 5],
      ],
      { merges: [[1, 1, 3, 4]] },
    );
    expect(found.settings.sheets[0]?.header).toEqual([2, 2]);
    expect(fieldsOf(found)).toEqual(['0 ordinal', '1 projectCode', '2 projectName', '3 plan', '4 disbursed']);
    expect(found.settings.moneyUnit).toBe('dong');
  });

  it('capital carried over is of the year that its header names', () => {
    const found = detected([
      [...head, 'Giải ngân vốn năm 2022 kéo dài', 'Giải ngân vốn năm trước kéo dài'],
      [...row, 9, 5],
    ]);
    expect(fieldsOf(found)?.slice(3)).toEqual(['3 disbursed 2022', '4 disbursed carried']);
  });

  it('PS and LK beneath an amount are its month and its cumulative figure', () => {
    const found = detected([
      [...head, 'Thanh toán KLHT', null, 'Tạm ứng', null],
      [null, null, null, 'PS', 'LK', 'PS', 'LK'],
      [...row, 1, 9, 2, 5],
    ]);
    expect(fieldsOf(found)?.slice(3)).toEqual(['4 completed', '6 advance']);
    expect(found.settings.span).toBe('cumulative');
  });

  it('accounting lines name the project by its ĐVQHNS, debit and credit by “Ghi nợ” and “Ghi có”', () => {
    const code = Number(known.catalogue.components.find(({ kind }) => kind === 'work')?.code);
    const found = detected([
      ['Ngày hạch toán', 'Mã ĐVQHNS', 'Ghi nợ', 'Ghi có'],
      ['05/06/2024', code, 9, null],
    ]);
    expect(fieldsOf(found)).toEqual(['0 date', '1 projectCode', '2 debit', '3 credit']);
  });

  it('a title names the budget year beside a day', () => {
    const found = detected([
      ['Báo cáo giải ngân vốn đầu tư năm 2024 đến 30/06/2024'],
      [...head, 'Giải ngân'],
      [...row, 9],
    ]);
    expect(found.settings).toMatchObject({ budgetYear: 2024, asOf: '2024-06-30' });
  });

  const bySource = (title: string) =>
    detected([
      [title],
      ['TT', 'Nội dung', 'Tổng cộng', 'NSTW - ĐTPT', 'NSTW - Sự nghiệp', 'Số hộ', 'Ghi chú'],
      ['I', 'Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội', 30, 10, 20],
      [1, 'Huyện Hà Quảng', 12, 4, 8, 7],
      [2, 'Huyện Bảo Lạc', 18, 6, 12, 9],
    ]);

  it('units stand beneath headings of projects, and only the title says what the columns of sources are', () => {
    const [sheet] = bySource('TỔNG HỢP GIẢI NGÂN NĂM 2024').settings.sheets;
    expect(sheet?.groups).toBe('componentName');
    expect(sheet?.columns.map(({ column, field, source }) => [column, field, source])).toEqual([
      [0, 'ordinal', undefined],
      [1, 'unitName', undefined],
      [2, 'disbursed', undefined],
      [3, 'disbursed', 'centralDevelopment'],
      [4, 'disbursed', 'centralRecurrent'],
      [6, 'note', undefined],
    ]);
  });

  it('where not even the title says it, nothing is taken for what is paid', () => {
    const { settings, reasons } = bySource('TỔNG HỢP NĂM 2024');
    expect(settings.sheets.flatMap(({ columns }) => columns.map(({ field }) => field))).not.toContain(
      'disbursed',
    );
    expect(reasons.map(({ code }) => code)).toContain('noAmountColumn');
  });
});
