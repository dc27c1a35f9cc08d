import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wholeUnits } from './decimal.ts';
import { formatDecimal } from './format-number.ts';
import { readDigits, readPlain } from './read-digits.ts';
import { readNumber } from './read-number.ts';

/** What was read, spelled out: '-1.234,5 % million'; or the code of the refusal with its readings. */
const summary = (text: string, options = {}): string => {
  const read = readNumber(text, options);
  if (read.ok) {
    const { value, percent, unit } = read.value;
    return [formatDecimal(value).replace('−', '-'), percent ? '%' : '', unit ?? ''].filter(Boolean).join(' ');
  }
  const { code, params } = read.error;
  return 'readings' in params ? `${code} ${params.readings}` : code;
};

const accepted = [
  ['363.021', '363.021'],
  ['363021', '363.021'],
  ['0071', '71'],
  ['0', '0'],
  ['1,5', '1,5'],
  [',5', '0,5'],
  ['0,500', '0,5'],
  ['1,234', '1,234'],
  ['1234,567', '1.234,567'],
  ['1.234.567,8', '1.234.567,8'],
  ['1.234,500', '1.234,5'],
  ['1,5000', '1,5'],
  ['1 234 567', '1.234.567'],
  ['1\u00a0234\u00a0567,5', '1.234.567,5'],
  ['1\u202f234', '1.234'],
  ['  5  ', '5'],
  ['１．２３４，５', '1.234,5'],
  ['1,234,567', '1.234.567'],
  ['1,234.5', '1.234,5'],
  ['1,234,567.80', '1.234.567,8'],
  ['-5', '-5'],
  ['− 5', '-5'],
  ['–5', '-5'],
  ['－５', '-5'],
  ['+5', '5'],
  ['-0', '0'],
  ['(1.234)', '-1.234'],
  ['( 1,5 )', '-1,5'],
  ['1.234-', '-1.234'],
  ['12%', '12 %'],
  ['12 %', '12 %'],
  ['-4,23%', '-4,23 %'],
  ['(12%)', '-12 %'],
  ['(12)%', '-12 %'],
  ['５％', '5 %'],
  ['5đ', '5 dong'],
  ['5 ₫', '5 dong'],
  ['5 ĐỒNG', '5 dong'],
  ['200 nghìn', '200 thousand'],
  ['200 nghìn đồng', '200 thousand'],
  ['1,5 triệu', '1,5 million'],
  ['1,5 triệu'.normalize('NFD'), '1,5 million'],
  ['1,5 triệu đồng', '1,5 million'],
  ['1,5tr', '1,5 million'],
  ['-1,5 tỷ', '-1,5 billion'],
  ['1,5 tỉ đồng', '1,5 billion'],
  ['(5 tỷ)', '-5 billion'],
  ['(5) tỷ', '-5 billion'],
] as const;

const ambiguous = [
  ['1.5', '1,5'],
  ['-1.5', '−1,5'],
  ['.5', '0,5'],
  ['0.500', '0,5'],
  ['1234.567', '1.234,567'],
  ['1 234.5', '1.234,5'],
  ['1.5%', '1,5'],
  ['1,500', '1,5; 1.500'],
  ['363,000', '363; 363.000'],
  ['(1,500)', '−1,5; −1.500'],
  ['-', '0'],
  ['–', '0'],
] as const;

// biome-ignore format: a table
const malformed = [
  '1.23.456', '1.234.5', '1234.567,8', '12,34,567', '1,234,567,8', '5,', '5.', ',', '.', '1..5', '1,,5', '0.123.456',
  '0,123,456', '1  234', '12 34', '1 23', '1 234.567.890', '--5', '+-5', '-5-', '+5-', '(-5)', '((5))', '()', '(5',
  '5)', '1e5', '0x10', 'Infinity', 'abc', '12abc', 'đồng', '%', '5%%', '5% đồng', '5 đồng đồng', '1 tỷ 200 triệu',
  '$5', '1/2', '10-20', '31.12.2024', '1\n234', '1\t234', '٣', '5\u0000', '__proto__', '', '9'.repeat(101),
];

describe('readNumber', () => {
  test.each(accepted)('%j is %s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  test.each(ambiguous)('%j is ambiguous: %s', (text, readings) => {
    expect(summary(text)).toBe(`ambiguousNumber ${readings}`);
  });

  test.each(malformed)('%j is malformed', (text) => {
    expect(summary(text)).toBe('invalidNumber');
  });

  it('reads what a column with three decimals shows', () => {
    expect(summary('1,500', { threeDecimals: true })).toBe('1,5');
  });

  it('quotes hostile text in short and never throws', () => {
    const long = readNumber(`${'9'.repeat(78)}😀${'('.repeat(1_000_000)}`);
    expect(long).toEqual({
      ok: false,
      error: { code: 'invalidNumber', params: { text: `${'9'.repeat(78)}…` } },
    });
    const quoted = { code: 'invalidNumber', params: { text: '\uFFFD[31m5\uFFFD' } };
    expect(readNumber('\u001b[31m5\u202e')).toEqual({ ok: false, error: quoted });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readNumber(text)));
  });
});

const numberLike = fc.string({
  unit: fc.constantFrom(...'0123456789', '000', '.', ',', ' ', '-', '(', ')', '%', 'đ'),
  maxLength: 14,
});

describe('laws of reading', () => {
  it('what is read, spelled out, is read as the same', () => {
    fc.assert(
      fc.property(numberLike, (text) => {
        const first = readNumber(text);
        if (!first.ok) return;
        const again = readNumber(formatDecimal(first.value.value));
        expect(again.ok && formatDecimal(again.value.value)).toBe(formatDecimal(first.value.value));
      }),
      { numRuns: 5_000 },
    );
  });

  it('every reading that a refusal offers can be typed', () => {
    fc.assert(
      fc.property(numberLike, (text) => {
        const read = readNumber(text);
        if (read.ok || !('readings' in read.error.params)) return;
        for (const reading of read.error.params.readings.split('; '))
          expect(readNumber(reading).ok).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('the short way gives what the long way gives', () => {
    fc.assert(
      fc.property(numberLike, fc.constantFrom(0, 3, 4, 6, 9), (text, exponent) => {
        const short = readPlain(text, exponent);
        if (short === null) return;
        const long = readNumber(text);
        expect(long.ok && wholeUnits(long.value.value, exponent)).toBe(BigInt(short));
        expect(Object.is(short, -0)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  it('only one spelling of marks decides: never both a Vietnamese and an English reading', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), groups, (first, rest) => {
        const parts = [first, ...rest.map((group) => String(group).padStart(3, '0'))];
        const expected = { kind: 'read', value: { digits: BigInt(parts.join('')), scale: 0 } };
        for (const mark of ['.', ',', ' ', '']) expect(readDigits(parts.join(mark))).toEqual(expected);
      }),
    );
  });
});
