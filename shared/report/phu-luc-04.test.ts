import { describe, expect, it } from 'vitest';
import { brokenFormulas } from './cell-formulas.ts';
import { headerRows } from './columns.ts';
import { layOut } from './layout.ts';
import { textWidthOf } from './page-size.ts';
import type { Paper } from './paper.ts';
import { phuLuc04 } from './phu-luc-04.ts';
import { cellAt, numbersOf, occasion, printed } from './testing/occasion.ts';
import { allotted, trieu, work, worksBook } from './testing/works-book.ts';

const investments = [
  work('a', {
    unit: 'Xã A1',
    startYear: 2022,
    endYear: 2024,
    workType: 't.road',
    totalInvestment: trieu(100),
  }),
  work('b', { unit: 'Huyện A', startYear: 2023, endYear: 2025, totalInvestment: trieu(200) }),
  work('c', { unit: 'Huyện B', startYear: 2024, endYear: 2025, workType: 't.road' }),
  work('d', { unit: null, startYear: null }),
];
const upkeep = work('m', {
  part: 'maintenance',
  unit: 'Huyện B',
  inUseSince: 2015,
  maintenance: 'Sửa mặt đường',
  decisionNumber: '12/QĐ-UBND',
  decisionDate: '2023-12-05',
});
const figures = [
  allotted('a', 30),
  allotted('a', 5, 'prov'),
  allotted('b', 20),
  allotted('c', 10),
  allotted('c', 2, 'mob'),
  allotted('a', 999, 'dev', 2023),
  allotted('m', 7, 'rec'),
];
const papers = (settings: object = {}, lines: Record<string, string> = {}): Paper[] =>
  phuLuc04(worksBook([...investments, upkeep], figures, lines), occasion(settings));
const partA = (settings: object = {}, lines: Record<string, string> = {}): Paper => {
  const [first] = papers(settings, lines);
  if (!first) throw new Error('no part A');
  return first;
};
const outline = (paper: Paper): string[] =>
  paper.rows.map(({ cells }) =>
    cells
      .slice(0, 2)
      .map((cell) => (cell.kind === 'text' ? cell.text : ''))
      .join(' ')
      .trim(),
  );

describe('rows of Phụ lục 04', () => {
  it('go from the total over status and district to the works, with counts in the names', () => {
    expect(outline(partA())).toEqual([
      'TỔNG SỐ (4 công trình)',
      'I Công trình chuyển tiếp (2 công trình)',
      'Trong đó: hoàn thành trong năm (1 công trình)',
      '1 Huyện A (2 công trình)',
      '1.1 Công trình a',
      '1.2 Công trình b',
      'II Công trình khởi công mới (1 công trình)',
      '1 Huyện B (1 công trình)',
      '1.1 Công trình c',
      'III Công trình chưa ghi năm khởi công (1 công trình)',
      '1 Chưa ghi địa điểm (1 công trình)',
      '1.1 Công trình d',
    ]);
  });

  it('go over districts first where the office wants it', () => {
    expect(outline(partA({ worksOrder: 'unit' })).slice(0, 6)).toEqual([
      'TỔNG SỐ (4 công trình)',
      'I Huyện A (2 công trình)',
      '1 Công trình chuyển tiếp (2 công trình)',
      'Trong đó: hoàn thành trong năm (1 công trình)',
      '1.1 Công trình a',
      '1.2 Công trình b',
    ]);
  });

  it('are divided by sub-project first where the works belong to several', () => {
    const rows = outline(partA({}, { c: '1.2' }));
    expect(rows[1]).toBe('A Tiểu dự án 1: Các huyện nghèo (3 công trình)');
    expect(rows).toContain('B Tiểu dự án 2: Đề án (1 công trình)');
    expect(partA({}, { c: '1.2' }).heading[1]?.text).toBe('DANH MỤC CÔNG TRÌNH ĐẦU TƯ NĂM 2024');
    expect(partA().heading[1]?.text).toBe('DANH MỤC CÔNG TRÌNH ĐẦU TƯ NĂM 2024 - TIỂU DỰ ÁN 1, DỰ ÁN 1');
  });

  it('put the total last where the office wants it', () => {
    expect(outline(partA({ totalRow: 'last' })).at(-1)).toBe('TỔNG SỐ (4 công trình)');
  });
});

describe('columns of Phụ lục 04', () => {
  it('have letters for text and numbers for figures (§3.1)', () => {
    expect(numbersOf(partA())).toEqual([
      ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', '1', '2', '3', '4', '5', '6'],
      ...['7=8+…+11', '8', '9', '10', '11', 'J'],
    ]);
    expect(numbersOf(papers()[1] ?? partA())).toEqual([
      ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', '1', '2=3+4+5', '3', '4', '5', 'I'],
    ]);
  });

  it('lie in three levels, every place of the heading covered once', () => {
    const rows = headerRows(partA().columns);
    expect(rows).toHaveLength(3);
    const area = rows.flat().reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
    expect(area).toBe(3 * 21);
    expect(rows.flat().find(({ label }) => label === 'TMĐT')).toMatchObject({ row: 1, columnSpan: 2 });
    expect(rows[0]?.map(({ label }) => label)).toContain('KH trung hạn 2021-2025 (NSTW)');
  });
});

describe('figures of Phụ lục 04', () => {
  it('adds up the year’s capital by source, and leaves other years’ out', () => {
    const row = (key: string): (string | undefined)[] =>
      ['planTotal', 'planCentral', 'planProvince', 'planDistrict', 'planOther'].map((column) =>
        printed(partA(), key, column),
      );
    expect(row('a')).toEqual(['35', '30', '5', '', '']);
    expect(row('c')).toEqual(['12', '10', '', '', '2']);
    expect(row('d')).toEqual(['', '', '', '', '']);
    expect(row('total')).toEqual(['67', '60', '5', '', '2']);
    expect(printed(partA(), 'total/continuing/ofWhich', 'planTotal')).toBe('35');
  });

  it('has live formulas that hold, over rows and over columns', () => {
    for (const paper of papers()) expect(brokenFormulas(paper)).toEqual([]);
    expect(cellAt(partA(), 'a', 'planTotal')).toMatchObject({ formula: { op: 'columns' } });
    expect(cellAt(partA(), 'total/continuing', 'totalInvestment')).toMatchObject({
      value: trieu(300),
      formula: { op: 'rows', rows: ['total/continuing/Huyện A'] },
    });
    expect(cellAt(partA(), 'total/continuing/ofWhich', 'totalInvestment')).toMatchObject({
      formula: { op: 'rows', rows: ['a'] },
    });
  });

  it('keeps what stands on a source that has parts in "Khác", so that the total holds', () => {
    const book = worksBook([work('a')], [allotted('a', 4, 'local'), allotted('a', 1)]);
    const [paper] = phuLuc04(book, occasion());
    if (!paper) throw new Error('no paper');
    expect(printed(paper, 'a', 'planOther')).toBe('4');
    expect(cellAt(paper, 'a', 'planTotal')).toMatchObject({ formula: { op: 'columns' } });
  });

  it('words the fields of a work', () => {
    const fields = work('x', {
      unit: 'Xã A1',
      investor: 'UBND xã A1',
      startYear: 2023,
      endYear: 2025,
      decisionNumber: '123/QĐ-UBND',
      decisionDate: '2022-11-09',
      workType: 't.school',
    });
    const [paper] = phuLuc04(worksBook([fields]), occasion());
    if (!paper) throw new Error('no paper');
    const texts = ['location', 'investor', 'kind', 'period', 'decision'].map((key) =>
      printed(paper, 'x', key),
    );
    expect(texts).toEqual(['Xã A1', 'UBND xã A1', 'Trường học', '2023-2025', '123/QĐ-UBND, 09/11/2022']);
  });

  it('counts the kinds beneath the table', () => {
    expect(partA().notes).toContain('Số công trình phân theo loại: giao thông 2; chưa ghi loại 2.');
  });

  it('does not list a long scattered selection in one formula', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      work(`w${String(index).padStart(3, '0')}`, {
        startYear: 2022,
        endYear: index % 2 ? 2024 : 2025,
        totalInvestment: 1,
      }),
    );
    const [paper] = phuLuc04(worksBook(many), occasion());
    if (!paper) throw new Error('no paper');
    expect(cellAt(paper, 'total/continuing/ofWhich', 'totalInvestment')).toMatchObject({
      value: 250,
      formula: null,
    });
    expect(brokenFormulas(paper)).toEqual([]);
  });
});

describe('parts of Phụ lục 04', () => {
  it('are two tables of one appendix that ends once', () => {
    const [a, b] = papers();
    expect([a?.name, b?.name]).toEqual(['Phụ lục 04 - Phần A', 'Phụ lục 04 - Phần B']);
    expect([a?.continues, b?.continues]).toEqual([undefined, true]);
    expect([a?.ending, b?.ending]).toEqual([null, './.']);
    expect(printed(b ?? partA(), 'm', 'maintenance')).toBe('Sửa mặt đường');
    expect(printed(b ?? partA(), 'total', 'planCentral')).toBe('7');
  });

  it('leave out the one without works, and leave a form where there are none at all', () => {
    const only = phuLuc04(worksBook([upkeep]), occasion());
    expect(only.map(({ id, name, ending }) => [id, name, ending])).toEqual([
      ['phu-luc-04b', 'Phụ lục 04', './.'],
    ]);
    const form = phuLuc04(worksBook([]), occasion());
    expect(form[0]?.notes).toEqual(['Danh mục năm 2024 chưa có công trình nào.']);
    expect(form.map(outline)).toEqual([['TỔNG SỐ']]);
  });

  it('go on A3 where the office wants it, with the widths of A3', () => {
    const wide = partA({ worksPage: 'A3' });
    expect(wide.page.size).toBe('A3');
    expect(textWidthOf(wide.page)).toBe(375);
    const sum = layOut(wide).columnWidths.reduce((total, width) => total + width, 0);
    expect(sum).toBeCloseTo(375, 6);
  });

  it('gives maintenance a column for other money only where there is some', () => {
    const [, b] = phuLuc04(worksBook([...investments, upkeep], [allotted('m', 3, 'mob')]), occasion());
    expect(b && printed(b, 'm', 'planOther')).toBe('3');
  });
});
