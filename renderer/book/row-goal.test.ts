import { describe, expect, it } from 'vitest';
import { goalOf, type RowMove } from './row-goal.ts';
import { smallSheet } from './sheet.testing.ts';

const data = smallSheet();

const goal = (key: string, move: RowMove) => {
  const row = data.row(key);
  return row && goalOf(data.rows, row, move);
};

describe('where a row goes', () => {
  it('goes past its neighbour', () => {
    expect(goal('p.1.2', 'row.up')).toEqual({ parent: 'p.1', after: null });
    expect(goal('p.1.1', 'row.down')).toEqual({ parent: 'p.1', after: 'p.1.2' });
    expect(goal('p.1.1', 'row.up')).toBeUndefined();
    expect(goal('p.2', 'row.down')).toBeUndefined();
  });

  it('goes beneath its neighbour, and out of its branch', () => {
    expect(goal('p.2', 'row.in')).toEqual({ parent: 'p.1' });
    expect(goal('p.1.1', 'row.in')).toBeUndefined();
    expect(goal('p.1.1', 'row.out')).toEqual({ parent: 'p', after: 'p.1' });
    expect(goal('p.1', 'row.out')).toEqual({ after: 'p' });
    expect(goal('p', 'row.out')).toBeUndefined();
  });
});
