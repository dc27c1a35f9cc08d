/**
 * The measured books: made once for each seed, size and version of the file format, kept in the temporary
 * folder, and copied for each run.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Book } from '#engine/book/index.ts';
import { changeSetRow } from '#engine/history/index.ts';
import { makeRecord } from '#engine/seeds/index.ts';
import { makeStore, type Store } from '#engine/store/index.ts';
import { expectedSchema } from '#engine/store/schema.ts';
import type { Change } from '#shared/changes/change.ts';
import { runAll } from '#shared/checks/run.ts';
import { ClaimSums, claimsOf } from './claims.ts';
import { figuresOf } from './figures.ts';
import { createRandom, hexKey, seedFor } from './random.ts';
import { type Shape, type Size, shapeOf, sizes, years } from './shape.ts';

const root = join(import.meta.dirname, '../..');
export const benchFolder = join(tmpdir(), 'kehoach-bench');
const madeAt = '2024-01-01T00:00:00.000Z';

/** The file format, and what this generator puts into it: a change of either makes the kept books stale. */
const version = (): string => {
  const hash = createHash('sha256').update(expectedSchema);
  for (const file of ['generate.ts', 'shape.ts', 'figures.ts', 'claims.ts', 'random.ts'])
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 12);
};

const writeFigures = (store: Store, shape: Shape, size: Size, seed: number): ClaimSums => {
  const sums = new ClaimSums(shape);
  for (const figure of figuresOf(shape, sizes[size].allotted, seedFor(seed, 'figures'))) {
    store.figures.write({ kind: 'figure', key: figure.key, before: null, after: figure.value });
    sums.add(figure);
  }
  return sums;
};

const writeLocalIds = (store: Store, shape: Shape): void => {
  const lists = { component: shape.components, unit: shape.units, source: shape.sources } as const;
  for (const dimension of ['component', 'unit', 'source'] as const) {
    for (const [at, uid] of lists[dimension].entries()) store.figures.addLocalId(dimension, at + 1, uid);
  }
};

/**
 * Fills a new book without a row of history for each figure, as an import of a million amounts would have to.
 *
 * The figures go in before the first change set, in one transaction, with the local ids that they name. A book
 * without a change set has no content hash to compare, so `Book.load` takes the figures as they are and adds
 * them to its digest; the one change set that follows carries the records, and its digest is that of figures
 * and records together. From then on the book is like any other: `book/verify` finds it sound.
 */
const bulkFill = (store: Store, shape: Shape, size: Size, seed: number): void => {
  const random = createRandom(seedFor(seed, 'ids'));
  const sums = store.write(() => {
    store.setMeta('digestKey', hexKey(random));
    store.setMeta('bookUid', hexKey(random));
    store.setMeta('createdAt', madeAt);
    writeLocalIds(store, shape);
    return writeFigures(store, shape, size, seed);
  });
  const book = new Book(store);
  const changes: Change[] = [
    ...shape.records.map(({ kind, record }) => makeRecord(kind, record)),
    ...claimsOf(shape, sums).map((claim) => makeRecord('claim', claim)),
  ];
  book.commit(changes, (digest) =>
    changeSetRow(
      store,
      undefined,
      changes,
      {
        kind: 'create',
        summary: { code: 'created', params: { from: 'bench' } },
        commandId: hexKey(random),
        request: 'book/create',
        stamp: { author: 'bench', at: madeAt, uid: hexKey(random) },
        reply: () => null,
      },
      digest,
    ),
  );
  for (const year of years) {
    const alarms = [...runAll(book, year).keys()];
    if (alarms.length > 0) throw new Error(`the generated book alarms: ${alarms.slice(0, 5).join(', ')}`);
  }
  book.keepRollUps();
};

/** Path of the kept book of this size, made now if there is none. */
export const keptBook = (size: Size, seed: number): string => {
  const path = join(benchFolder, `${seed}-${size}-${version()}.kehoach`);
  if (existsSync(path)) return path;
  mkdirSync(benchFolder, { recursive: true });
  const made = `${path}.making-${process.pid}`;
  rmSync(made, { force: true });
  const shape = shapeOf(size, root);
  const result = makeStore(made, (store) => bulkFill(store, shape, size, seed));
  if (!result.ok) throw new Error(`cannot make the book: ${JSON.stringify(result.error)}`);
  renameSync(made, path);
  return path;
};

/** A copy to work on. */
export const copyOfBook = (size: Size, seed: number, path: string): void =>
  copyFileSync(keptBook(size, seed), path);
