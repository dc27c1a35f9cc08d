/** Figures of a row of a dimension, found by its local id: for moving them to another row and for deleting them. */
import type { Change, FigureChange, FigureKey } from '#shared/changes/change.ts';
import type { Book } from '../book/index.ts';

type Dimension = 'component' | 'indicator';

const matching = (book: Book, dimension: Dimension, uids: readonly string[]): Map<number, string> => {
  const ids = new Map<number, string>();
  for (const uid of uids) {
    const id = book.localIds.find(dimension, uid);
    if (id !== undefined) ids.set(id, uid);
  }
  return ids;
};

export interface Held {
  readonly key: FigureKey;
  readonly value: number;
}

export const figuresOf = (book: Book, dimension: Dimension, uids: readonly string[]): Held[] => {
  const ids = matching(book, dimension, uids);
  const held: Held[] = [];
  if (ids.size === 0) return held;
  book.forEachFigure((key, value) => {
    if (ids.has(key[dimension])) held.push({ key, value });
  });
  return held;
};

export const clearing = (held: readonly Held[]): FigureChange[] =>
  held.map(({ key, value }) => ({ kind: 'figure', key, before: value, after: null }));

/** Takes figures from one component and gives them to another. */
export const handingOver = (held: readonly Held[], component: number): Change[] => [
  ...clearing(held),
  ...held.map(
    ({ key, value }): FigureChange => ({
      kind: 'figure',
      key: { ...key, component },
      before: null,
      after: value,
    }),
  ),
];
