/** The figures of a paper as another program computed them from its formulas. */
import { expect } from 'vitest';
import { leafColumns } from '#shared/report/columns.ts';
import { figuresOf } from '#shared/report/figures-of.ts';
import type { Paper } from '#shared/report/paper.ts';

/** In the order of the paper's figures; null where the cell is blank. */
export const figuresIn = (paper: Paper, cells: readonly (readonly string[])[]): (number | null)[] => {
  const columnAt = new Map(leafColumns(paper.columns).map((column, index) => [column.key, index]));
  const first = cells.findIndex((row) => row[0] === 'A') + 1;
  const rowAt = new Map(paper.rows.map((row, index) => [row.key, first + index]));
  return figuresOf(paper).map(({ row, column }) => {
    const text = cells[rowAt.get(row) ?? -1]?.[columnAt.get(column) ?? -1] ?? '';
    return text === '' ? null : Number(text.replace(',', '.'));
  });
};

export const expectFigures = (paper: Paper, computed: readonly (number | null)[]): void => {
  for (const [at, { row, column, value }] of figuresOf(paper).entries()) {
    const place = `${paper.id} ${row} ${column}`;
    if (value === null) expect(computed[at] ?? null, place).toBeNull();
    else expect(computed[at] ?? Number.NaN, place).toBeCloseTo(value, 6);
  }
};
