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
  /** The row that holds it. */
  readonly uid: string;
  readonly key: FigureKey;
  readonly value: number;
}

export const figuresOf = (book: Book, dimension: Dimension, uids: readonly string[]): Held[] => {
  const ids = matching(book, dimension, uids);
  const held: Held[] = [];
  if (ids.size === 0) return held;
  book.forEachFigure((key, value) => {
    const uid = ids.get(key[dimension]);
    if (uid !== undefined) held.push({ uid, key, value });
  });
  return held;
};

export const clearing = (held: readonly Held[]): FigureChange[] =>
  held.map(({ key, value }) => ({ kind: 'figure', key, before: value, after: null }));

/** Takes figures from where they are and gives them to other members of their dimensions. */
export const handingOver = (
  held: readonly Held[],
  to: (each: Held) => Partial<Pick<FigureKey, Dimension>>,
): Change[] => [
  ...clearing(held),
  ...held.map(
    (each): FigureChange => ({
      kind: 'figure',
      key: { ...each.key, ...to(each) },
      before: null,
      after: each.value,
    }),
  ),
];
