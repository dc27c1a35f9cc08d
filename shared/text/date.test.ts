import { describe, expect, it } from 'vitest';
import { formatDate, parseDate, parseYear } from './date.ts';

const read = (text: string) => {
  const result = parseDate(text);
  return result.ok ? result.value : result.error.code;
};

describe('a typed day', () => {
  it.each([
    ['31/01/2024', '2024-01-31'],
    ['31/1/2024', '2024-01-31'],
    ['5-2-2024', '2024-02-05'],
    ['05.02.2024', '2024-02-05'],
    ['2024-02-29', '2024-02-29'],
    ['ngày 08 tháng 8 năm 2023', '2023-08-08'],
    [' ３１/０１/２０２４ ', '2024-01-31'],
    ['  ', null],
  ])('%s is %s', (text, day) => expect(read(text)).toBe(day));

  it.each(['30/02/2024', '29/02/2023', '31/01/24', '1/2024', '2024', '2024-1-5', 'hôm nay', '01/01/1899'])(
    '%s is none',
    (text) => expect(read(text)).toBe('invalidDate'),
  );

  it('is shown as it is read', () => expect(read(formatDate('2023-08-08'))).toBe('2023-08-08'));
});

describe('a typed year', () => {
  it.each([
    ['2024', 2024],
    [' 2030 ', 2030],
    ['', null],
  ])('%s is %s', (text, year) => expect(parseYear(text)).toEqual({ ok: true, value: year }));

  it.each(['24', '2.024', '20240', 'năm nay', '1800'])('%s is none', (text) =>
    expect(parseYear(text)).toMatchObject({ ok: false, error: { code: 'invalidYear' } }),
  );
});
