import { describe, expect, test } from 'vitest';
import type { IndicatorMeasureId } from '../../domain/measures.ts';
import { findAll, findOne } from '../testing/find.ts';
import { indicator, targetForm } from '../testing/make-records.ts';
import type { MemoryBook } from '../testing/memory-book.ts';
import { smallBook } from '../testing/small-book.ts';

type Setting = [measure: IndicatorMeasureId, uid: string, value: number | null];

const withFigures = (...settings: readonly Setting[]): MemoryBook => {
  const book = smallBook();
  for (const [measure, uid, value] of settings) {
    book.set({ year: 2024, measure, indicator: uid }, value && Math.round(value * 10_000));
  }
  return book;
};

const number = (value: number) => ({ kind: 'scaled', scaled: value * 10_000, percent: false, decimals: 0 });
const percent = (value: number) => ({ kind: 'scaled', scaled: value * 10_000, percent: true, decimals: 2 });
const targets = (row: string, column: string) => ({ sheet: 'targets', row, column });

test.each(['K-010', 'K-011', 'K-012', 'K-013', 'K-014'])('%s is silent where nothing is wrong', (code) => {
  expect(findAll(code, smallBook()).size).toBe(0);
});

describe('K-010: an output and its splits', () => {
  test('names both sides, every part, and the split that does agree', () => {
    expect([...findAll('K-010', withFigures(['target', 'roads', 11]))]).toEqual([
      [
        'K-010/2024/byType/target',
        {
          code: 'K-010',
          severity: 'error',
          year: 2024,
          place: targets('works', 'target'),
          printedAt: 'B.IV.1',
          expected: number(13),
          actual: number(9),
          difference: number(-4),
          explanation: {
            code: 'K-010',
            params: { output: 'works', breakdown: 'byType', agreeing: 'byState' },
          },
          parts: [
            { label: 'roads', quantity: number(11), place: targets('roads', 'target') },
            { label: 'schools', quantity: number(2), place: targets('schools', 'target') },
          ],
        },
      ],
    ]);
  });

  test('each split on its own', () => {
    const found = findAll('K-010', withFigures(['target', 'works', 10]));
    expect([...found.keys()]).toEqual(['K-010/2024/byState/target', 'K-010/2024/byType/target']);
    expect(found.get('K-010/2024/byType/target')?.explanation.params).toMatchObject({ agreeing: '' });
  });

  test('results too, once parts are filled', () => {
    expect(findAll('K-010', withFigures(['result', 'works', 8])).size).toBe(0);
    const found = findOne('K-010', withFigures(['result', 'works', 8], ['result', 'old', 3]));
    expect(found).toMatchObject({
      place: targets('works', 'result'),
      expected: number(3),
      actual: number(8),
    });
  });

  test('says nothing of a whole that is not stated', () => {
    expect(findAll('K-010', withFigures(['target', 'works', null])).size).toBe(0);
  });
});

describe('K-011: "trong đó"', () => {
  test('exceeds its whole', () => {
    expect(findOne('K-011', withFigures(['target', 'abroad', 190]))).toEqual({
      code: 'K-011',
      severity: 'error',
      year: 2024,
      place: targets('abroad', 'target'),
      printedAt: null,
      expected: number(180),
      actual: number(190),
      difference: number(10),
      explanation: { code: 'K-011', params: { part: 'abroad', whole: 'trained' } },
      parts: [
        { label: 'trained', quantity: number(180), place: targets('trained', 'target') },
        { label: 'abroad', quantity: number(190), place: targets('abroad', 'target') },
      ],
    });
  });

  test('may be all of it, may be blank, and is told of results too', () => {
    expect(findAll('K-011', withFigures(['target', 'abroad', 180])).size).toBe(0);
    expect(findAll('K-011', withFigures(['target', 'trained', null])).size).toBe(0);
    const found = findOne('K-011', withFigures(['result', 'trained', 50], ['result', 'abroad', 60]));
    expect(found.place).toEqual(targets('abroad', 'result'));
  });

  test('people are not compared with percents', () => {
    const book = withFigures(['target', 'abroad', 190]);
    book.put('indicator', indicator('abroad', 'target', 'g', { partOf: 'trained', valueType: 'percent' }));
    expect(findAll('K-011', book).size).toBe(0);
  });
});

describe('K-012: a result that misses its target', () => {
  test('is a note', () => {
    expect(findOne('K-012', withFigures(['result', 'drop', 3.99]))).toEqual({
      code: 'K-012',
      severity: 'note',
      year: 2024,
      place: targets('drop', 'result'),
      printedAt: 'A.II',
      expected: percent(4),
      actual: percent(3.99),
      difference: percent(-0.01),
      explanation: { code: 'K-012', params: { indicator: 'Giảm tỷ lệ hộ nghèo', comparator: '>=' } },
      parts: [
        { label: 'Giảm tỷ lệ hộ nghèo', quantity: percent(4), place: targets('drop', 'target') },
        { label: 'Giảm tỷ lệ hộ nghèo', quantity: percent(3.99), place: targets('drop', 'result') },
      ],
    });
  });

  test('the bound counts with "từ … trở lên", not with "trên"', () => {
    const book = withFigures(['result', 'drop', 4]);
    expect(findAll('K-012', book).size).toBe(0);
    book.put('targetForm', { ...targetForm('drop'), comparator: '>' });
    expect(findAll('K-012', book).size).toBe(1);
  });

  test('"khoảng" is left to judgement', () => {
    const book = withFigures(['result', 'drop', 3]);
    book.put('targetForm', { ...targetForm('drop'), approximate: true });
    expect(findAll('K-012', book).size).toBe(0);
  });
});

describe('K-013: a share', () => {
  test.each([
    [101, 100],
    [-0.5, 0],
  ])('of %d%% is a warning', (value, bound) => {
    expect(findOne('K-013', withFigures(['target', 'rate', value]))).toEqual({
      code: 'K-013',
      severity: 'warning',
      year: 2024,
      place: targets('rate', 'target'),
      printedAt: 'A.II',
      expected: percent(bound),
      actual: percent(value),
      difference: percent(value - bound),
      explanation: { code: 'K-013', params: { indicator: 'Tỷ lệ hộ nghèo' } },
      parts: [],
    });
  });

  test.each([0, 100])('of %d%% is none', (value) => {
    expect(findAll('K-013', withFigures(['target', 'rate', value])).size).toBe(0);
  });

  test.each([
    'Giảm tỷ lệ hộ nghèo',
    'Tăng tỷ lệ hộ cận nghèo',
    'Mức giảm tỷ lệ hộ nghèo',
    'Tốc độ tăng trưởng',
    'Thu nhập so với năm trước',
    'Tỷ lệ hoàn thành kế hoạch',
  ])('"%s" is not a share', (name) => {
    const book = withFigures(['target', 'rate', 120]);
    book.put('indicator', indicator('rate', 'target', 'g', { name, unitName: '%', valueType: 'percent' }));
    expect(findAll('K-013', book).size).toBe(0);
  });

  test('"Tỷ lệ công trình hoàn thành" is', () => {
    const name = 'Tỷ lệ công trình hoàn thành';
    const book = withFigures(['target', 'rate', 120]);
    book.put('indicator', indicator('rate', 'target', 'g', { name, unitName: '%', valueType: 'percent' }));
    expect(findAll('K-013', book).size).toBe(1);
  });
});

describe('K-014: a target without comparator', () => {
  test('is a note', () => {
    const book = smallBook();
    book.remove('targetForm', 'form.2024.trained');
    expect(findOne('K-014', book)).toMatchObject({
      severity: 'note',
      place: targets('trained', 'comparator'),
      actual: { kind: 'blank' },
      difference: null,
      explanation: { code: 'K-014', params: { indicator: 'trained' } },
      parts: [{ label: 'trained', quantity: number(180), place: targets('trained', 'target') }],
    });
  });

  test('outputs have none', () => {
    expect(findAll('K-014', withFigures(['target', 'works', 9])).size).toBe(0);
  });
});
