import { expect, it } from 'vitest';
import { longDate, monthAndYear, slashDate } from './official-date.ts';

it('gives days below 10 and months 1 and 2 a leading zero, and no other', () => {
  expect(longDate('2024-02-05')).toBe('ngày 05 tháng 02 năm 2024');
  expect(longDate('2024-06-15')).toBe('ngày 15 tháng 6 năm 2024');
  expect(monthAndYear(202401, 2023)).toBe('tháng 01 năm 2024');
  expect(monthAndYear(202412, 2024)).toBe('tháng 12 năm 2024');
  expect(slashDate('2024-01-31', 2023)).toBe('31/01/2024');
});

it('leaves dots for what is not known', () => {
  expect(longDate(undefined)).toBe('ngày … tháng … năm …');
  expect(monthAndYear(undefined, 2024)).toBe('tháng … năm 2024');
  expect(slashDate(undefined, 2024)).toBe('…/…/2024');
});
