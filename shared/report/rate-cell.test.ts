import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestNumber, percentOf, pointsBetween, reduced, scaledPercent } from './rate-cell.ts';
import { roman } from './roman.ts';

describe('exact rates', () => {
  it('are blank over blank, and over nothing', () => {
    expect(percentOf(null, 5)).toBeNull();
    expect(percentOf(5, null)).toBeNull();
    expect(percentOf(0, 0)).toBeNull();
    expect(pointsBetween(percentOf(1, 2), null)).toBeNull();
    expect(scaledPercent(null)).toBeNull();
  });

  it('differ in percentage points without rounding on the way', () => {
    const points = pointsBetween(percentOf(36_889, 127_459), percentOf(31_540, 127_631));
    expect(points && reduced(points)).toEqual(
      reduced({ num: 100n * (36_889n * 127_631n - 31_540n * 127_459n), den: 127_459n * 127_631n }),
    );
  });

  it('become the number that a spreadsheet holds', () => {
    expect(nearestNumber({ num: 100n, den: 4n })).toBe(25);
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.bigInt(1n, 10n ** 40n), (num, den) => {
        const exact = Number((num * 10n ** 30n) / den) / 1e30;
        expect(Math.abs(nearestNumber({ num, den }) - exact)).toBeLessThanOrEqual(
          Math.abs(exact) * 1e-14 + 1e-19,
        );
      }),
    );
  });
});

it('counts in Roman numerals', () => {
  expect([1, 4, 5, 9, 14, 40, 99, 100].map(roman)).toEqual([
    ...['I', 'IV', 'V', 'IX', 'XIV', 'XL', 'XCIX', 'C'],
  ]);
});
