/** The plan that the appendices of a test belong to. */
import type { Occasion } from '../appendix.ts';
import { leafColumns } from '../columns.ts';
import { figuresOf, textsOf } from '../figures-of.ts';
import type { Cell, Paper } from '../paper.ts';
import { paperSettingsSchema } from '../settings.ts';

export const occasion = (settings: object = {}, more: Partial<Occasion> = {}): Occasion => ({
  year: 2024,
  issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
  createdAt: '2024-02-05T01:00:00Z',
  settings: paperSettingsSchema.parse(settings),
  ...more,
});

/** What a cell prints; undefined where there is none. */
export const printed = (paper: Paper, row: string, column: string): string | undefined =>
  figuresOf(paper).find((each) => each.row === row && each.column === column)?.printed ??
  textsOf(paper).find((each) => each.row === row && each.column === column)?.text;

export const cellAt = (paper: Paper, row: string, column: string): Cell | undefined => {
  const at = leafColumns(paper.columns).findIndex(({ key }) => key === column);
  return paper.rows.find(({ key }) => key === row)?.cells[at];
};

/** The column-number row. */
export const numbersOf = (paper: Paper): string[] =>
  leafColumns(paper.columns).map(({ numberParts }) => numberParts.join(''));
