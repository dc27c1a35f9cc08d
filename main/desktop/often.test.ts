import { expect, it } from 'vitest';
import { createTally } from './often.ts';

it('is too often at the third time within a minute', () => {
  const tally = createTally();
  expect([0, 30_000, 59_999].map(tally.count)).toEqual([false, false, true]);
});

it('is not too often when a minute has gone by', () => {
  const tally = createTally();
  expect([0, 30_000, 60_000, 89_999].map(tally.count)).toEqual([false, false, false, true]);
});

it('starts afresh after a reset', () => {
  const tally = createTally();
  tally.count(0);
  tally.count(1);
  tally.reset();
  expect(tally.count(2)).toBe(false);
});
