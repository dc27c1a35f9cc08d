import { describe, expect, it } from 'vitest';
import type { Expression } from '#shared/domain/expression.ts';
import type { KeptParagraph } from '#shared/domain/section-text.ts';
import { expressionAgain, paragraphAgain } from './renewed-figures.ts';

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

describe('a paragraph whose figures begin again', () => {
  const format = { unit: 'plain', decimals: 0 } as const;
  const paragraphOf = (of: string): KeptParagraph => ({
    style: 'body',
    content: [
      { type: 'text', text: 'Đạt ' },
      { type: 'figure', expression: figure(of, 2025), format, bold: true },
      {
        type: 'figure',
        expression: { op: 'cell', year: 2025, sheet: 'targets', row: of, column: 'target' },
        format,
      },
      {
        type: 'figure',
        expression: { op: 'cell', year: 2025, sheet: 'poverty', row: 'a', column: 'note' },
        format,
      },
      { type: 'figure', expression: figure('a', 2024), format },
      { type: 'finding', key: `K-012/2025/${of}`, side: 'actual' },
      { type: 'finding', key: 'K-012/2024/a', side: 'actual' },
      { type: 'footnote', footnote: 'a' },
    ],
  });
  const renewed = (paragraph: KeptParagraph) =>
    paragraphAgain({ year: 2024, again: new Map([['a', 'b']]) }, paragraph);

  it('takes those of later years from the new one', () => {
    expect(renewed(paragraphOf('a'))).toEqual(paragraphOf('b'));
  });

  it('is the very same where nothing of it changes', () => {
    for (const each of ['- a', paragraphOf('c')]) expect(renewed(each)).toBe(each);
  });
});
