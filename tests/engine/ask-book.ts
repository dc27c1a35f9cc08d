/** Short ways to ask an open book what a test wants to know. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import type { Opened } from './open-engine.ts';

type Edit = InputOf<'cells/set'>['edits'][number];
type Value = Edit['value'];
type Shown = OutputOf<'sheets/show'>;

export const programme = 'gnbv2125';
/** Tiểu dự án 1 of Dự án 1: the largest sum of the plan, 363.021 triệu đồng. */
export const roads = 'gnbv2125.1.1';
export const roadsDevelopment = 363_021_000_000;

export const inFunding = (row: string, column: string, value: Value, year?: number): Edit => ({
  sheet: 'funding',
  row,
  column,
  value,
  ...(year === undefined ? {} : { year }),
});

export const inTargets = (row: string, column: string, value: Value, year?: number): Edit => ({
  ...inFunding(row, column, value, year),
  sheet: 'targets',
});

/** A sheet's cell by row and column. */
export const cellIn = (
  shown: Shown,
  row: string,
  column: string,
): Shown['cells'][string][number] | undefined => shown.cells[column]?.[shown.rows.key.indexOf(row)];

export const show = (
  book: Opened,
  sheet: string,
  rest: Partial<InputOf<'sheets/show'>> = {},
): Promise<Shown> => book.get('sheets/show', { sheet, ...rest });

/** What the book holds at a cell now. */
export const valueAt = async (
  book: Opened,
  { sheet, row, column, year, component }: Edit,
): Promise<Value> => {
  const scope = component === undefined ? {} : { scope: { component } };
  const shown = await show(book, sheet, { ...(year === undefined ? {} : { year }), ...scope });
  return cellIn(shown, row, column)?.value ?? null;
};

/** Two books, or one book twice, hold the same where this is the same. */
export const stateOf = async (book: Opened): Promise<{ revision: number; contentHash: string }> => {
  const { revision, contentHash } = await book.get('book/info', {});
  return { revision, contentHash };
};

export const type = (book: Opened, ...edits: Edit[]): Promise<OutputOf<'cells/set'>> =>
  book.get('cells/set', { edits });

/** Types one cell and gives the code of its refusal; 'done' where it was written. */
export const typeOne = async (
  book: Opened,
  edit: Edit,
  unit: NonNullable<InputOf<'cells/set'>['unit']> = 'million',
): Promise<string> => {
  const { refused } = await book.get('cells/set', { edits: [edit], unit });
  return refused[0]?.code ?? 'done';
};
