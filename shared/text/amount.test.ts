import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asDong } from '../domain/brands.ts';
import { amountFromNumber, formatAmount, parseAmount } from './amount.ts';
import { type MoneyUnit, moneyUnitIds, moneyUnits } from './money-unit.ts';

const million = { unit: 'million', mayBeNegative: true } as const;
const refusal = (code: string, params: object) => ({ ok: false, error: { code, params } });

const parsed: [string, MoneyUnit, number][] = [
  ['363.021', 'million', 363_021_000_000],
  ['363021', 'million', 363_021_000_000],
  ['363.021,5', 'million', 363_021_500_000],
  ['1,234', 'million', 1_234_000],
  ['0,000001', 'million', 1],
  ['1,234,567', 'million', 1_234_567_000_000],
  ['−5', 'million', -5_000_000],
  ['(1.234)', 'thousand', -1_234_000],
  ['-0', 'dong', 0],
  ['1.234.567', 'dong', 1_234_567],
  ['1,5', 'billion', 1_500_000_000],
  ['1,5 tỷ', 'million', 1_500_000_000],
  ['500 đồng', 'million', 500],
  ['200 nghìn đồng', 'dong', 200_000],
  ['=363.021+51.446', 'million', 414_467_000_000],
  ['=100/3', 'million', 33_333_333],
  ['=-200/3', 'million', -66_666_667],
  ['=1/2', 'dong', 1],
  ['=-1/2', 'dong', -1],
  ['=10%*5.000', 'million', 500_000_000],
  ['9.007.199.254.740.991', 'dong', Number.MAX_SAFE_INTEGER],
  ['-9007199254,740991', 'million', -Number.MAX_SAFE_INTEGER],
];

const refused: [string, MoneyUnit, string, object][] = [
  ['abc', 'million', 'invalidNumber', { text: 'abc' }],
  ['12%', 'million', 'invalidNumber', { text: '12%' }],
  ['1.5', 'million', 'ambiguousNumber', { text: '1.5', readings: '1,5' }],
  ['1,500', 'million', 'ambiguousNumber', { text: '1,500', readings: '1,5; 1.500' }],
  ['1,5', 'dong', 'notWholeDong', { text: '1,5', unit: 'đồng' }],
  ['0,0000001', 'million', 'notWholeDong', { text: '0,0000001', unit: 'triệu đồng' }],
  ['1,2345 nghìn', 'million', 'notWholeDong', { text: '1,2345 nghìn', unit: 'nghìn đồng' }],
  ['9.007.199.254.740.992', 'dong', 'amountTooLarge', { text: '9.007.199.254.740.992' }],
  ['9007199,254740992', 'billion', 'amountTooLarge', { text: '9007199,254740992' }],
  ['999999999999999', 'billion', 'amountTooLarge', { text: '999999999999999' }],
  ['=9999999999*9999999999', 'dong', 'amountTooLarge', { text: '=9999999999*9999999999' }],
  ['=1/0', 'dong', 'divisionByZero', { text: '=1/0' }],
  ['=SUM(1)', 'dong', 'invalidFormula', { text: '=SUM(1)', at: 1 }],
];

describe('parseAmount', () => {
  test.each(parsed)('%j in %s is %s đồng', (text, unit, dong) => {
    expect(parseAmount(text, { unit, mayBeNegative: true })).toEqual({ ok: true, value: { dong } });
  });

  test.each(refused)('%j in %s is refused: %s', (text, unit, code, params) => {
    expect(parseAmount(text, { unit, mayBeNegative: true })).toEqual(refusal(code, params));
  });

  test.each(['', '  ', '\u00a0\n\t'])('%j clears the cell', (text) => {
    expect(parseAmount(text, million)).toEqual({ ok: true, value: null });
  });

  it('refuses negatives where the measure allows none', () => {
    for (const text of ['-5', '(5)', '=2-7']) {
      const result = parseAmount(text, { unit: 'million', mayBeNegative: false });
      expect(result).toEqual(refusal('negativeNotAllowed', { text }));
    }
    expect(parseAmount('-0', { unit: 'million', mayBeNegative: false })).toEqual({
      ok: true,
      value: { dong: 0 },
    });
  });
});

describe('amountFromNumber', () => {
  it('takes the decimal that the number shows itself as', () => {
    expect(amountFromNumber(363021.1, million)).toEqual({ ok: true, value: { dong: 363_021_100_000 } });
    expect(amountFromNumber(1.005, million)).toEqual({ ok: true, value: { dong: 1_005_000 } });
    expect(amountFromNumber(1e-6, million)).toEqual({ ok: true, value: { dong: 1 } });
  });

  it('refuses what is no amount', () => {
    const fraction = { text: '0.30000000000000004', unit: 'triệu đồng' };
    expect(amountFromNumber(0.1 + 0.2, million)).toEqual(refusal('notWholeDong', fraction));
    expect(amountFromNumber(Number.NaN, million)).toEqual(refusal('invalidNumber', { text: 'NaN' }));
    expect(amountFromNumber(1e300, million)).toEqual(refusal('amountTooLarge', { text: '1e+300' }));
    const positive = { unit: 'dong', mayBeNegative: false } as const;
    expect(amountFromNumber(-1, positive)).toEqual(refusal('negativeNotAllowed', { text: '-1' }));
  });
});

describe('formatAmount', () => {
  test.each<[number, MoneyUnit, number | undefined, string]>([
    [363_021_500_000, 'million', undefined, '363.021,5'],
    [363_021_500_000, 'million', 0, '363.022'],
    [363_021_499_999, 'million', 0, '363.021'],
    [363_021_000_000, 'million', 2, '363.021,00'],
    [-363_021_500_000, 'million', 0, '−363.022'],
    [-499_999, 'million', 0, '0'],
    [999_500_000, 'million', 0, '1.000'],
    [1, 'billion', undefined, '0,000000001'],
    [0, 'million', undefined, '0'],
    [1_234, 'dong', 2, '1.234,00'],
    [Number.MAX_SAFE_INTEGER, 'thousand', 1, '9.007.199.254.741,0'],
    [Number.MAX_SAFE_INTEGER, 'billion', 0, '9.007.199'],
  ])('%s in %s with %s decimals is %s', (dong, unit, decimals, expected) => {
    const options = decimals === undefined ? {} : { decimals };
    expect(formatAmount(asDong(dong), unit, options)).toBe(expected);
  });
});

describe('laws of amounts', () => {
  const unit = fc.constantFrom(...moneyUnitIds);
  const dong = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -5_000_000, max: 5_000_000 }));

  it('what is shown in any unit is read as the same đồng', () => {
    fc.assert(
      fc.property(dong, unit, (value, shown) => {
        const text = formatAmount(asDong(value), shown);
        expect(parseAmount(text, { unit: shown, mayBeNegative: true })).toEqual({
          ok: true,
          value: { dong: value },
        });
        const elsewhere = parseAmount(`${text} ${moneyUnits[shown].vi}`, million);
        expect(elsewhere).toEqual({ ok: true, value: { dong: value } });
      }),
      { numRuns: 2_000 },
    );
  });

  it('rounded text differs by half a unit of its last digit at most', () => {
    fc.assert(
      fc.property(dong, unit, fc.nat(3), (value, shown, decimals) => {
        const text = formatAmount(asDong(value), shown, { decimals });
        const digits = BigInt(text.replace('−', '-').replace(/[.,]/g, ''));
        const places = moneyUnits[shown].exponent - decimals;
        const [printed, exact, grain] =
          places >= 0
            ? [digits * 10n ** BigInt(places), BigInt(value), 10n ** BigInt(places)]
            : [digits, BigInt(value) * 10n ** BigInt(-places), 0n];
        const distance = printed > exact ? printed - exact : exact - printed;
        expect(2n * distance <= grain).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('units agree in their tables', () => {
    for (const id of moneyUnitIds) expect(moneyUnits[id].factor).toBe(10 ** moneyUnits[id].exponent);
  });

  it('reads the plain case in well under 5 µs', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) =>
      formatAmount(asDong(index * 123_400_000), 'million'),
    );
    const rounds = Array.from({ length: 5 }, () => {
      const started = performance.now();
      for (const text of texts) parseAmount(text, million);
      return performance.now() - started;
    });
    // The best round: what else the machine does at the time is not measured.
    expect((Math.min(...rounds) / texts.length) * 1_000).toBeLessThan(5);
  });
});
