import { describe, expect, it } from 'vitest';
import { MemoryBook } from '../checks/testing/memory-book.ts';
import type { Expression } from '../domain/expression.ts';
import type { Indicator } from '../domain/records.ts';
import { formatOf, kindOf, printFigure } from './figure-format.ts';

const of = (num: bigint, den = 1n) => ({ num, den });
const million = { unit: 'million', decimals: 0 } as const;
const plain = (decimals: number) => ({ unit: 'plain', decimals }) as const;

describe('what a live figure prints', () => {
  it.each([
    [363_021_000_000n, million, '363.021'],
    [363_021_500_000n, million, '363.022'],
    [363_021_499_999n, million, '363.021'],
    [-500_000n, million, '-1'],
    [0n, million, '0'],
    [363_021_500_000n, { unit: 'million', decimals: 1 } as const, '363.021,5'],
    [1_144_077_000_000n, { unit: 'billion', decimals: 2 } as const, '1.144,08'],
    [1_234_567n, { unit: 'dong', decimals: 0 } as const, '1.234.567'],
  ])('%s đồng as %j is %s', (dong, format, printed) => {
    expect(printFigure(of(dong), 'money', format)).toBe(printed);
  });

  it.each([
    [42_300n, { ...plain(2), percent: true } as const, '4,23%'],
    [40_000n, { ...plain(1), percent: true } as const, '4,0%'],
    [40_000n, { ...plain(2), asNeeded: true, percent: true } as const, '4%'],
    [41_000n, { ...plain(2), asNeeded: true } as const, '4,1'],
    [5_000_0000n, { ...plain(0), asNeeded: true } as const, '5.000'],
    [50_000n, { ...plain(0), digits: 2 } as const, '05'],
    [1_390_000n, { ...plain(0), digits: 2 } as const, '139'],
  ])('%s × 10⁻⁴ as %j is %s', (scaled, format, printed) => {
    expect(printFigure(of(scaled), 'number', format)).toBe(printed);
  });

  it('is rounded once, exactly: one third of a hundred, and just above a half', () => {
    expect(printFigure(of(1_000_000n, 3n), 'percent', plain(2))).toBe('33,33');
    expect(printFigure(of(745_000n, 1n), 'percent', plain(0))).toBe('75');
    expect(printFigure(of(744_999_999_999n, 1_000_000n), 'percent', plain(0))).toBe('74');
  });
});

describe('how a figure is worded where nobody has said how', () => {
  const indicator: Indicator = {
    uid: 'rate',
    validFrom: null,
    validTo: null,
    kind: 'target',
    parent: null,
    position: 'a0',
    code: '',
    name: 'Tỷ lệ',
    scope: null,
    unitName: '%',
    valueType: 'percent',
    decimals: 2,
    component: null,
    partOf: null,
    place: null,
  };
  const book = new MemoryBook([{ records: { indicator: [indicator] }, figures: [] }]);
  const total: Expression = { op: 'total', measures: ['assigned'], year: 2024 };
  const rate: Expression = { op: 'figure', measure: 'result', year: 2024, indicator: 'rate' };

  it.each<[string, Expression, string, object]>([
    ['money', total, 'money', { unit: 'million', decimals: 0 }],
    ['a rate', rate, 'percent', { unit: 'plain', decimals: 2, asNeeded: true, percent: true }],
    ['a count', { op: 'works', year: 2024 }, 'number', { unit: 'plain', decimals: 0, digits: 2 }],
    ['a sum of money', { op: 'sum', of: [total, total] }, 'money', { unit: 'million', decimals: 0 }],
    [
      'a ratio',
      { op: 'ratio', of: [total, total] },
      'percent',
      { unit: 'plain', decimals: 2, asNeeded: true, percent: true },
    ],
  ])('%s', (_, expression, kind, format) => {
    expect(kindOf(expression, book)).toBe(kind);
    expect(formatOf(expression, book)).toEqual(format);
  });
});
