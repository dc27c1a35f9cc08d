/**
 * Opening and making plan books: gate, lock, connection, migration with its backup, comparison of the schema.
 * Each step that refuses leaves the file as it was.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { backUp } from './backup.ts';
import { acquireLock, type Holder, whoHas } from './book-lock.ts';
import { openForReading, openForWriting } from './connection.ts';
import { storageRefusal } from './faults.ts';
import { readHeader } from './header.ts';
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

/** @throws whatever is not a storage error: a bug, which must not be told as a damaged file */
const refusing = <Value>(path: string, work: () => Result<Value>): Result<Value> => {
  try {
    return work();
  } catch (error) {
    const refusal = storageRefusal(error, path);
    if (!refusal) throw error;
    return { ok: false, error: refusal };
  }
};

const openReader = (path: string, because: Refusal): Result<OpenStore> => {
  const { connection, cleanUp } = openForReading(path);
  if (schemaDigest(connection) !== expectedSchema) {
    connection.close();
    cleanUp();
    return refuse('schemaDiffers', { path });
  }
  return {
    ok: true,
    value: { store: createStore({ connection, writable: false, cleanUp }), path, readOnlyBecause: because },
  };
};

const bringUpToDate = (path: string, userVersion: number): Result<true> => {
  if (userVersion === schemaVersion) return { ok: true, value: true };
  try {
    backUp(path, `${path}.truoc-ban-${schemaVersion}`);
    const connection = openForWriting(path, { create: false });
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

const openWriter = (path: string, release: () => void): Result<OpenStore> => {
  const connection = openForWriting(path, { create: false });
  if (schemaDigest(connection) !== expectedSchema) {
    connection.close();
    return refuse('schemaDiffers', { path });
  }
  const store = createStore({ connection, writable: true, cleanUp: release });
  return { ok: true, value: { store, path, readOnlyBecause: undefined } };
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

const lockAndOpen = (options: OpenOptions, userVersion: number): Result<OpenStore> => {
  const { path, holder } = options;
  const attempt = acquireLock(path, holder);
  if (attempt.kind === 'taken') return openReader(path, lockedBy(path, attempt.holder));
  if (attempt.kind === 'impossible') return openReader(path, becauseReadOnly(path, attempt.detail));
  const opened = refusing(path, () => {
    const current = bringUpToDate(path, userVersion);
    return current.ok ? openWriter(path, attempt.release) : current;
  });
  if (!opened.ok) attempt.release();
  return opened;
};

export const openStore = (options: OpenOptions): Result<OpenStore> => {
  const { path } = options;
  const header = readHeader(path);
  if (!header.ok) return header;
  return refusing(path, () => {
    if (options.readOnly) {
      const other = whoHas(path);
      return openReader(path, other ? lockedBy(path, other) : becauseReadOnly(path, 'asked'));
    }
    if (!isWritable(path)) return openReader(path, becauseReadOnly(path, 'file'));
    return lockAndOpen(options, header.value.userVersion);
  });
};

/** Makes the file's name as lasting as its contents. Windows cannot open a folder and need not. */
const syncFolder = (path: string): void => {
  try {
    const folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Not every system lets a folder be opened; the rename itself is atomic everywhere.
  }
};

const fill = (path: string, work: (store: Store) => void): void => {
  const connection = openForWriting(path, { create: true });
  try {
    migrate(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  const store = createStore({ connection, writable: true, cleanUp: () => undefined });
  try {
    work(store);
  } finally {
    store.close();
  }
};

const removeTraces = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
};

/**
 * Makes a new book beside its final name and renames it into place when it is whole. Never overwrites.
 * @param work fills the new book; what it throws leaves nothing behind
 */
export const makeStore = (path: string, work: (store: Store) => void): Result<true> => {
  if (existsSync(path)) return refuse('fileExists', { path });
  const temporary = `${path}-new`;
  return refusing(path, () => {
    try {
      removeTraces(temporary);
      fill(temporary, work);
      if (existsSync(path)) return refuse('fileExists', { path });
      renameSync(temporary, path);
      syncFolder(path);
      return { ok: true, value: true };
    } finally {
      removeTraces(temporary);
    }
  });
};
