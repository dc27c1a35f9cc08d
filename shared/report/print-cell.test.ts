import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafColumns, numberColumns } from './columns.ts';
import type { Cell, Column } from './paper.ts';
import { exactFigure, printCell, printScaled, roundQuotient } from './print-cell.ts';
import { percentOf, rateCell } from './rate-cell.ts';

const columnOf = (kind: 'money' | 'rate' | 'count', decimals = 0): Column => {
  const column = leafColumns(numberColumns([{ key: 'x', label: 'x', kind, decimals }]))[0];
  if (!column) throw new Error('no column');
  return column;
};
const money = (value: number | null): Cell => ({ kind: 'money', value, formula: null });
const rate = (numerator: number | null, denominator: number | null): Cell =>
  rateCell(percentOf(numerator, denominator));
const trieu = 1_000_000;

describe('printed figures', () => {
  it.each([
    [915_696_000_000, '915.696'],
    [1_144_077_000_000, '1.144.077'],
    [499_999, '0'],
    [500_000, '1'],
    [1_500_000, '2'],
    [2_500_000, '3'],
    [-500_000, '-1'],
    [-499_999, '0'],
    [0, '0'],
    [9_007_199_254_740_991, '9.007.199.255'],
  ])('prints %d đồng as %s triệu đồng', (dong, printed) => {
    expect(printCell(money(dong), columnOf('money'), trieu)).toBe(printed);
  });

  it('prints the decimals of the column with a comma', () => {
    expect(printCell(money(1_234_560_000), columnOf('money', 2), trieu)).toBe('1.234,56');
    expect(printCell(rate(838_824, 1_125_628), columnOf('rate', 1), trieu)).toBe('74,5');
    expect(printCell(rate(2_471, 10_000), columnOf('rate', 2), trieu)).toBe('24,71');
  });

  it('prints the rates of the plan 2023 as the plan does', () => {
    const printed = [
      [838_824, 1_125_628],
      [561_592, 706_065],
      [277_232, 419_563],
      [16_962, 18_449],
    ].map(([over = 0, under = 0]) => printCell(rate(over, under), columnOf('rate'), trieu));
    expect(printed).toEqual(['75', '80', '66', '92']);
  });

  it('prints blank for blank and for a division by nothing, and zero for zero', () => {
    for (const blank of [money(null), rate(null, 5), rate(5, null), rate(0, 0), rate(5, 0)]) {
      expect(printCell(blank, columnOf('rate'), trieu)).toBe('');
      expect(exactFigure(blank, trieu)).toBeNull();
    }
    expect(printCell(rate(0, 5), columnOf('rate'), trieu)).toBe('0');
  });

  it('rounds to the nearest, halves away from zero', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 16n), 10n ** 16n), fc.bigInt(1n, 10n ** 9n), (over, under) => {
        const rounded = roundQuotient(over, under);
        const twiceOff = 2n * (over - rounded * under);
        const away = rounded * (over < 0n ? -1n : 1n);
        expect(twiceOff >= -under && twiceOff <= under).toBe(true);
        // At exactly a half the whole number is the one further from zero.
        if (twiceOff === under || twiceOff === -under)
          expect(away * under * 2n > (over < 0n ? -over : over) * 2n).toBe(true);
      }),
    );
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 16n), 10n ** 16n),
        fc.integer({ min: 0, max: 4 }),
        (scaled, decimals) => {
          const printed = printScaled(scaled, decimals);
          expect(printed).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
          expect(BigInt(printed.replace(/[.,]/g, ''))).toBe(scaled);
        },
      ),
    );
  });
});
