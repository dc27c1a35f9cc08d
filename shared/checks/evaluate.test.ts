import { describe, expect, test } from 'vitest';
import type { Expression } from '../domain/expression.ts';
import { agrees, evaluate, roundTo } from './evaluate.ts';
import { citation, million } from './testing/make-records.ts';
import { allottedAt, paidAt, smallBook, total } from './testing/small-book.ts';

const book = smallBook();
const computed = (expression: Expression): number | null => {
  const value = evaluate(expression, book, 2024);
  return value && Number(value.num) / Number(value.den);
};
const figure = (measure: 'baseline' | 'target' | 'result', indicator: string): Expression => ({
  op: 'figure',
  measure,
  year: 2024,
  indicator,
});
const blank = total('mob', { component: 'p1' });

describe('evaluate', () => {
  test.each<[string, Expression, number | null]>([
    ['a total of a node and everything beneath', total('central'), 220 * million],
    [
      'all vintages where none is named',
      { ...total('dev'), vintage: undefined } as Expression,
      160 * million,
    ],
    ['a total of nothing is blank, not zero', blank, null],
    ['several measures together', { ...disbursed('dev') }, 77 * million],
    ['an indicator', figure('result', 'rate'), 247_100],
    ['a blank indicator', figure('target', 'rate'), null],
    ['a sum', { op: 'sum', of: [total('central'), total('local')] }, 240 * million],
    ['a sum counts a blank as nothing', { op: 'sum', of: [total('central'), blank] }, 220 * million],
    ['a sum of blanks is blank', { op: 'sum', of: [blank, blank] }, null],
    [
      'a difference',
      { op: 'difference', of: [figure('baseline', 'rate'), figure('result', 'rate')] },
      42_300,
    ],
    ['a difference with a blank is blank', { op: 'difference', of: [total('central'), blank] }, null],
    [
      'a ratio is per cent × 10⁴',
      { op: 'ratio', of: [figure('result', 'drop'), figure('target', 'drop')] },
      1_057_500,
    ],
    ['a ratio over a blank is blank', { op: 'ratio', of: [total('central'), blank] }, null],
    ['different documents, × 10⁴', { op: 'documents', place: 'A.I.fn2' }, 20_000],
    ['a place that lists nothing', { op: 'documents', place: 'A.I.fn9' }, 0],
  ])('%s', (_, expression, expected) => {
    expect(computed(expression)).toBe(expected);
  });

  test('a month counts only for measures that have months', () => {
    expect(computed(total('dev', { vintage: undefined, period: 202406 } as never))).toBe(160 * million);
  });

  test('a ratio stays exact', () => {
    const third = evaluate({ op: 'ratio', of: [total('mob'), total('prov')] }, book, 2024);
    expect(third && third.num * 4n === third.den * 1_000_000n).toBe(true);
  });

  test('a ratio over zero is blank', () => {
    const zero = smallBook();
    zero.set(paidAt('p1.1', 'dev', 202406), 0);
    const expression: Expression = { op: 'ratio', of: [total('dev'), disbursed('dev')] };
    expect(evaluate(expression, zero, 2024)).toBeNull();
  });

  test('a document named in passing, in another year or twice is not another document', () => {
    const listed = smallBook();
    listed.put('citation', citation('c4', '20/KH-UBND', 'A.I.fn2', 3));
    listed.put('citation', citation('c5', '30/KH-UBND', 'A.I.fn2', 3, { role: 'mention' }));
    listed.put('citation', citation('c6', '30/KH-UBND', 'A.I.fn2', 3, { year: 2023 }));
    expect(evaluate({ op: 'documents', place: 'A.I.fn2' }, listed, 2024)).toEqual({ num: 20_000n, den: 1n });
  });

  test('beyond 2⁵³ nothing is lost', () => {
    const large = smallBook();
    large.set(allottedAt('p1.1.a', 'x1', 'dev'), Number.MAX_SAFE_INTEGER);
    const one = total('dev', { measures: ['allotted'], unit: 'x1' });
    expect(evaluate({ op: 'sum', of: [one, one, one] }, large, 2024)?.num).toBe(27_021_597_764_222_973n);
  });
});

function disbursed(source: string): Expression {
  return {
    op: 'total',
    measures: ['disbursedCompleted', 'disbursedAdvance', 'disbursedUnsplit'],
    year: 2024,
    component: 'p',
    source,
    period: 202406,
  };
}

describe('rounding as printed', () => {
  test.each([
    [745_207n, 10_000n, 1, 75],
    [-745_207n, 10_000n, 1, -75],
    [15n, 10n, 1, 2],
    [-15n, 10n, 1, -2],
    [886_108_499_999n, 1n, million, 886_108 * million],
    [886_108_500_000n, 1n, million, 886_109 * million],
  ])('%d/%d to the nearest %d is %d', (num, den, grain, expected) => {
    expect(roundTo({ num, den }, grain)).toBe(expected);
  });
});

describe('agrees', () => {
  const claim = { value: 5_600, grain: 1, approximate: false };
  const counted = { num: 5_623n, den: 1n };

  test('exactly, in the rounding of the figure', () => {
    expect(agrees({ ...claim, value: 5_623 }, counted)).toBe(true);
    expect(agrees(claim, counted)).toBe(false);
    expect(agrees({ ...claim, grain: 100 }, counted)).toBe(true);
  });

  test('also where it states more digits than its rounding says', () => {
    expect(agrees({ ...claim, value: 5_623, grain: 100 }, counted)).toBe(true);
  });

  test('"khoảng 5.600" is 5.623, and anything within 2 %', () => {
    const about = { ...claim, approximate: true };
    expect(agrees(about, counted)).toBe(true);
    expect(agrees({ ...about, value: 9_800 }, { num: 10_000n, den: 1n })).toBe(true);
    expect(agrees({ ...about, value: 9_799 }, { num: 10_000n, den: 1n })).toBe(false);
    expect(agrees({ ...about, value: 10_201 }, { num: 10_000n, den: 1n })).toBe(false);
    expect(agrees({ ...about, value: -9_800 }, { num: -10_000n, den: 1n })).toBe(true);
    expect(agrees({ ...about, value: 1 }, { num: 0n, den: 1n })).toBe(false);
  });
});
