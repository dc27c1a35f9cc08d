import { describe, expect, it } from 'vitest';
import { type TestCell, tableOf } from '../testing/table-of.ts';
import { statedYear } from './budget-year.ts';
import { statedAsOf } from './dates.ts';
import { statedUnit } from './money-unit.ts';
import { statedOffice, statedOrigin, statedSpan } from './span-and-origin.ts';
import { sheetTexts } from './stated-texts.ts';

/** Titles above a one-row header with one row of data. */
const texts = (
  titles: readonly string[],
  header: readonly TestCell[] = ['Mã dự án', 'x'],
  notes: readonly string[] = [],
) => {
  const table = tableOf([
    ...titles.map((title) => [title]),
    header,
    [7901234, 5],
    ...notes.map((note) => [note]),
  ]);
  const at = titles.length;
  return [sheetTexts(table, { header: { first: at, last: at }, firstData: at + 1, lastData: at + 1 })];
};

describe('the unit of money (M6)', () => {
  it.each([
    ['ĐVT: triệu đồng', 'million'],
    ['Đơn vị tính: Triệu đồng', 'million'],
    ['(ĐVT: nghìn đồng)', 'thousand'],
    ['Đơn vị: 1.000 đồng', 'thousand'],
    ['ĐVT: 1.000.000 đồng', 'million'],
    ['Đơn vị: đồng', 'dong'],
    ['ĐVT: VNĐ', 'dong'],
    ['Đơn vị tính: tỷ đồng', 'billion'],
    ['DVT: tr.đ', 'million'],
    ['Triệu đồng', 'million'],
    ['ĐVT: … đồng', undefined],
    ['ĐVT: ........... đồng', undefined],
    ['Đơn vị: Đông Khê', undefined],
    ['Đơn vị: Huyện Hà Quảng', undefined],
    ['Đồng chí phụ trách', undefined],
  ])('%s: %s', (title, unit) => {
    expect(statedUnit(texts([title]))?.value).toBe(unit);
  });

  it('stands in the header or a note, too; two of them decide nothing', () => {
    expect(statedUnit(texts([], ['Mã', 'Giải ngân (nghìn đồng)']))?.value).toBe('thousand');
    expect(statedUnit(texts([], ['Mã', 'x'], ['ĐVT: đồng']))?.value).toBe('dong');
    expect(statedUnit(texts(['ĐVT: đồng'], ['Mã', 'Giải ngân (triệu đồng)']))).toBeUndefined();
  });
});

describe('the day to which figures count', () => {
  it.each([
    ['Số liệu đến ngày 31/01/2024', '2024-01-31'],
    ['(Tính đến hết ngày 15.3.2024)', '2024-03-15'],
    ['đến ngày 31 tháng 01 năm 2024', '2024-01-31'],
    ['Lũy kế đến hết tháng 2 năm 2024', '2024-02-29'],
    ['Lũy kế đến tháng 12/2023', '2023-12-31'],
    ['Từ ngày 01/01/2023 đến ngày 31/01/2024', '2024-01-31'],
    ['Cao Bằng, ngày 05 tháng 02 năm 2024', undefined],
    ['Báo cáo tháng 3 năm 2024', undefined],
    ['đến ngày 30/02/2024', undefined],
    ['Theo Quyết định số 12 ngày 05/02/2024', undefined],
  ])('%s: %s', (title, day) => {
    expect(statedAsOf(texts([title]))?.value).toBe(day);
  });

  it('is open where two are stated', () => {
    expect(statedAsOf(texts(['đến ngày 31/12/2023', 'đến ngày 31/01/2024']))).toBeUndefined();
  });
});

describe('the budget year', () => {
  it.each([
    ['Giải ngân kế hoạch vốn năm 2023', 2023],
    ['Niên độ ngân sách: 2023', 2023],
    ['BÁO CÁO GIẢI NGÂN NĂM 2023', 2023],
    ['Kế hoạch vốn đầu tư công năm 2023 đến ngày 31/01/2024', 2023],
    ['KH vốn năm 2022 kéo dài sang năm 2023', undefined],
    ['Báo cáo tháng 1 năm 2024', undefined],
    ['Số liệu đến ngày 31 tháng 01 năm 2024', undefined],
    ['Chương trình giai đoạn 2021-2025', undefined],
    ['Kế hoạch vốn năm 2022 và kế hoạch vốn năm 2023', undefined],
  ])('%s: %s', (title, year) => {
    expect(statedYear(texts([title]))?.value).toBe(year);
  });

  it('of a header counts where titles say none', () => {
    expect(statedYear(texts([], ['Mã', 'KH vốn năm 2023']))?.value).toBe(2023);
  });
});

describe('span, origin and office', () => {
  it.each([
    ['Lũy kế từ đầu năm', 'cumulative'],
    ['Số liệu đến ngày 31/01/2024', 'cumulative'],
    ['Từ ngày 01/01/2023 đến ngày 31/03/2023', 'cumulative'],
    ['Giải ngân trong tháng 3', 'month'],
    ['Từ ngày 01/03/2023 đến ngày 31/03/2023', 'month'],
    ['Từ ngày 15/02/2023 đến ngày 31/03/2023', undefined],
    ['Phát sinh trong tháng và lũy kế', undefined],
    ['Báo cáo giải ngân', undefined],
  ])('%s: %s', (title, span) => {
    expect(statedSpan(texts([title]))?.value).toBe(span);
  });

  it.each([
    ['KHO BẠC NHÀ NƯỚC CAO BẰNG', 'treasury'],
    ['Nguồn: TABMIS', 'treasury'],
    ['Báo cáo của chủ đầu tư', 'investor'],
    ['Đối chiếu giữa chủ đầu tư và KBNN', undefined],
    ['Báo cáo giải ngân', undefined],
  ])('%s: %s', (title, origin) => {
    expect(statedOrigin(texts([title]))?.value).toBe(origin);
  });

  it('names the office, and takes no column "Chủ đầu tư" for an origin', () => {
    expect(statedOffice(texts(['KBNN Hà Quảng']))?.value).toBe('KBNN Hà Quảng');
    expect(statedOrigin(texts([], ['Chủ đầu tư', 'x']))).toBeUndefined();
  });
});
