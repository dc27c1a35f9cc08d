/**
 * Every figure of a book into memory, in one pass that also adds up the content hash, so that a flipped bit in an
 * amount is noticed (SQLite would not).
 */
import type { FigureKey } from '#shared/changes/change.ts';
import { measureByCode } from '#shared/domain/measures.ts';
import { recordKinds } from '#shared/domain/records.ts';
import { createDigest, type Digest, emptyDigest, isDigestKey } from '../history/index.ts';
import type { FigureRow, Store } from '../store/index.ts';
import type { Totals } from '../totals/index.ts';
import type { Book } from './book.ts';
import { IndicatorFigures } from './indicator-figures.ts';
import { createTotals } from './year-layout.ts';

/** The file is not what was written to it. The message is a code that a person can quote. */
export class DamagedBook extends Error {
  override readonly name = 'DamagedBook';
}

export interface Loaded {
  readonly totals: Totals;
  readonly indicators: IndicatorFigures;
  readonly digest: Digest;
}

export const figureKeyOf = (row: FigureRow): FigureKey => ({
  year: row[0],
  measure: row[1],
  period: row[2],
  component: row[3],
  unit: row[4],
  source: row[5],
  vintage: row[6],
  indicator: row[7],
});

const digestKeyOf = (store: Store): string => {
  const key = store.meta('digestKey') ?? '';
  if (!isDigestKey(key)) throw new DamagedBook('NO_DIGEST_KEY');
  return key;
};

const readAll = (book: Book): Loaded => {
  const { store } = book;
  const digest = createDigest(digestKeyOf(store), (dimension, id) => book.localIds.wordOf(dimension, id));
  const totals = createTotals(book, store.figures.count());
  const indicators = new IndicatorFigures();
  for (const row of store.figures.iterate()) {
    const key = figureKeyOf(row);
    const value = row[8];
    digest.addFigure(key, value);
    if (key.indicator !== 0) indicators.set(key, value);
    else if (measureByCode(key.measure)?.additive) totals.load(key, value);
  }
  totals.finishLoading();
  for (const kind of recordKinds) {
    for (const record of book.records(kind).values()) digest.addRecord(kind, record);
  }
  // A book that is being made has no history yet, and nothing in it.
  const recorded = book.head?.digest ?? emptyDigest;
  if (!recorded.equals(digest.bytes())) throw new DamagedBook(`CONTENT_HASH ${book.revision}`);
  return { totals, indicators, digest };
};

/**
 * A text in the file that is no JSON, a key that is none: the file was altered, and it is told so.
 * @throws DamagedBook where the contents do not give the hash that the last change set recorded
 */
export const loadFigures = (book: Book): Loaded => {
  try {
    return readAll(book);
  } catch (error) {
    if (error instanceof SyntaxError) throw new DamagedBook(error.message, { cause: error });
    throw error;
  }
};
