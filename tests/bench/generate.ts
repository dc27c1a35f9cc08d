/**
 * The measured books: made once for each seed, size and version of what makes them, kept in the temporary
 * folder, and copied for each run.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Book } from '#engine/book/index.ts';
import { changeSetRow, createDigest, type Draft } from '#engine/history/index.ts';
import { makeStore, type Store } from '#engine/store/index.ts';
import { expectedSchema } from '#engine/store/schema.ts';
import type { Plain, RecordChange } from '#shared/changes/change.ts';
import { runAll } from '#shared/checks/run.ts';
import { type AnyRecord, type RecordKind, recordKinds } from '#shared/domain/records.ts';
import { ClaimSums, claimsOf } from './claims.ts';
import { figuresOf } from './figures.ts';
import { createRandom, hexKey, seedFor } from './random.ts';
import { type Shape, type Size, shapeOf, sizes, years } from './shape.ts';

const root = join(import.meta.dirname, '../..');
export const benchFolder = join(tmpdir(), 'kehoach-bench');
const madeAt = '2024-01-01T00:00:00.000Z';

/** What a book's bytes come from, beside its schema: a change of one of these makes the kept books stale. */
const makers = [
  ...['generate.ts', 'shape.ts', 'figures.ts', 'claims.ts', 'random.ts'].map((file) => `tests/bench/${file}`),
  ...['book', 'history', 'store', 'totals'].map((feature) => `main/engine/${feature}`),
  ...['changes', 'domain'].map((folder) => `shared/${folder}`),
  'resources/catalogues/nguon-von.json',
];

const filesIn = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return path.endsWith('.test.ts') ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
};

let known: string | undefined;

/** Read once, so that one run has one version. */
const version = (): string => {
  known ??= readVersion();
  return known;
};

const readVersion = (): string => {
  const hash = createHash('sha256').update(expectedSchema);
  for (const maker of makers) for (const file of filesIn(join(root, maker))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
};

const removeStale = (prefix: string): void => {
  for (const name of readdirSync(benchFolder)) {
    if (name.startsWith(prefix)) rmSync(join(benchFolder, name), { force: true });
  }
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

const recordChange = (kind: RecordKind, record: AnyRecord): RecordChange => ({
  kind,
  key: record.uid,
  field: '',
  before: null,
  after: record as unknown as Plain,
});

/** The content hash of what the file holds, as `Book.load` will add it up. */
const digestOf = (book: Book, key: string): Buffer => {
  const digest = createDigest(key, (dimension, id) => book.localIds.wordOf(dimension, id));
  book.forEachFigure((at, value) => digest.addFigure(at, value));
  for (const kind of recordKinds) {
    for (const record of book.records(kind).values()) digest.addRecord(kind, record);
  }
  return digest.bytes();
};

const mustBeQuiet = (book: Book): void => {
  for (const year of years) {
    const alarms = [...runAll(book, year).keys()];
    if (alarms.length > 0) throw new Error(`the generated book alarms: ${alarms.slice(0, 5).join(', ')}`);
  }
};

/**
 * Fills a new book without a row of history for each figure: a change set of two million changes would have to
 * stand in memory at once, and half of the file would be history.
 *
 * Local ids, figures and records are written by the store's own writers. The one change set carries the records
 * and the content hash of all that the file then holds. From then on the book is like any other: it loads
 * against that hash, and `book/verify` finds it sound.
 */
const bulkFill = (store: Store, shape: Shape, size: Size, seed: number): void => {
  const random = createRandom(seedFor(seed, 'ids'));
  const digestKey = hexKey(random);
  const changes = store.write((): RecordChange[] => {
    store.setMeta('digestKey', digestKey);
    store.setMeta('bookUid', hexKey(random));
    store.setMeta('createdAt', madeAt);
    writeLocalIds(store, shape);
    const claims = claimsOf(shape, writeFigures(store, shape, size, seed));
    const records = [...shape.records, ...claims.map((record) => ({ kind: 'claim' as const, record }))];
    const made = records.map(({ kind, record }) => recordChange(kind, record));
    for (const change of made) store.records.apply(change);
    return made;
  });
  const draft: Draft = {
    kind: 'create',
    summary: { code: 'created', params: { from: 'bench' } },
    commandId: hexKey(random),
    request: 'book/create',
    stamp: { author: 'bench', at: madeAt, uid: hexKey(random) },
    reply: () => null,
  };
  const row = changeSetRow(store, undefined, changes, draft, digestOf(new Book(store), digestKey));
  store.write(() => store.history.append(row, changes));
  const book = new Book(store);
  book.load();
  mustBeQuiet(book);
  book.keepRollUps();
};

/** Path of the kept book of this size, made now if there is none. */
export const keptBook = (size: Size, seed: number): string => {
  const prefix = `${seed}-${size}-`;
  const path = join(benchFolder, `${prefix}${version()}.kehoach`);
  if (existsSync(path)) return path;
  mkdirSync(benchFolder, { recursive: true });
  removeStale(prefix);
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
