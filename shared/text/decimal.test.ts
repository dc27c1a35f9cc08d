import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decimalOfNumber, divideHalfAway, roundRatio, wholeUnits } from './decimal.ts';

const safe = fc.maxSafeInteger();
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe('rounding', () => {
  test.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 7n, 0n],
    [-1n, 3n, 0n],
  ])('%s / %s is %s', (numerator, denominator, expected) => {
    expect(divideHalfAway(numerator, denominator)).toBe(expected);
  });

  // The plan's own printed ratios: percent scaled by 10⁴, in whole percent and in hundredths.
  test.each([
    [838_824, 1_125_628, 10_000, 750_000],
    [561_592, 706_065, 10_000, 800_000],
    [16_962, 18_449, 10_000, 920_000],
    [838_824, 1_125_628, 100, 745_200],
    [1, 8, 10_000, 130_000],
    [-1, 8, 10_000, -130_000],
    [0, 8, 10_000, 0],
  ])('%s of %s in steps of %s is %s', (done, plan, grain, expected) => {
    expect(roundRatio(done, plan, 1_000_000, grain)).toBe(expected);
  });

  it('is a multiple of the grain, at most half a grain away, and the same on both sides of zero', () => {
    const grains = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.nat(10 ** 12), positive, grains, (numerator, denominator, grain) => {
        const rounded = roundRatio(numerator, denominator, 1, grain);
        expect(rounded % grain).toBe(0);
        const distance = BigInt(rounded) * BigInt(denominator) - BigInt(numerator);
        expect(2n * (distance < 0n ? -distance : distance) <= BigInt(grain) * BigInt(denominator)).toBe(true);
        expect(roundRatio(-numerator, denominator, 1, grain) + rounded).toBe(0);
      }),
    );
  });

  it('throws on a zero denominator', () => {
    expect(() => roundRatio(1, 0, 1, 1)).toThrow(RangeError);
  });
});

describe('decimalOfNumber', () => {
  test.each([
    [0.1, { digits: 1n, scale: 1 }],
    [-363021.5, { digits: -3630215n, scale: 1 }],
    [1e21, { digits: 10n ** 21n, scale: 0 }],
    [1.5e-7, { digits: 15n, scale: 8 }],
    [-0, { digits: 0n, scale: 0 }],
    [Number.NaN, null],
    [Number.NEGATIVE_INFINITY, null],
  ])('%s', (value, expected) => {
    expect(decimalOfNumber(value)).toEqual(expected);
  });

  it('holds every whole number exactly', () => {
    fc.assert(
      fc.property(safe, (value) => {
        const decimal = decimalOfNumber(value);
        expect(decimal && wholeUnits(decimal, 0)).toBe(BigInt(value));
      }),
    );
  });
});
