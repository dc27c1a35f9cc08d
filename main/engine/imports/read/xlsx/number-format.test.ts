import { expect, it } from 'vitest';
import { isDateCode, isDateFormat } from './number-format.ts';

const dates = [
  'dd/mm/yyyy',
  'dd/mm/yyyy;@',
  '[$-42A]dd mmmm yyyy',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '"ngày" dd "tháng" mm',
  'yyyy\\-mm\\-dd',
  'h:mm',
  '[h]:mm:ss',
  'mm:ss.0',
  'MM/YYYY',
];
const amounts = [
  'General',
  '0',
  '#,##0',
  '#,##0.00 "đồng"',
  '#,##0\\ \\d',
  '#,##0 "dong";[Red]-#,##0',
  '[>=1000]#,##0,"k";0',
  '_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-',
  '0.00E+00',
  '@',
  '"day"',
  '[Red]0',
  '_d0',
  '',
];

it('tells formats of dates from all others', () => {
  for (const code of dates) expect(isDateCode(code), code).toBe(true);
  for (const code of amounts) expect(isDateCode(code), code).toBe(false);
});

it('ends at once whatever the format is', () => {
  const start = performance.now();
  for (const piece of ['[', '"', '\\', '[h', '[h]d', '_', '"d'])
    expect(isDateCode(piece.repeat(100_000))).toBeTypeOf('boolean');
  expect(performance.now() - start).toBeLessThan(2_000);
});

it('knows the formats that a file does not spell out, unless it does', () => {
  expect([0, 13, 14, 22, 23, 37, 45, 47, 48, 49, 164].map((id) => isDateFormat(id, new Map()))).toEqual([
    false,
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isDateFormat(14, new Map([[14, '#,##0']]))).toBe(false);
  expect(isDateFormat(164, new Map([[164, 'd/m/yyyy']]))).toBe(true);
});
