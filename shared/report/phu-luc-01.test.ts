import { describe, expect, it } from 'vitest';
import { brokenFormulas } from './cell-formulas.ts';
import { headerRows } from './columns.ts';
import type { Paper } from './paper.ts';
import { phuLuc01 } from './phu-luc-01.ts';
import { cellAt, numbersOf, occasion, printed } from './testing/occasion.ts';
import { asked, ends, povertyBook, threeDistricts } from './testing/poverty-book.ts';
import { tinyBook } from './testing/tiny-book.ts';

const paper = (settings: object = {}, book = povertyBook()): Paper => phuLuc01(book, occasion(settings));
const keys = (each: Paper): string[] => each.rows.map(({ key }) => key);

describe('columns of Phụ lục 01', () => {
  it('are numbered with their formulas, the note among the figures (§1.1)', () => {
    expect(numbersOf(paper())).toEqual([
      ...['A', 'B', '1', '2', '3=2/1*100', '4', '5=4/1*100'],
      ...['6', '7', '8=7/6*100', '9', '10=9/6*100', '11', '12=11/6*100'],
      ...['13=2-7', '14=3-8', '15', '16=14/15*100', '17'],
    ]);
  });

  it('name the year before the plan in their headings', () => {
    const [top = []] = headerRows(paper().columns);
    expect(top.map(({ label, columnSpan }) => `${label} ${columnSpan}`)).toEqual([
      'STT 1',
      'Huyện, thành phố 1',
      'Đầu năm 2023 5',
      'Cuối năm 2023 7',
      'Giảm trong năm 2',
      'So với kế hoạch 2',
      'Ghi chú 1',
    ]);
  });
});

describe('rows of Phụ lục 01', () => {
  it('are the total, poor districts and the others, each with its districts', () => {
    const texts = paper().rows.map(({ cells }) =>
      cells.slice(0, 2).map((cell) => (cell.kind === 'text' ? cell.text : '')),
    );
    expect(texts).toEqual([
      ['', 'Tổng số'],
      ['I', 'Các huyện nghèo'],
      ['1', 'Huyện A'],
      ['2', 'Huyện B'],
      ['II', 'Huyện, thành phố còn lại'],
      ['1', 'Huyện C'],
    ]);
    expect(paper().rows.map(({ level, style }) => `${level} ${style}`)).toEqual([
      '0 total',
      '1 group',
      '2 detail',
      '2 detail',
      '1 group',
      '2 detail',
    ]);
  });

  it('stand beneath the total at once where no district is marked as poor', () => {
    const units = threeDistricts.map((unit) => ({ ...unit, poor: null }));
    const plain = paper({}, povertyBook([], { units }));
    expect(keys(plain)).toEqual(['Tỉnh', 'Huyện A', 'Huyện B', 'Huyện C']);
    expect(plain.rows[1]?.level).toBe(1);
  });

  it('are communes after the reform', () => {
    const units = threeDistricts.map((unit) =>
      unit.kind === 'district' ? { ...unit, kind: 'commune' as const } : unit,
    );
    const communes = paper({}, povertyBook([], { units }));
    expect(communes.heading[1]?.text).toContain('THEO XÃ, PHƯỜNG');
    expect(printed(communes, 'group.poor', 'unit')).toBe('Các xã nghèo');
  });
});

describe('figures of Phụ lục 01', () => {
  it('has rates of groups as Σ over Σ, and falls from unrounded rates', () => {
    const each = paper();
    expect(printed(each, 'group.poor', 'poorRateStart')).toBe('32,50');
    expect(printed(each, 'group.poor', 'poorRateEnd')).toBe('28,00');
    expect(printed(each, 'group.poor', 'poorRateDrop')).toBe('4,50');
    expect(printed(each, 'Tỉnh', 'poorDrop')).toBe('220');
    expect(printed(each, 'Huyện A', 'ethnicPoorRateEnd')).toBe('33,00');
  });

  it('says of a district that fell short "Không đạt", and what was typed behind it', () => {
    const note = { uid: 'n', year: 2023, sheet: 'poverty', row: 'Huyện B', text: 'Mưa lũ\nkéo dài' };
    const each = paper({}, povertyBook([], { notes: [note] }));
    expect(['Tỉnh', 'Huyện A', 'Huyện B', 'Huyện C'].map((row) => printed(each, row, 'note'))).toEqual([
      '',
      '',
      'Không đạt. Mưa lũ kéo dài',
      '',
    ]);
    expect(printed(each, 'Huyện B', 'achievement')).toBe('80,00');
    expect(printed(each, 'Huyện C', 'achievement')).toBe('100,00');
  });

  it('takes what the plan asks of the province from the province, of a group from its districts', () => {
    const each = paper();
    expect(printed(each, 'Tỉnh', 'poorRateDropPlan')).toBe('3,50');
    expect(printed(each, 'group.poor', 'poorRateDropPlan')).toBe('5,00');
    expect(printed(each, 'group.poor', 'note')).toBe('');
  });

  it('prints blank for what is not known, and no fall out of half a year', () => {
    const each = paper({}, povertyBook(ends('Huyện C', 'nearPoor', 10, 0)));
    expect(printed(each, 'Huyện B', 'nearPoorEnd')).toBe('');
    expect(printed(each, 'Huyện B', 'nearPoorRateEnd')).toBe('');
    expect(printed(each, 'Huyện C', 'nearPoorEnd')).toBe('0');
    const withoutEnd = povertyBook([], {
      statistics: [...ends('Huyện A', 'households', 10, 10), ...ends('Huyện A', 'poor', 5, 4)].filter(
        ({ measure }) => measure === 'baseline',
      ),
    });
    expect(printed(paper({}, withoutEnd), 'Huyện A', 'poorDrop')).toBe('');
    expect(printed(paper({}, withoutEnd), 'Tỉnh', 'poorRateDrop')).toBe('');
  });

  it('makes no fall of a group whose end is partly missing, and says whose', () => {
    const partly = povertyBook([], {
      statistics: [
        ...ends('Huyện A', 'households', 10, 10),
        ...ends('Huyện A', 'poor', 5, 4),
        ...ends('Huyện A', 'nearPoor', 1, 1),
        { year: 2023, measure: 'baseline', code: 'households', unit: 'Huyện B', value: 20 },
        { year: 2023, measure: 'baseline', code: 'poor', unit: 'Huyện B', value: 10 },
      ],
    });
    const each = paper({}, partly);
    expect(printed(each, 'Huyện A', 'poorDrop')).toBe('1');
    expect(printed(each, 'group.poor', 'poorDrop')).toBe('');
    expect(each.notes.join(' ')).toContain('Chưa có đủ số liệu cuối năm của: Huyện B, Huyện C');
  });

  it('begins with the end of the year before, where the book has it', () => {
    const before = { year: 2022, measure: 'result', code: 'poor', unit: 'Huyện A', value: 450 } as const;
    expect(printed(paper({}, povertyBook([before])), 'Huyện A', 'poorStart')).toBe('450');
  });
});

describe('formulas of Phụ lục 01', () => {
  it('hold in every cell that has one, and every computed cell has one', () => {
    const each = paper();
    expect(brokenFormulas(each)).toEqual([]);
    const computed = ['poorRateStart', 'poorRateEnd', 'poorDrop', 'poorRateDrop', 'achievement'];
    for (const row of keys(each))
      for (const column of computed) expect(cellAt(each, row, column)).toHaveProperty('formula.op');
    expect(cellAt(each, 'group.poor', 'poorStart')).toMatchObject({
      formula: { op: 'rows', rows: ['Huyện A', 'Huyện B'] },
    });
    expect(cellAt(each, 'Tỉnh', 'poorStart')).toMatchObject({
      formula: { op: 'rows', rows: ['group.poor', 'group.other'] },
    });
  });

  it('are plain values where the office leaves a part out', () => {
    const each = paper({ columns: { 'phu-luc-01': ['unit', 'poorEnd', 'poorRateEnd', 'poorDrop', 'note'] } });
    expect(numbersOf(each)).toEqual(['A', '1', '2', '3', '4']);
    expect(cellAt(each, 'Huyện A', 'poorRateEnd')).toMatchObject({ formula: null });
    expect(printed(each, 'Huyện A', 'poorRateEnd')).toBe('34,00');
    expect(brokenFormulas(each)).toEqual([]);
  });
});

describe('settings of Phụ lục 01', () => {
  it('prints the mean of the districts’ falls where the office wants it, and says so', () => {
    const mean = paper({ groupRate: 'mean' });
    expect(printed(mean, 'group.poor', 'poorRateDrop')).toBe('5,00');
    expect(cellAt(mean, 'group.poor', 'poorRateDrop')).toMatchObject({ formula: { op: 'mean' } });
    expect(printed(mean, 'Tỉnh', 'poorRateDrop')).toBe('3,67');
    expect(brokenFormulas(mean)).toEqual([]);
    expect(mean.notes.join(' ')).toContain('bình quân số học');
    expect(paper().notes.join(' ')).toContain('bình quân gia quyền');
  });

  it('numbers appendices in Roman, puts the total last, prints other decimals and titles', () => {
    const each = paper({
      numbering: 'roman',
      totalRow: 'last',
      decimals: { money: 0, poverty: 1, disbursement: 0 },
      titles: { 'phu-luc-01': 'Kết quả giảm nghèo' },
    });
    expect(each.name).toBe('Phụ lục I');
    expect(each.heading.slice(0, 2).map(({ text }) => text)).toEqual(['Phụ lục I', 'KẾT QUẢ GIẢM NGHÈO']);
    expect(keys(each).at(-1)).toBe('Tỉnh');
    expect(printed(each, 'Tỉnh', 'poorRateDrop')).toBe('3,7');
    expect(brokenFormulas(each)).toEqual([]);
  });

  it('fills in number and date where the document is of paper', () => {
    const known = { documentNumber: '345', documentDate: '2024-02-05' };
    const line = (settings: object): string | undefined =>
      phuLuc01(povertyBook(), occasion(settings, known)).heading.at(-1)?.text;
    expect(line({ electronic: false, symbol: 'KH-SLĐ' })).toContain(
      'số 345/KH-SLĐ ngày 05 tháng 02 năm 2024',
    );
    expect(line({})).toContain('số …/KH-UBND ngày … tháng … năm …');
  });

  it('says which column counts the ethnic-minority poor of all households', () => {
    expect(paper().notes.join(' ')).toContain('DTTS (cột 12) tính trên tổng số hộ dân cư');
    const without = paper({ columns: { 'phu-luc-01': ['unit', 'poorEnd'] } });
    expect(without.notes.join(' ')).not.toContain('DTTS');
  });
});

it('is a form without figures where the book has none, and says so', () => {
  const empty = tinyBook({
    year: 2024,
    vintages: [2024],
    components: [],
    sources: [],
    figures: [],
    units: threeDistricts,
  });
  const form = phuLuc01(empty, occasion());
  expect(form.rows).toHaveLength(6);
  expect(printed(form, 'Tỉnh', 'poorEnd')).toBe('');
  expect(form.notes).toEqual([
    'Chưa có số liệu hộ nghèo, hộ cận nghèo cuối năm 2023; các cột có liên quan để trống.',
  ]);
  expect(cellAt(form, 'Tỉnh', 'poorRateEnd')).toMatchObject({ value: null, formula: { op: 'ratio' } });
});

it('counts a fall asked in households as points of the expected households', () => {
  const book = povertyBook([], {
    statistics: [
      ...ends('Huyện A', 'households', 1_000, 1_000),
      ...ends('Huyện A', 'poor', 400, 340),
      asked(2023, 'Huyện A', 'poorDrop', 50),
    ],
  });
  expect(printed(paper({}, book), 'Huyện A', 'poorRateDropPlan')).toBe('5,00');
});
