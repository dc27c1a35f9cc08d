import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { add, divide, multiply, negate, type Rational, subtract } from '../text/decimal.ts';
import { evaluateFormula } from './arithmetic.ts';

const isSame = (left: Rational, right: Rational) => left.num * right.den === right.num * left.den;

const values: [string, bigint, bigint][] = [
  ['=363021+51446', 414_467n, 1n],
  ['=363.021+51.446', 414_467n, 1n],
  ['= 363 021 + 51 446', 414_467n, 1n],
  ['=(1,5+2)*3', 21n, 2n],
  ['=100/3', 100n, 3n],
  ['=100:3', 100n, 3n],
  ['=100÷3×3', 100n, 1n],
  ['=10%*5.000', 500n, 1n],
  ['=50%%', 50n, 10_000n],
  ['=-5+3', -2n, 1n],
  ['=−5−3', -8n, 1n],
  ['=2*-3', -6n, 1n],
  ['=--5', 5n, 1n],
  ['=+5', 5n, 1n],
  ['=-(2+3)%', -5n, 100n],
  ['=2+3*4', 14n, 1n],
  ['=(2+3)*4', 20n, 1n],
  ['=20-5-3', 12n, 1n],
  ['=24/4/2', 3n, 1n],
  ['=1/-3', -1n, 3n],
  ['=0,1+0,2', 3n, 10n],
  ['=1,234,567+1', 1_234_568n, 1n],
  [' ＝（１＋２）＊３ ', 9n, 1n],
  ['=\n1\t+\n2', 3n, 1n],
];

const invalid: [string, number][] = [
  ['=', 1],
  ['=  ', 3],
  ['=1+', 3],
  ['=*2', 1],
  ['=1+*2', 3],
  ['=(1+2', 5],
  ['=1+2)', 4],
  ['=()', 2],
  ['=2(3)', 2],
  ['=5 6', 1],
  ['=1.23.4+1', 1],
  ['=SUM(1;2)', 1],
  ['=1+A1', 3],
  ['=1;2', 2],
  ['=2x3', 2],
  ['=2^3', 2],
  ['=1=1', 2],
  ["=cmd|' /C calc'!A0", 1],
  ['=5 triệu', 3],
  ['  =1+', 5],
];

describe('evaluateFormula', () => {
  test.each(values)('%j is %s/%s', (text, num, den) => {
    const result = evaluateFormula(text);
    expect(result.ok && isSame(result.value.value, { num, den })).toBe(true);
  });

  test.each(invalid)('%j is invalid at %s', (text, at) => {
    expect(evaluateFormula(text)).toEqual({
      ok: false,
      error: { code: 'invalidFormula', params: { text, at } },
    });
  });

  it('refuses doubtful numbers and division by zero', () => {
    const ambiguous = { code: 'ambiguousNumber', params: { text: '1.5', readings: '1,5' } };
    expect(evaluateFormula('=2*1.5')).toEqual({ ok: false, error: ambiguous });
    const zero = { code: 'divisionByZero', params: { text: '=1/(2-2)' } };
    expect(evaluateFormula('=1/(2-2)')).toEqual({ ok: false, error: zero });
  });

  it('tells whether "%" was used', () => {
    const uses = (text: string) => {
      const result = evaluateFormula(text);
      return result.ok && result.value.usesPercent;
    };
    expect([uses('=4%'), uses('=4')]).toEqual([true, false]);
  });
});

describe('hostile formulas', () => {
  const nested = (depth: number) => `=${'('.repeat(depth)}1${')'.repeat(depth)}`;

  it('stops at 100 brackets and at 1 000 characters', () => {
    expect(evaluateFormula(nested(100)).ok).toBe(true);
    expect(evaluateFormula(nested(101))).toMatchObject({
      error: { code: 'invalidFormula', params: { at: 101 } },
    });
    expect(evaluateFormula(`=${'1+'.repeat(500)}1`)).toMatchObject({
      error: { code: 'invalidFormula', params: { at: 1_000 } },
    });
  });

  it('ends quickly', () => {
    const started = performance.now();
    const bodies = [
      '('.repeat(1e6),
      '-'.repeat(998),
      '9/'.repeat(499),
      '9*'.repeat(499),
      '1 '.repeat(499),
      '%'.repeat(998),
    ];
    for (const body of bodies) evaluateFormula(`=${body}1`);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('never throws', () => {
    const unit = fc.constantFrom(...'0123456789.,+-*/:()% ', '×', 'a');
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), (text) => void evaluateFormula(`=${text}`)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void evaluateFormula(`=${text}`)));
  });
});

/** A formula with the value that it must have; null where it divides by zero. */
interface Model {
  text: string;
  value: Rational | null;
}

const operations = { '+': add, '-': subtract, '*': multiply, '/': divide };

const { formula } = fc.letrec<{ formula: Model; literal: Model; opposite: Model; pair: Model }>((tie) => ({
  formula: fc.oneof({ maxDepth: 5, withCrossShrink: true }, tie('literal'), tie('opposite'), tie('pair')),
  literal: fc.nat(10_000).map((tenths) => ({
    text: tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)},${tenths % 10}`,
    value: { num: BigInt(tenths), den: 10n },
  })),
  opposite: tie('formula').map(({ text, value }) => ({ text: `-(${text})`, value: value && negate(value) })),
  pair: fc
    .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
    .map(([left, operator, right]) => ({
      text: `(${left.text}) ${operator} (${right.text})`,
      value: left.value && right.value && operations[operator](left.value, right.value),
    })),
}));

describe('laws of arithmetic', () => {
  it('a formula has the value of the tree that it was written from', () => {
    fc.assert(
      fc.property(formula, ({ text, value }) => {
        fc.pre(text.length < 999);
        const result = evaluateFormula(`=${text}`);
        if (value) expect(result.ok && isSame(result.value.value, value)).toBe(true);
        else expect(result).toMatchObject({ ok: false, error: { code: 'divisionByZero' } });
      }),
    );
  });

  it('without brackets, products come before sums and equals go from left to right', () => {
    const step = fc.tuple(fc.constantFrom('+', '-', '*'), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(fc.nat(999), fc.array(step, { maxLength: 8 }), (first, steps) => {
        const terms = [BigInt(first)];
        for (const [operator, operand] of steps) {
          const next = BigInt(operand);
          if (operator === '*') terms.push((terms.pop() ?? 0n) * next);
          else terms.push(operator === '-' ? -next : next);
        }
        const result = evaluateFormula(`=${first}${steps.flat().join('')}`);
        const num = terms.reduce((sum, term) => sum + term, 0n);
        expect(result.ok && isSame(result.value.value, { num, den: 1n })).toBe(true);
      }),
    );
  });
});
