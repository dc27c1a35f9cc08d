/**
 * Opening plan books: gate, lock, connection, migration with its backup, comparison of the schema.
 * Each step that refuses leaves the file as it was.
 */
import { closeSync, openSync, realpathSync } from 'node:fs';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { backUp } from './backup.ts';
import { acquireLock, type Holder, whoHas } from './book-lock.ts';
import { type Connection, openForReading, openForWriting } from './connection.ts';
import { refusing } from './faults.ts';
import { readHeader } from './header.ts';
import { migratedCopy } from './migrated-copy.ts';
import { schemaVersion } from './migrations/index.ts';
import { expectedSchema, migrate, schemaDigest } from './schema.ts';
import { createStore, type Store } from './store.ts';

export interface OpenStore {
  readonly store: Store;
  readonly path: string;
  /** Why the book can only be read; undefined where it can be written. */
  readonly readOnlyBecause: Refusal | undefined;
}

export interface OpenOptions {
  readonly path: string;
  readonly readOnly: boolean;
  readonly holder: Holder;
}

/** What a book is called by whoever opens it, and where it lies: links lead to one book with one lock. */
interface Place {
  readonly path: string;
  readonly file: string;
}

const assertSchema = (connection: Connection, path: string): Result<true> =>
  schemaDigest(connection) === expectedSchema ? { ok: true, value: true } : refuse('schemaDiffers', { path });

/** Closes what was opened where the work with it is refused or fails. */
const orClose = <Value>(close: () => void, work: () => Result<Value>): Result<Value> => {
  let result: Result<Value> | undefined;
  try {
    result = work();
    return result;
  } finally {
    if (!result?.ok) close();
  }
};

/** A file of an older format is not changed by looking at it: what is read is a copy, brought up to date. */
const openUpToDate = (file: string): ReturnType<typeof openForReading> => {
  const opened = openForReading(file);
  const version = Number(opened.connection.pragma('user_version', { simple: true }));
  if (version === schemaVersion) return opened;
  try {
    return migratedCopy(opened.connection);
  } finally {
    opened.connection.close();
    opened.cleanUp();
  }
};

const openReader = ({ path, file }: Place, because: Refusal): Result<OpenStore> => {
  const { connection, cleanUp } = openUpToDate(file);
  const close = (): void => {
    connection.close();
    cleanUp();
  };
  return orClose(close, () => {
    const schema = assertSchema(connection, path);
    if (!schema.ok) return schema;
    const store = createStore({ connection, writable: false, cleanUp });
    return { ok: true, value: { store, path, readOnlyBecause: because } };
  });
};

const bringUpToDate = ({ path, file }: Place, userVersion: number): Result<true> => {
  if (userVersion === schemaVersion) return { ok: true, value: true };
  try {
    backUp(file, `${file}.truoc-ban-${schemaVersion}`);
    const connection = openForWriting(file, { create: false });
    try {
      migrate(connection);
    } finally {
      connection.close();
    }
    return { ok: true, value: true };
  } catch (error) {
    return refuse('migrationFailed', {
      path,
      version: schemaVersion,
      detail: String((error as Error).message),
    });
  }
};

const openWriter = ({ path, file }: Place, release: () => void): Result<OpenStore> => {
  const connection = openForWriting(file, { create: false });
  return orClose(
    () => connection.close(),
    () => {
      const schema = assertSchema(connection, path);
      if (!schema.ok) return schema;
      const store = createStore({ connection, writable: true, cleanUp: release });
      return { ok: true, value: { store, path, readOnlyBecause: undefined } };
    },
  );
};

const becauseReadOnly = (path: string, reason: string): Refusal => ({
  code: 'readOnly',
  params: { path, reason },
});

const lockedBy = (path: string, holder: Holder): Refusal => ({
  code: 'locked',
  params: { path, ...holder },
});

const isWritable = (path: string): boolean => {
  try {
    closeSync(openSync(path, 'r+'));
    return true;
  } catch {
    return false;
  }
};

const lockAndOpen = (place: Place, holder: Holder, userVersion: number): Result<OpenStore> => {
  const { path, file } = place;
  const attempt = acquireLock(file, holder);
  if (attempt.kind === 'taken') return openReader(place, lockedBy(path, attempt.holder));
  if (attempt.kind === 'impossible') return openReader(place, becauseReadOnly(path, attempt.detail));
  return orClose(attempt.release, () => {
    const current = bringUpToDate(place, userVersion);
    return current.ok ? openWriter(place, attempt.release) : current;
  });
};

const placeOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

export const openStore = ({ path, readOnly, holder }: OpenOptions): Result<OpenStore> => {
  const header = readHeader(path);
  if (!header.ok) return header;
  return refusing(path, () => {
    const place = { path, file: placeOf(path) };
    if (readOnly) {
      const other = whoHas(place.file);
      return openReader(place, other ? lockedBy(path, other) : becauseReadOnly(path, 'asked'));
    }
    if (!isWritable(place.file)) return openReader(place, becauseReadOnly(path, 'file'));
    return lockAndOpen(place, holder, header.value.userVersion);
  });
};
