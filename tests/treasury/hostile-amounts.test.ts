/** The odd numbers and texts of reliability.md §4 as amounts: whole đồng within ±9.007e15, or told; never guessed. */
import { expect, test } from 'vitest';
import { amountState, columnAmounts, numberFormsOf, stateAt } from '#shared/treasury/amounts/index.ts';
import type { NumberForm } from '#shared/treasury/settings.ts';
import { type ReadLimits, readLimits, type Table } from '#shared/treasury/table.ts';
import { TableBuilder } from '../../main/engine/imports/read/table-builder.ts';
import { inUnit } from './generate/amount-cell.ts';

const limits: ReadLimits = readLimits;

const tableOf = (values: readonly (string | number)[]): Table => {
  const table = new TableBuilder('Sheet1', false, limits);
  for (const [at, value] of values.entries()) {
    table.startRow(at + 1, false);
    if (typeof value === 'string') table.text(0, value);
    else table.number(0, value, 'number');
  }
  return table.finish([]);
};

const stateNames = new Map(Object.entries(amountState).map(([name, code]) => [code, name]));

/** The amount, or the name of what keeps it from being one. */
const read = (
  value: string | number,
  form?: NumberForm,
  unit: 'dong' | 'thousand' | 'million' = 'dong',
): number | string => {
  const options = { unit, form, dash: 'zero', roundToDong: false } as const;
  const { amounts, states } = columnAmounts(tableOf([value]), 0, options);
  const state = stateNames.get(stateAt({ amounts, states }, 0)) ?? '';
  return state === 'read' ? (amounts[0] ?? Number.NaN) : state;
};

test('numbers', () => {
  expect(read(1e308)).toBe('tooLarge');
  expect(read(2 ** 53)).toBe('tooLarge');
  expect(read(2 ** 53 - 1)).toBe(2 ** 53 - 1);
  expect(read(-1_250_000)).toBe(-1_250_000);
  expect(Object.is(read(-0), 0)).toBe(true);
  expect(read(0.1)).toBe('fraction');
  // 0.1 + 0.2 triệu đồng as a double.
  expect(read(0.1 + 0.2, undefined, 'million')).toBe(300_000);
  expect(read(98_832.000001, undefined, 'million')).toBe(98_832_000_001);
});

test('text numbers in the form that was confirmed', () => {
  expect(read('1.234,56', 'dotGroups', 'thousand')).toBe(1_234_560);
  expect(read('1,234.56', 'commaGroups', 'thousand')).toBe(1_234_560);
  expect(read('(1.000)', 'dotGroups')).toBe(-1_000);
  expect(read('−1.000', 'dotGroups')).toBe(-1_000);
  expect(read('1 234', 'plain')).toBe(1_234);
  expect(read('1\u00a0234', 'plain')).toBe(1_234);
  expect(read('1.000.000', 'dotGroups')).toBe(1_000_000);
  expect(read('1.000.000 đồng', 'dotGroups')).toBe(1_000_000);
  expect(read('−', 'dotGroups')).toBe(0);
});

/** What may be read in one way only, or not at all; and the wrong readings that others have made. */
const doubtful: readonly (readonly [text: string, right: readonly (number | string)[]])[] = [
  ['1.234', ['ambiguous']],
  ['1,234', ['ambiguous']],
  ['12%', ['invalid']],
  ['１２３４', [1_234, 'invalid', 'ambiguous']],
  ["'123", [123, 'invalid', 'ambiguous']],
  ['1.5E3', [1_500, 'invalid', 'ambiguous']],
  ['1.23.4', ['invalid', 'ambiguous']],
  ['1,234.567,8', ['invalid', 'ambiguous']],
  ['--5', ['invalid', 'ambiguous']],
  ['(5', ['invalid', 'ambiguous']],
  ['5-', [-5, 'invalid', 'ambiguous']],
  ['12 đồng 5', ['invalid', 'ambiguous']],
  ['0x10', ['invalid', 'ambiguous']],
  ['NaN', ['invalid', 'error']],
  ['Infinity', ['invalid', 'error']],
  ['9007199254740993', ['tooLarge']],
  ['1'.repeat(400), ['tooLarge', 'invalid']],
];

test('text numbers that nobody has said the form of', () => {
  for (const [text, right] of doubtful) expect(right, text).toContain(read(text));
});

test('one column, one form: a single group decides nothing', () => {
  const undecided = numberFormsOf(tableOf(['1.234', '5.678']), 0, [0, 1]);
  expect(undecided.form).toBeNull();
});

test('an amount written in any unit and form comes back to the đồng', () => {
  for (const dong of [0, 1, 999, 1_000, 1_234_567, -98_832_000_001, 123_456_789_012_345])
    for (const unit of ['dong', 'thousand', 'million'] as const) {
      const [whole = '', rest] = inUnit(dong, unit).split('.');
      const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.') + (rest === undefined ? '' : `,${rest}`);
      expect(read(grouped, 'dotGroups', unit), `${grouped} ${unit}`).toBe(dong);
    }
});
