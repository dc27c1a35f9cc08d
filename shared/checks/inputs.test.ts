import { describe, expect, test } from 'vitest';
import type { Expression } from '../domain/expression.ts';
import { canAlter } from './inputs.ts';
import type { TotalTouch, Touch } from './rule.ts';
import { citation } from './testing/make-records.ts';
import { smallBook, total } from './testing/small-book.ts';

const book = smallBook();
const amount: TotalTouch = {
  kind: 'total',
  measure: 'assigned',
  year: 2024,
  component: 'p1.1',
  unit: 'cb',
  source: 'dev',
  vintage: 2024,
  period: undefined,
};
const whole: Expression = { op: 'total', measures: ['assigned'], year: 2024 };

describe('a total', () => {
  test.each<[string, Expression, boolean]>([
    ['of the whole', whole, true],
    ['of a component above', { ...whole, component: 'p1' }, true],
    ['of the component itself', { ...whole, component: 'p1.1' }, true],
    ['of a component beneath', { ...whole, component: 'p1.1.a' }, false],
    ['of another branch', { ...whole, component: 'p2' }, false],
    ['of a source above', { ...whole, source: 'central' }, true],
    ['of another source', { ...whole, source: 'local' }, false],
    ['of a unit above', { ...whole, unit: 'cb' }, true],
    ['of a unit beneath', { ...whole, unit: 'h1' }, false],
    ['of the vintage', { ...whole, vintage: 2024 }, true],
    ['of another vintage', { ...whole, vintage: 2023 }, false],
    ['of another year', { ...whole, year: 2023 }, false],
    ['of another measure', { ...whole, measures: ['allotted'] }, false],
    ['with a month, of a measure without', { ...whole, period: 202406 }, true],
    ['inside a ratio', { op: 'ratio', of: [{ ...whole, component: 'p2' }, whole] }, true],
  ])('%s', (_, expression, expected) => {
    expect(canAlter(expression, amount, book)).toBe(expected);
  });

  test('of a month, by figures of that month only', () => {
    const paid: TotalTouch = { ...amount, measure: 'disbursedAdvance', period: 202406 };
    const to = (period: number): Expression =>
      ({ ...whole, op: 'total', measures: ['disbursedAdvance'], period }) as Expression;
    expect(canAlter(to(202406), paid, book)).toBe(true);
    expect(canAlter(to(202405), paid, book)).toBe(false);
  });

  test('a figure at a place that the year does not know counts in the whole only', () => {
    const lost = { ...amount, component: 'gone' };
    expect(canAlter(whole, lost, book)).toBe(true);
    expect(canAlter(total('central'), lost, book)).toBe(false);
  });
});

test('an indicator, by its own figure of the year', () => {
  const touch: Touch = { kind: 'figure', measure: 'result', year: 2024, indicator: 'rate', unit: 'cb' };
  const figure: Expression = { op: 'figure', measure: 'result', year: 2024, indicator: 'rate', unit: 'cb' };
  expect(canAlter(figure, touch, book)).toBe(true);
  expect(canAlter({ ...figure, measure: 'target' }, touch, book)).toBe(false);
  expect(canAlter({ ...figure, year: 2023 }, touch, book)).toBe(false);
  expect(canAlter({ ...figure, indicator: 'drop' }, touch, book)).toBe(false);
});

test('a list, by a citation that comes to it or leaves it', () => {
  const list: Expression = { op: 'documents', place: 'A.I.fn2' };
  const here = citation('c', 'd', 'A.I.fn2', 1);
  const there = citation('c', 'd', 'A.I.fn3', 1);
  const touch = (before: typeof here | undefined, after: typeof here | undefined): Touch => ({
    kind: 'record',
    record: 'citation',
    before,
    after,
  });
  expect(canAlter(list, touch(undefined, here), book)).toBe(true);
  expect(canAlter(list, touch(here, there), book)).toBe(true);
  expect(canAlter(list, touch(there, undefined), book)).toBe(false);
});
