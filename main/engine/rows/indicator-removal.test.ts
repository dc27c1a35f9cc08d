import { describe, expect, it } from 'vitest';
import type { Expression } from '#shared/domain/expression.ts';
import { expressionAgain } from './indicator-removal.ts';

const figure = (indicator: string, year: number): Expression => ({
  op: 'figure',
  measure: 'target',
  year,
  indicator,
});
const again = (expression: Expression): Expression =>
  expressionAgain({ year: 2024, again: new Map([['a', 'b']]) }, expression);

describe('a claim about an indicator that begins again', () => {
  it('takes the figures of later years from the new one, however deep they stand', () => {
    const expression = (indicator: string): Expression => ({
      op: 'ratio',
      of: [
        { op: 'sum', of: [figure(indicator, 2025), figure('c', 2025)] },
        { op: 'difference', of: [figure('a', 2023), figure(indicator, 2026)] },
      ],
    });
    expect(again(expression('a'))).toEqual(expression('b'));
  });

  it('is the very same where nothing of it changes', () => {
    const total: Expression = { op: 'total', measures: ['assigned'], year: 2025, component: 'a' };
    const documents: Expression = { op: 'documents', place: 'a' };
    const old: Expression = { op: 'sum', of: [figure('a', 2023), figure('a', 2024), figure('c', 2025)] };
    const difference: Expression = { op: 'difference', of: [old, total] };
    for (const expression of [total, documents, old, difference]) {
      expect(again(expression)).toBe(expression);
    }
  });
});
