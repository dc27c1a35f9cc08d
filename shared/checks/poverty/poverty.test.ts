import { describe, expect, test } from 'vitest';
import type { StatisticCode } from '../../domain/poverty.ts';
import { findAll, findOne } from '../testing/find.ts';
import { indicator } from '../testing/make-records.ts';
import type { MemoryBook } from '../testing/memory-book.ts';
import { smallBook } from '../testing/small-book.ts';
import { statisticAt } from '../testing/small-poverty.ts';

type Measure = 'baseline' | 'target' | 'result';
type Setting = [
  measure: Measure,
  code: StatisticCode,
  unit: string,
  value: number | null,
  year?: number | undefined,
];

const withFigures = (...settings: readonly Setting[]): MemoryBook => {
  const book = smallBook();
  for (const [measure, code, unit, value, year] of settings)
    book.set(statisticAt(measure, code, unit, year), value && Math.round(value * 10_000));
  return book;
};

const count = (value: number) => ({ kind: 'scaled', scaled: value * 10_000, percent: false, decimals: 0 });
const points = (value: number) => ({
  kind: 'scaled',
  scaled: Math.round(value * 10_000),
  percent: true,
  decimals: 2,
});
const at = (row: string, column: string) => ({ sheet: 'poverty', row, column });

test.each(['K-040', 'K-041', 'K-042', 'K-043', 'K-044'])('%s is silent where nothing is wrong', (code) => {
  for (const year of [2023, 2024]) expect(findAll(code, smallBook(), year).size).toBe(0);
});

describe('K-040: poor and near-poor among all', () => {
  test('names the unit, both sides and where they stand', () => {
    expect(findOne('K-040', withFigures(['result', 'nearPoor', 'h1', 2_301]))).toMatchObject({
      severity: 'error',
      place: at('h1', 'poorEnd'),
      expected: count(4_000),
      actual: count(4_001),
      difference: count(1),
      parts: [{ quantity: count(1_700) }, { quantity: count(2_301) }, { quantity: count(4_000) }],
    });
    expect(findAll('K-040', withFigures(['result', 'nearPoor', 'h1', 2_300])).size).toBe(0);
  });

  test('is told in the year where the figures stand, not again as the beginning of the next', () => {
    const book = withFigures(['result', 'nearPoor', 'h2', 6_000, 2023]);
    expect(findOne('K-040', book, 2023)).toMatchObject({ place: at('h2', 'poorEnd') });
    expect(findAll('K-040', book, 2024).size).toBe(0);
  });

  test('says nothing where the whole is blank', () => {
    expect(findAll('K-040', withFigures(['result', 'households', 'h1', null])).size).toBe(0);
  });
});

describe('K-041: ethnic-minority households', () => {
  test.each([
    [['result', 'ethnicHouseholds', 'h1', 4_001], 'ethnicHouseholdsEnd', 4_000],
    [['result', 'ethnicPoor', 'h2', 772], 'ethnicPoorEnd', 771],
    [['baseline', 'ethnicPoor', 'h2', 1_001, 2023], 'ethnicPoorStart', 1_000],
  ] as const)('%j', ([measure, code, unit, value, year], column, whole) => {
    expect(findOne('K-041', withFigures([measure, code, unit, value, year]), year)).toMatchObject({
      place: at(unit, column),
      expected: count(whole),
      actual: count(value),
    });
  });
});

test('K-042: a beginning that is typed although the end of the year before says otherwise', () => {
  expect(findAll('K-042', withFigures(['baseline', 'poor', 'h1', 2_000])).size).toBe(0);
  expect(findOne('K-042', withFigures(['baseline', 'poor', 'h1', 2_001]))).toMatchObject({
    severity: 'warning',
    place: at('h1', 'poorStart'),
    expected: count(2_000),
    actual: count(2_001),
  });
  const alone = withFigures(['baseline', 'poor', 'h1', 2_001]);
  alone.remove('planYear', 'plan.2023');
  expect(findAll('K-042', alone).size).toBe(0);
});

describe('K-043: what the units are asked for', () => {
  test('falls short of the goal of the province', () => {
    // 160 of h1 (4%) and 239 of h2 make 399 of 10 000 households.
    const found = findOne(
      'K-043',
      withFigures(['target', 'poorRateDrop', 'h1', 4], ['target', 'poorDrop', 'h2', 239]),
    );
    expect(found).toMatchObject({
      severity: 'warning',
      place: at('cb', 'poorRateDropTarget'),
      expected: points(4),
      actual: points(3.99),
      parts: [{ quantity: points(4) }, { quantity: { kind: 'scaled', scaled: 39_833 } }],
    });
  });

  test('exactly: the goal itself is met', () => {
    const book = withFigures(['target', 'poorRateDrop', 'h1', 4], ['target', 'poorDrop', 'h2', 240]);
    expect(findAll('K-043', book).size).toBe(0);
  });

  test('waits until every unit has a target', () => {
    expect(
      findAll('K-043', withFigures(['target', 'poorRateDrop', 'h1', 1], ['target', 'poorDrop', 'h2', null]))
        .size,
    ).toBe(0);
  });

  test('of the poor districts, by the goal that the sheet of targets states', () => {
    const book = smallBook();
    const goal = { code: 'poorRateDrop.poor', unitName: '%', valueType: 'percent', decimals: 2 } as const;
    book.put('indicator', indicator('dropPoor', 'target', 'g', goal));
    book.set({ year: 2024, measure: 'target', indicator: 'dropPoor' }, 51_000);
    expect(findOne('K-043', book)).toMatchObject({
      place: at('group.poor', 'poorRateDropTarget'),
      expected: points(5.1),
      actual: points(5),
    });
  });
});

describe('K-044: what the sheet of targets states', () => {
  const drop = (measure: 'target' | 'result', value: number): MemoryBook => {
    const book = smallBook();
    book.set({ year: 2024, measure, indicator: 'drop' }, value);
    return book;
  };

  test('is not what the households come to', () => {
    expect(findOne('K-044', drop('result', 42_400))).toMatchObject({
      severity: 'error',
      place: { sheet: 'targets', row: 'drop', column: 'result' },
      expected: points(4.23),
      actual: points(4.24),
      parts: [{ place: at('cb', 'poorRateDrop') }],
    });
  });

  test('is not what is asked of the province there', () => {
    expect(findOne('K-044', drop('target', 45_000))).toMatchObject({
      expected: points(4),
      actual: points(4.5),
    });
  });

  test('is compared as it is stated: rounded to its decimals', () => {
    const book = withFigures(['result', 'poor', 'h2', 770]);
    expect(findOne('K-044', book)).toMatchObject({ expected: points(4.24) });
    book.set(statisticAt('result', 'households', 'h2'), 60_010_000);
    book.set(statisticAt('result', 'poor', 'h2'), 7_713_000);
    expect(findAll('K-044', book).size).toBe(0);
  });
});
