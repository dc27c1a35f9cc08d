import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexIn, numberIn } from './cell-number.ts';
import { readRange } from './cell-place.ts';

const read = (text: string): number => {
  const bytes = Buffer.from(`>${text}<`);
  return numberIn(bytes, 1, bytes.length - 1);
};

it('reads the very number that the language reads', () => {
  const digits = fc.stringMatching(/^-?\d{1,18}(\.\d{0,18})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      expect(read(text)).toBe(Number(text) + 0);
    }),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(read(String(number))).toBe(number + 0);
    }),
    { numRuns: 5_000 },
  );
});

it('reads nothing else as a number', () => {
  for (const text of [
    '',
    '-',
    '.',
    '-.',
    '1,5',
    '1 2',
    '0x1F',
    '1e',
    'INF',
    '-INF',
    'NaN',
    '1E+400',
    '--1',
    '1_0',
  ])
    expect(read(text), text).toBeNaN();
  expect(read('.5')).toBe(0.5);
  expect(read('5.')).toBe(5);
  expect(read('+5')).toBe(5);
  expect(Object.is(read('-0.0'), 0)).toBe(true);
});

it('reads indices from 0', () => {
  const index = (text: string): number => indexIn(Buffer.from(text), 0, text.length);
  expect(['0', '007', '999999999999999'].map(index)).toEqual([0, 7, 999_999_999_999_999]);
  for (const text of ['', '-1', '1.', ' 1', '1e3', '9999999999999999']) expect(index(text), text).toBeNaN();
});

it('reads ranges, whichever corner comes first', () => {
  const range = { firstRow: 1, lastRow: 4, firstColumn: 0, lastColumn: 27 };
  expect(readRange('A2:AB5')).toEqual(range);
  expect(readRange('$AB$5:$A$2')).toEqual(range);
  expect(readRange('XFD1048576')).toMatchObject({ firstRow: 1_048_575, lastColumn: 16_383 });
  for (const text of ['', 'A', '1', 'A:B', 'A1:', 'A1:B2:C3', 'a1'])
    expect(readRange(text), text).toBeUndefined();
});
