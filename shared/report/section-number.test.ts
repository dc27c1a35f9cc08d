import { describe, expect, it } from 'vitest';
import { nextNumber, stepOf } from './section-number.ts';

describe('the number of a new section', () => {
  it.each([
    [undefined, 'A.'],
    ['A.', 'I.'],
    ['B.', 'I.'],
    ['C.', 'I.'],
    ['IV.', '1.'],
    ['2.', '2.1.'],
    ['2.1.', 'a)'],
    ['a)', ''],
  ])('the first beneath %s is %s', (parent, expected) => {
    expect(nextNumber(parent, [], 0)).toBe(expected);
  });

  it.each([
    [['', 'A.', 'B.', ''], 3, 'C.'],
    [['I.', 'II.', 'III.'], 3, 'IV.'],
    [['I.', 'II.', 'III.'], 1, 'II.'],
    [['1.', '2.'], 2, '3.'],
    [['1.1.', '1.2.'], 2, '1.3.'],
    [['3.9.'], 1, '3.10.'],
    [['a)', 'b)', 'c)', 'd)'], 4, 'đ)'],
    [['a)', 'b)', 'c)', 'd)', 'đ)', 'e)'], 6, 'g)'],
  ])('%j after %i is %s', (siblings, before, expected) => {
    expect(nextNumber('1.', siblings, before)).toBe(expected);
  });

  it('is the first one where nothing comes before', () => {
    expect(nextNumber('A.', ['I.', 'II.'], 0)).toBe('I.');
  });

  it('is left open where the letters end', () => {
    expect(nextNumber('1.1.', ['a)', 'y)'], 2)).toBe('');
  });
});

describe('the step of a path', () => {
  it.each([
    ['B.', 'B'],
    ['IV.', 'IV'],
    ['1.1.', '1'],
    ['đ)', 'đ'],
    ['', ''],
  ])('%s → %s', (label, expected) => {
    expect(stepOf(label)).toBe(expected);
  });
});
