import { expect, it } from 'vitest';
import { citationName } from './cited.ts';
import { documentOfName, numberFields, tidyNumber } from './document-number.ts';

const outcomeOf = <Value>(result: { ok: true; value: Value } | { ok: false; error: { code: string } }) =>
  result.ok ? result.value : result.error.code;

it.each([
  ['183/KH-UBND', '183/KH-UBND'],
  ['Số  183 / KH–UBND', '183/KH-UBND'],
  ['số: 12 - NQ / TU', '12-NQ/TU'],
  ['  ', ''],
  ['x'.repeat(101), 'textTooLong'],
])('the number “%s”', (typed, number) => expect(outcomeOf(tidyNumber(typed))).toBe(number));

it.each([
  ['183/KH-UBND', 183],
  ['05-CT/TW', 5],
  ['QĐ-UBND', null],
  ['', null],
])('of “%s” the running number', (number, sequence) =>
  expect(numberFields(number)).toEqual({ number, sequence }),
);

it.each([
  ['Kế hoạch số 183/KH-UBND', 'Kế hoạch', '183/KH-UBND'],
  ['Nghị quyết số: 09 / NQ-HĐND', 'Nghị quyết', '09/NQ-HĐND'],
  ['183/KH-UBND', '', '183/KH-UBND'],
  ['Luật Đầu tư công', 'Luật Đầu tư công', ''],
])('the document “%s”', (name, kind, number) =>
  expect(outcomeOf(documentOfName(name))).toMatchObject({ kind, number }),
);

it.each([
  ['A.I.fn2', 5, 'A.I chú thích 2 (5)'],
  ['intro.fn1', 1, 'Phần mở đầu chú thích 1 (1)'],
  ['A.IV.2.1', 0, 'A.IV.2.1'],
])('the place %s, item %d', (place, ordinal, words) => expect(citationName({ place, ordinal })).toBe(words));
