/** Making plan books: filled beside its place under a name of its own, and put there when it is whole. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Result, refuse } from '#shared/errors/result.ts';
import { acquireLock, unknownHolder } from './book-lock.ts';
import { openForWriting } from './connection.ts';
import { refusing } from './faults.ts';
import { migrate } from './schema.ts';
import { createStore, type Store } from './store.ts';

/** Makes the file's name as lasting as its contents. Windows cannot open a folder and need not. */
const syncFolder = (path: string): void => {
  try {
    const folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Not every system lets a folder be opened; the new name itself is atomic everywhere.
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

/** A link that leads nowhere is something, too. */
const isThere = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

const remove = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    // Somebody looks at it, a virus scanner perhaps: the next maker removes it.
  }
};

const removeTraces = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) remove(`${path}${suffix}`);
};

const temporaryPath = (path: string): string =>
  join(dirname(path), `.~${basename(path)}.${randomBytes(6).toString('hex')}`);

/** Nothing where the folder takes files and does not tell them. */
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** What makers of the same book have left who were killed; to be called by the only one who makes it now. */
const removeLeftovers = (path: string): void => {
  const folder = dirname(path);
  const start = `.~${basename(path)}.`;
  for (const name of namesIn(folder)) {
    const rest = name.startsWith(start) ? name.slice(start.length) : '';
    if (/^[0-9a-f]{12}(?:-wal|-shm|-journal)?$/.test(rest)) remove(join(folder, name));
  }
};

/** Where there are no links, an empty file that only one can make keeps the name. @throws EEXIST */
const moveToReserved = (temporary: string, path: string): void => {
  closeSync(openSync(path, 'wx'));
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
};

/** A rename would overwrite; a link never does. Systems without links say so in many ways. @throws EEXIST */
const putInPlace = (temporary: string, path: string): void => {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    moveToReserved(temporary, path);
  }
};

const fillAndPlace = (path: string, work: (store: Store) => void): Result<true> => {
  const temporary = temporaryPath(path);
  try {
    fill(temporary, work);
    putInPlace(temporary, path);
    remove(temporary);
    syncFolder(path);
    return { ok: true, value: true };
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return refuse('fileExists', { path });
    throw error;
  } finally {
    removeTraces(temporary);
  }
};

/**
 * Makes a new book. Never overwrites, and touches no file but its own. The book's lock tells whether somebody
 * else is making it at this moment: he is about to have the name.
 * @param work fills the new book; what it throws leaves nothing behind
 */
export const makeStore = (path: string, work: (store: Store) => void): Result<true> => {
  if (isThere(path)) return refuse('fileExists', { path });
  if (!isFolder(dirname(path))) return refuse('fileNotFound', { path: dirname(path) });
  return refusing(path, () => {
    const lock = acquireLock(path, unknownHolder);
    // A holder with a name has a book open whose file was taken away from under him.
    if (lock.kind === 'taken') {
      const { holder } = lock;
      return isThere(path) || holder.user === unknownHolder.user
        ? refuse('fileExists', { path })
        : refuse('locked', { path, ...holder });
    }
    try {
      if (lock.kind === 'held') removeLeftovers(path);
      return isThere(path) ? refuse('fileExists', { path }) : fillAndPlace(path, work);
    } finally {
      if (lock.kind === 'held') lock.release();
    }
  });
};
