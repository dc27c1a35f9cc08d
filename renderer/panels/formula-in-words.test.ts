import { expect, test } from 'vitest';
import { panelWords } from '#shared/messages/window-panels.ts';
import { type Describe, formulaInWords, formulaText } from './formula-in-words.ts';

const headings: Readonly<Record<string, readonly string[]>> = {
  centralDevelopment: ['Vốn giao năm 2024', 'NSTW', 'ĐTPT'],
  centralRecurrent: ['Vốn giao năm 2024', 'NSTW', 'SN'],
  centralTotal: ['Vốn giao năm 2024', 'NSTW', 'Cộng'],
  localTotal: ['Vốn giao năm 2024', 'NSĐP', 'Cộng'],
  total: ['Vốn giao năm 2024', 'Tổng'],
  'v2023.total': ['Vốn năm 2023 kéo dài', 'Tổng'],
  'v2021.total': ['Vốn năm 2021 kéo dài', 'Tổng'],
  'a-1': ['Giao'],
  allotted: ['Phân bổ'],
  result: ['Kết quả'],
  target: ['Kế hoạch', 'Chỉ tiêu'],
};
const rows: Readonly<Record<string, string>> = { p: 'Chương trình', 'p.1': 'Dự án 1', 'p.2': 'Dự án 2' };

const describe: Describe = ({ row, column }) => {
  const words = headings[column];
  const rowLabel = rows[row];
  return words && rowLabel ? { rowLabel, headings: words, display: `${row}/${column}` } : null;
};

const words = panelWords.vi.cell;
const explain = (column: string, formula: string | null, row = 'p.1') => {
  const cell = { sheet: 'funding' as const, row, column, formula };
  const found = formulaInWords(cell, 2024, describe);
  return [
    found?.kind,
    found?.parts.map((part) => `${part.label} = ${part.value}`),
    formulaText(cell, 2024, describe, words),
  ];
};

test('a typed cell has no formula', () => {
  expect(explain('total', null)).toEqual([undefined, undefined, '']);
});

test('rows beneath it', () => {
  expect(explain('total', '=SUM(p.1;p.2)', 'p')).toEqual([
    'sumOfRows',
    ['Dự án 1 = p.1/total', 'Dự án 2 = p.2/total'],
    'Tổng các dòng con (2)',
  ]);
  expect(explain('total', '=SUM()', 'p')).toEqual(['noParts', [], 'Chưa có dòng con']);
});

test('columns are named from where their headings differ', () => {
  expect(explain('centralTotal', '=centralDevelopment+centralRecurrent')).toEqual([
    'sumOfColumns',
    ['ĐTPT = p.1/centralDevelopment', 'SN = p.1/centralRecurrent'],
    'ĐTPT + SN',
  ]);
  expect(explain('total', '=centralTotal+localTotal')[2]).toBe('NSTW – Cộng + NSĐP – Cộng');
});

test('years of capital: those that the sheet has', () => {
  expect(explain('all.total', '=SUM(vintages)')).toEqual([
    'sumOfYears',
    [
      'Vốn giao năm 2024 – Tổng = p.1/total',
      'Vốn năm 2023 kéo dài – Tổng = p.1/v2023.total',
      'Vốn năm 2021 kéo dài – Tổng = p.1/v2021.total',
    ],
    'Tổng các năm vốn (3)',
  ]);
});

test('a share of the first row, a difference, a result against its target', () => {
  expect(explain('share', '=total/total[p]')).toEqual([
    'share',
    ['Tổng = p.1/total', 'Chương trình = p/total'],
    words.share,
  ]);
  expect(explain('remaining', '=a-1-allotted')).toEqual([
    'differenceOf',
    ['Giao = p.1/a-1', 'Phân bổ = p.1/allotted'],
    'Giao − Phân bổ',
  ]);
  expect(explain('achieved', '=result?target')[1]).toEqual([
    'Kết quả = p.1/result',
    'Kế hoạch – Chỉ tiêu = p.1/target',
  ]);
});
