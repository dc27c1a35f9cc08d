import { expect, test } from 'vitest';
import { clockText, dateTimeText } from './date-text.ts';

test('a moment in Vietnamese time, whatever the machine says', () => {
  expect(dateTimeText('2026-11-23T06:50:03.623Z')).toBe('23/11/2026 13:50');
  expect(clockText('2026-11-23T17:05:00Z')).toBe('00:05');
  expect(dateTimeText('2026-12-31T17:00:00Z')).toBe('01/01/2027 00:00');
});

test('what is no time stays as it is', () => {
  expect(dateTimeText('hôm qua')).toBe('hôm qua');
});
