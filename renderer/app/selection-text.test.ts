import { expect, test } from 'vitest';
import { shellWords } from '#shared/messages/window-shell.ts';
import { selectionText } from './selection-text.ts';

const { vi } = shellWords;

test('cells, sum and average in the unit of the window', () => {
  const selection = { cells: 3, amounts: 3, sum: 1_234_567_000_000 };
  expect(selectionText(selection, 'million', vi)).toBe('3 ô · Tổng 1.234.567 · TB 411.522');
  expect(selectionText(selection, 'billion', vi)).toBe('3 ô · Tổng 1.234,567 · TB 411,5');
});

test('a small average keeps what it says, without zeros at its end', () => {
  expect(selectionText({ cells: 2, amounts: 2, sum: 3_000_000 }, 'million', vi)).toBe(
    '2 ô · Tổng 3 · TB 1,5',
  );
  expect(selectionText({ cells: 3, amounts: 3, sum: 1_000_000 }, 'million', vi)).toBe(
    '3 ô · Tổng 1 · TB 0,333',
  );
  expect(selectionText({ cells: 2, amounts: 2, sum: 200_000_000 }, 'million', vi)).toBe(
    '2 ô · Tổng 200 · TB 100',
  );
  expect(selectionText({ cells: 2, amounts: 2, sum: 0 }, 'million', vi)).toBe('2 ô · Tổng 0 · TB 0');
});

test('the average is over amounts, not over cells', () => {
  expect(selectionText({ cells: 5, amounts: 2, sum: -20_000_000_000 }, 'million', vi)).toBe(
    '5 ô · Tổng −20.000 · TB −10.000',
  );
});

test('cells of different kinds are only counted; one cell says nothing', () => {
  expect(selectionText({ cells: 4, amounts: 3, sum: null }, 'million', vi)).toBe('4 ô');
  expect(selectionText({ cells: 4, amounts: 0, sum: 0 }, 'million', vi)).toBe('4 ô');
  expect(selectionText({ cells: 1, amounts: 1, sum: 1 }, 'million', vi)).toBe('');
  expect(selectionText(null, 'million', vi)).toBe('');
});
