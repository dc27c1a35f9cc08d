import { describe, expect, test } from 'vitest';
import { checkExplanations, describeFinding } from '../messages/checks.ts';
import type { Quantity } from './rule.ts';
import { rules } from './rules.ts';
import { showDifference, showQuantity } from './show-quantity.ts';
import { findAll, findOne } from './testing/find.ts';
import { million } from './testing/make-records.ts';
import { assignedAt, smallBook } from './testing/small-book.ts';
import { wrongBook } from './testing/wrong-book.ts';

const printedWrong = () => {
  const book = smallBook();
  book.set(assignedAt('p2', 'rec'), 31 * million);
  return findOne('K-001', book);
};

describe('describeFinding', () => {
  test('in Vietnamese', () => {
    expect(describeFinding(printedWrong(), 'vi')).toEqual({
      title: 'Số vốn in khớp tổng các dự án, tiểu dự án',
      expected: '221 triệu đồng',
      actual: '220 triệu đồng',
      difference: '−1 triệu đồng',
      explanation:
        'Số byProject: văn bản in 220 triệu đồng, số tính từ bảng theo dự án, tiểu dự án là 221 triệu đồng (lệch −1 triệu đồng). Đề nghị kiểm tra số in ở mục B.III.1 và vốn của từng dự án, tiểu dự án.',
      parts: [
        {
          label: 'Dự án 1: Tên p1',
          value: '190 triệu đồng',
          place: { sheet: 'funding', row: 'p1', column: 'centralTotal' },
        },
        {
          label: 'Dự án 2: Tên p2',
          value: '31 triệu đồng',
          place: { sheet: 'funding', row: 'p2', column: 'centralTotal' },
        },
      ],
    });
  });

  test('in English', () => {
    const described = describeFinding(printedWrong(), 'en');
    expect(described.title).toBe('Printed capital equals the sum of projects and sub-projects');
    expect(described.explanation).toBe(
      'Số byProject: the document prints 220 million đồng, the figure computed from the table by project and sub-project is 221 million đồng (off by −1 million đồng). Please check the figure in section B.III.1 and the capital of each of them.',
    );
  });

  test.each(rules.map(({ code }) => code))('%s has whole sentences in both languages', (code) => {
    for (const finding of findAll(code, wrongBook()).values()) {
      for (const lang of ['vi', 'en'] as const) {
        const { title, explanation, expected, actual } = describeFinding(finding, lang);
        expect(title).not.toBe(code);
        expect(explanation).toMatch(/^\S.*[^\s.]\.$/su);
        expect(`${explanation} ${expected} ${actual}`).not.toMatch(/undefined|NaN|null|\[object| {2}|\(\)/);
        expect(explanation).toBe(explanation.normalize('NFC'));
      }
    }
  });

  test('every rule has an explanation under its own code', () => {
    expect(Object.keys(checkExplanations)).toEqual(expect.arrayContaining(rules.map(({ code }) => code)));
  });
});

describe('values', () => {
  test.each<[Quantity, string]>([
    [{ kind: 'money', dong: 886_108_000_000, grain: million }, '886.108 triệu đồng'],
    [{ kind: 'money', dong: 363_021_500_000, grain: million }, '363.021,5 triệu đồng'],
    [{ kind: 'money', dong: 1_500, grain: 1_000 }, '1,5 nghìn đồng'],
    [{ kind: 'money', dong: 1_501, grain: 1 }, '1.501 đồng'],
    [{ kind: 'money', dong: 0, grain: million }, '0 triệu đồng'],
    [{ kind: 'scaled', scaled: 1_057_500, percent: true, decimals: 2 }, '105,75%'],
    [{ kind: 'scaled', scaled: 40_000, percent: true, decimals: 2 }, '4,00%'],
    [{ kind: 'scaled', scaled: 42_345, percent: true, decimals: 2 }, '4,2345%'],
    [{ kind: 'scaled', scaled: 56_230_000, percent: false, decimals: 0 }, '5.623'],
    [{ kind: 'count', count: 9 }, '9'],
    [{ kind: 'text', text: '31/3/2023' }, '31/3/2023'],
    [{ kind: 'blank' }, '(trống)'],
  ])('%j', (quantity, shown) => {
    expect(showQuantity(quantity, 'vi')).toBe(shown);
  });

  test('a difference has its sign', () => {
    expect(showDifference({ kind: 'count', count: 2 }, 'vi')).toBe('+2');
    expect(showDifference({ kind: 'scaled', scaled: -40_000, percent: false, decimals: 0 }, 'vi')).toBe('−4');
    expect(showDifference(null, 'vi')).toBe('');
    expect(showQuantity({ kind: 'blank' }, 'en')).toBe('(blank)');
  });
});
