/** One open plan book as the rest of the engine sees it: stores of rows, and one way to write them together. */
import { type ArchiveStore, createArchiveStore } from './archive-store.ts';
import { type Connection, closeWriter, prepareToWrite } from './connection.ts';
import { copyPages } from './copy-pages.ts';
import { createFigureStore, type FigureStore } from './figure-store.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { createRollUpStore, type RollUpStore } from './roll-up-store.ts';
import { pluck, statement } from './statement.ts';
import { newTally, type Tally } from './tally.ts';

export interface Store {
  readonly figures: FigureStore;
  readonly records: RecordStore;
  readonly history: HistoryStore;
  readonly tally: Tally;
  readonly rollUps: RollUpStore;
  readonly archives: ArchiveStore;
  readonly meta: (key: string) => string | undefined;
  readonly setMeta: (key: string, value: string) => void;
  /**
   * Runs `work` in one transaction; when this returns, it is on the disk (WAL, synchronous=FULL).
   * `work` must not be async: what follows an await would run outside the transaction.
   */
  readonly write: <Value>(work: () => Value) => Value;
  /**
   * Runs `work` on the file as it is at one moment, whatever another process writes meanwhile. What `work` does
   * after an await is outside.
   */
  readonly read: <Value>(work: () => Value) => Value;
  /** Copies the book as it is when the copying ends; @param onStep told what part is done, and may throw to stop. */
  readonly copyTo: (path: string, onStep: (done: number) => void) => Promise<void>;
  /** SQLite's own findings about the file; empty when it is sound. */
  readonly integrity: (thorough: boolean) => string[];
  /** Sum and count of each (year, measure, period, component, unit, source, vintage) by SQL alone. */
  readonly groupBy: (columns: readonly string[]) => unknown[][];
  readonly close: () => void;
}

export interface StoreOptions {
  readonly connection: Connection;
  readonly writable: boolean;
  readonly cleanUp: () => void;
}

const integrityOf = (connection: Connection, thorough: boolean): string[] => {
  const check = thorough ? 'integrity_check' : 'quick_check';
  const rows = connection.pragma(check) as Record<string, string>[];
  const texts = rows.map((row) => row[check] ?? '').filter((text) => text !== 'ok');
  const orphans = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  return [...texts, ...orphans.map((orphan) => `${orphan.table} → ${orphan.parent}`)];
};

const groupable: ReadonlySet<string> = new Set([
  'year',
  'measure',
  'period',
  'component',
  'unit',
  'source',
  'vintage',
]);

/** Only for proofs: column names come from the fixed list above, never from a user. */
const groupBy = (connection: Connection, columns: readonly string[]): unknown[][] => {
  if (columns.length === 0 || columns.some((column) => !groupable.has(column))) {
    throw new Error(`cannot group by ${columns.join(', ')}`);
  }
  const list = columns.join(', ');
  const sql = `SELECT ${list}, sum(value), count(*) FROM figure WHERE indicator = 0 GROUP BY ${list}`;
  return connection.prepare(sql).raw().all() as unknown[][];
};

/** Nothing was written: where a damaged page stops even this, what `work` gave or threw is what counts. */
const endReading = (connection: Connection): void => {
  try {
    // Some errors end it by themselves.
    if (connection.inTransaction) connection.exec('ROLLBACK');
  } catch {
    // There is nothing to lose, and the next one says what is wrong.
  }
};

export const createStore = ({ connection, writable, cleanUp }: StoreOptions): Store => {
  const readMeta = statement(connection, 'SELECT value FROM meta WHERE key = ?', pluck);
  const writeMeta = statement(connection, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  const tally = newTally();
  let prepared = false;
  const run = connection.transaction((work: () => unknown) => work());
  return {
    tally,
    figures: createFigureStore(connection, tally),
    records: createRecordStore(connection, tally),
    history: createHistoryStore(connection, tally),
    rollUps: createRollUpStore(connection),
    archives: createArchiveStore(connection, tally),
    meta: (key) => readMeta().get(key) as string | undefined,
    setMeta: (key, value) => void writeMeta().run(key, value),
    write: <Value>(work: () => Value): Value => {
      if (!writable) throw new Error('the book is open for reading only');
      if (!prepared) prepareToWrite(connection);
      prepared = true;
      const start = performance.now();
      try {
        return run.immediate(work) as Value;
      } finally {
        tally.milliseconds += performance.now() - start;
      }
    },
    read: (work) => {
      if (connection.inTransaction) return work();
      connection.exec('BEGIN');
      try {
        return work();
      } finally {
        endReading(connection);
      }
    },
    copyTo: (path, onStep) => copyPages(connection, path, onStep),
    integrity: (thorough) => integrityOf(connection, thorough),
    groupBy: (columns) => groupBy(connection, columns),
    close: () => {
      try {
        if (writable && prepared) closeWriter(connection);
        else connection.close();
      } finally {
        cleanUp();
      }
    },
  };
};
