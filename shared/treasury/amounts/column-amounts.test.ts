import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MoneyUnit, moneyUnits } from '../../text/money-unit.ts';
import { type TestCell, tableOf } from '../testing/table-of.ts';
import { amountState } from './amount-state.ts';
import { type AmountOptions, columnAmounts } from './column-amounts.ts';

const stateNames = Object.keys(amountState);

/** What becomes of each cell: whole đồng, or the state's name. */
const read = (cells: readonly TestCell[], options: Partial<AmountOptions> = {}): (number | string)[] => {
  const table = tableOf(cells.map((cell) => ['x', cell]));
  const { amounts, states } = columnAmounts(table, 1, {
    unit: 'dong',
    form: undefined,
    dash: 'blank',
    roundToDong: false,
    ...options,
  });
  return Array.from(states, (state, row) =>
    state === amountState.read ? (amounts[row] ?? Number.NaN) : (stateNames[state] ?? ''),
  );
};

describe('numeric cells (R1, R5)', () => {
  it('takes whole đồng as they are, and shows no minus zero', () => {
    const [zero] = read([-0]);
    expect(Object.is(zero, 0)).toBe(true);
    expect(read([98_832_000_000, -1_234, 2 ** 53 - 1])).toEqual([98_832_000_000, -1_234, 2 ** 53 - 1]);
  });

  it('multiplies exactly', () => {
    expect(read([98_832.3, 0.000001, 1_234.567891, -0.1], { unit: 'million' })).toEqual([
      98_832_300_000, 1, 1_234_567_891, -100_000,
    ]);
    expect(read([2.675, 1.005, 4.35], { unit: 'thousand' })).toEqual([2_675, 1_005, 4_350]);
  });

  it('drops what binary sums leave behind the 15th digit', () => {
    expect(read([0.1 + 0.2, 98_832.300_000_000_003], { unit: 'million' })).toEqual([300_000, 98_832_300_000]);
    expect(read([98_832_000_000.000_02])).toEqual([98_832_000_000]);
  });

  it('says what is no whole đồng or too large, and rounds only when told', () => {
    expect(read([0.1, 1.5, 1e308, 2 ** 53])).toEqual(['fraction', 'fraction', 'tooLarge', 'tooLarge']);
    expect(read([1e10], { unit: 'million' })).toEqual(['tooLarge']);
    expect(read([1.5, -1.5, 0.4], { roundToDong: true })).toEqual([2, -2, 0]);
  });

  it('takes neither days, truths nor errors for amounts', () => {
    const cells = [null, { date: 45_658 }, true, { error: '#REF!' }, { unresolved: '=A1' }];
    expect(read(cells)).toEqual(['blank', 'invalid', 'invalid', 'error', 'unresolved']);
    expect(read([{ formula: '=1+1', result: 2 }])).toEqual([2]);
  });

  it('gives back any amount of đồng, whatever unit a file shows it in', () => {
    const amounts = fc.maxSafeInteger().map((value) => value % 10 ** 15);
    const units = fc.constantFrom<MoneyUnit>('dong', 'thousand', 'million', 'billion');
    fc.assert(
      fc.property(amounts, units, (dong, unit) => {
        expect(read([dong / moneyUnits[unit].factor], { unit })).toEqual([dong === 0 ? 0 : dong]);
      }),
    );
  });
});

describe('text cells (R2, R3)', () => {
  it('reads the column’s own form', () => {
    const dots = ['1.234.567', '1.234', '1.234,5', '1234', '1 234 567', '1 234'];
    expect(read(dots, { form: 'dotGroups', unit: 'thousand' })).toEqual([
      1_234_567_000, 1_234_000, 1_234_500, 1_234_000, 1_234_567_000, 1_234_000,
    ]);
    expect(read(['1,234,567', '1.234', '1,234.5'], { form: 'commaGroups', unit: 'thousand' })).toEqual([
      1_234_567_000, 1_234, 1_234_500,
    ]);
  });

  it('never guesses where the form is not decided, or is another', () => {
    expect(read(['1.234', '1.234.567', '1234'])).toEqual(['ambiguous', 'ambiguous', 1_234]);
    expect(read(['1,234,567'], { form: 'dotGroups' })).toEqual(['ambiguous']);
    expect(read(['1.234'], { form: 'plain' })).toEqual(['ambiguous']);
  });

  it('reads every blank as a group, every sign and bracket', () => {
    const blanks = ['1 234 567', '1\u00A0234\u00A0567', '1\u2009234\u2009567', '1\u202F234\u202F567'];
    expect(read(blanks)).toEqual([1_234_567, 1_234_567, 1_234_567, 1_234_567]);
    const negative = ['(1.234)', '-1.234', '−1.234', '1.234-', '( 1.234 )'];
    expect(read(negative, { form: 'dotGroups' })).toEqual(negative.map(() => -1_234));
  });

  it('drops đ and đồng, and lets a unit in the cell win', () => {
    expect(read(['1.234 đ', '1.234đồng', '1.234 ₫'], { form: 'dotGroups' })).toEqual([1_234, 1_234, 1_234]);
    expect(read(['1,5 tỷ', '200 triệu'], { form: 'dotGroups' })).toEqual([1_500_000_000, 200_000_000]);
    expect(read(['1.234 đồng'], { form: 'dotGroups', unit: 'million' })).toEqual(['ambiguous']);
  });

  it('takes a lone dash as the settings say, and nothing else for it', () => {
    expect(read(['-', '–', '—', ' - '])).toEqual(['blank', 'blank', 'blank', 'blank']);
    expect(read(['-', '–', '—'], { dash: 'zero' })).toEqual([0, 0, 0]);
    expect(read(['  ', '\u00A0', '\u200B'])).toEqual(['blank', 'blank', 'blank']);
  });

  it('ends each odd text of reliability.md §4 as its table says', () => {
    expect(read(["'123", '１２３', '12%', '1.5E3', 'abc', '1.23.456', '(-5)', '1  234'])).toEqual([
      123,
      123,
      'invalid',
      'ambiguous',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
    ]);
    expect(read(['9'.repeat(17), '9'.repeat(101)])).toEqual(['tooLarge', 'invalid']);
  });

  it('reads a mended cell instead of the file’s', () => {
    const mended = new Map([
      [0, '1.234.567'],
      [1, ''],
      [2, '1.234'],
    ]);
    expect(read(['abc', 5, 'abc', 7], { mended })).toEqual([1_234_567, 'blank', 'ambiguous', 7]);
  });
});
