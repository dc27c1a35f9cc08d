/** A book with the catalogues of Cao Bằng and a handful of works, typed as a planner would. */
import { show, type } from './ask-book.ts';
import { catalogueBook, type Opened, openBook } from './open-engine.ts';

export const line = 'gnbv2125.1.1';
export const secondLine = 'gnbv2125.1.2';

export const inWorks = (row: string, column: string, value: string | number | null) => ({
  sheet: 'works',
  row,
  column,
  value,
});

export const openWorks = async (): Promise<Opened> => openBook(await catalogueBook());

export const addWork = async (
  book: Opened,
  parent: string,
  name: string,
  rest: object = {},
): Promise<string> => (await book.get('rows/add', { sheet: 'works', parent, name, ...rest })).row;

/** Labels of the rows, indented by their level. */
export const outline = async (book: Opened, rest: object = {}): Promise<string[]> => {
  const { rows } = await show(book, 'works', rest);
  return rows.label.map((label, at) => `${'  '.repeat(rows.level[at] ?? 0)}${label}`);
};

/** Types one row of works. @throws Error where a cell is refused */
export const typeWork = async (
  book: Opened,
  row: string,
  cells: Readonly<Record<string, string | number | null>>,
): Promise<void> => {
  const { refused } = await type(
    book,
    ...Object.entries(cells).map(([column, value]) => inWorks(row, column, value)),
  );
  if (refused.length > 0) throw new Error(refused.map(({ message }) => message).join('; '));
};
