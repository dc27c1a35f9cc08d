import { describe, expect, it } from 'vitest';
import { move, tab, toEnd } from './navigate.ts';

/** One row of cells: x is filled, . is blank. */
const row = (cells: string) => ({
  rows: 1,
  columns: cells.length,
  page: 10,
  isBlank: ({ column }: { column: number }) => cells[column] !== 'x',
});

const right = (cells: string, column: number): number =>
  move({ row: 0, column }, 'right', 'edge', row(cells)).column;
const left = (cells: string, column: number): number =>
  move({ row: 0, column }, 'left', 'edge', row(cells)).column;

describe('keys that travel', () => {
  it('goes with Ctrl to the end of what is filled, then over blanks to what is filled next', () => {
    expect(right('xxx..x.', 0)).toBe(2);
    expect(right('xxx..x.', 2)).toBe(5);
    expect(right('xxx..x.', 5)).toBe(6);
    expect(right('....', 0)).toBe(3);
    expect(left('xx..xx', 5)).toBe(4);
    expect(left('xx..xx', 4)).toBe(1);
    expect(left('x', 0)).toBe(0);
  });

  it('stays on the sheet', () => {
    const around = { rows: 5, columns: 3, page: 4, isBlank: () => true };
    expect(move({ row: 0, column: 0 }, 'up', 'one', around)).toEqual({ row: 0, column: 0 });
    expect(move({ row: 3, column: 2 }, 'down', 'page', around)).toEqual({ row: 4, column: 2 });
    expect(move({ row: 3, column: 2 }, 'up', 'page', around)).toEqual({ row: 0, column: 2 });
  });

  it('goes on in the next row with Tab, and not beyond the corners', () => {
    const size = { rows: 2, columns: 3 };
    expect(tab({ row: 0, column: 2 }, 1, size)).toEqual({ row: 1, column: 0 });
    expect(tab({ row: 1, column: 0 }, -1, size)).toEqual({ row: 0, column: 2 });
    expect(tab({ row: 1, column: 2 }, 1, size)).toEqual({ row: 1, column: 2 });
  });

  it('goes with Home and End to the ends of the row, with Ctrl to the corners', () => {
    const size = { rows: 4, columns: 3 };
    expect(toEnd({ row: 2, column: 1 }, 'home', false, size)).toEqual({ row: 2, column: 0 });
    expect(toEnd({ row: 2, column: 1 }, 'end', true, size)).toEqual({ row: 3, column: 2 });
  });
});
