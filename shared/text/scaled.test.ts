import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asScaled, SCALE } from '../domain/brands.ts';
import { formatScaled, parseScaled, scaledFromNumber } from './scaled.ts';

const rate = { decimals: 2, percent: true, mayBeNegative: true };
const count = { decimals: 0, percent: false, mayBeNegative: false };
const refusal = (code: string, params: object) => ({ ok: false, error: { code, params } });

const parsed = [
  ['4,23%', rate, 42_300],
  ['4,23', rate, 42_300],
  ['50,9', rate, 509_000],
  ['4,2300', rate, 42_300],
  ['-0,46%', rate, -4_600],
  ['5.600', count, 56_000_000],
  ['=100/3', rate, 333_300],
  ['=-200/3', rate, -666_700],
  ['=28,94-4,23', rate, 247_100],
  ['=10%*5.600', count, 5_600_000],
  ['=1/2', count, 10_000],
  ['1,500', { ...rate, decimals: 3 }, 15_000],
  ['', rate, null],
] as const;

const refused = [
  ['4,235', rate, 'tooManyDecimals', { text: '4,235', decimals: 2 }],
  ['4,5', count, 'tooManyDecimals', { text: '4,5', decimals: 0 }],
  ['12%', count, 'invalidNumber', { text: '12%' }],
  ['12 triệu', count, 'invalidNumber', { text: '12 triệu' }],
  ['5,600', count, 'ambiguousNumber', { text: '5,600', readings: '5,6; 5.600' }],
  ['4.23', rate, 'ambiguousNumber', { text: '4.23', readings: '4,23' }],
  ['=4%+0,23%', rate, 'ambiguousNumber', { text: '=4%+0,23%', readings: '4,23; 0,0423' }],
  ['-5', count, 'negativeNotAllowed', { text: '-5' }],
  ['999.999.999.999.999', rate, 'amountTooLarge', { text: '999.999.999.999.999' }],
  ['=1/0', rate, 'divisionByZero', { text: '=1/0' }],
] as const;

describe('parseScaled', () => {
  test.each(parsed)('%j (%j) is %s', (text, options, value) => {
    expect(parseScaled(text, options)).toEqual({ ok: true, value });
  });

  test.each(refused)('%j (%j) is refused: %s', (text, options, code, params) => {
    expect(parseScaled(text, options)).toEqual(refusal(code, params));
  });

  it('takes numbers from JSON in percent, not in parts of one', () => {
    expect(scaledFromNumber(4.23, rate)).toEqual({ ok: true, value: 42_300 });
    expect(scaledFromNumber(4.235, rate)).toEqual(refusal('tooManyDecimals', { text: '4.235', decimals: 2 }));
    expect(scaledFromNumber(Number.NaN, rate)).toEqual(refusal('invalidNumber', { text: 'NaN' }));
  });
});

describe('formatScaled', () => {
  test.each([
    [42_300, { percent: true }, '4,23%'],
    [42_300, { decimals: 2, percent: true }, '4,23%'],
    [50_000, { decimals: 2, percent: true }, '5,00%'],
    [50_000, {}, '5'],
    [56_000_000, {}, '5.600'],
    [-4_650, { decimals: 1, percent: true }, '−0,5%'],
    [-400, { decimals: 1 }, '0,0'],
    [SCALE, {}, '1'],
  ])('%s with %j is %s', (scaled, options, expected) => {
    expect(formatScaled(asScaled(scaled), options)).toBe(expected);
  });
});

describe('laws of scaled numbers', () => {
  it('what is shown, in full or with the column’s decimals, is read as the same', () => {
    const steps = fc.integer({ min: -900_000_000_000, max: 900_000_000_000 });
    fc.assert(
      fc.property(steps, fc.nat(4), fc.boolean(), (step, decimals, percent) => {
        const value = asScaled(step * 10 ** (4 - decimals) + 0);
        const options = { decimals, percent, mayBeNegative: true };
        expect(parseScaled(formatScaled(value, { percent }), options)).toEqual({ ok: true, value });
        expect(parseScaled(formatScaled(value, { decimals, percent }), options)).toEqual({ ok: true, value });
      }),
      { numRuns: 2_000 },
    );
  });
});
