/**
 * One writer per book: an operating-system lock that is gone with its process, held on a small file beside the
 * book, as Office does with `~$name`. SQLite's own file lock is used because it works alike on every system:
 * the holder keeps a transaction open (RESERVED), which leaves the file readable, so that whoever comes second
 * can say who has the book. The file's existence means nothing; only the lock does.
 *
 * The lock is on the file that was opened, and the last holder may have removed that in the meantime. Whoever
 * has locked it therefore reads it back by its path: only the file that lies there counts, and only its holder
 * removes it. The file is never opened but through SQLite, because closing it would let go of the lock.
 */
import { randomBytes } from 'node:crypto';
import { rmSync, statSync, truncateSync } from 'node:fs';
import Database from 'better-sqlite3';

export interface Holder {
  readonly machine: string;
  readonly user: string;
  /** ISO time */
  readonly since: string;
}

export type LockAttempt =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly holder: Holder }
  /** The folder cannot take the lock's file: the book can only be read. */
  | { readonly kind: 'impossible'; readonly detail: string };

export const lockPath = (bookPath: string): string => `${bookPath}-lock`;

export const unknownHolder: Holder = { machine: '?', user: '?', since: '' };

const attempts = 20;

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? error);

const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

/** What lies there is no database: no lock can be on it, and it says nothing. */
const isRubbish = (error: unknown): boolean => /^SQLITE_(?:NOTADB|CORRUPT)/.test(codeOf(error));

/** The file was removed while it was open, which SQLite notices by itself in some places. */
const isMoved = (error: unknown): boolean => codeOf(error) === 'SQLITE_READONLY_DBMOVED';

const readHolder = (lock: Database.Database): Holder => {
  try {
    const row = lock.prepare('SELECT machine, user, since FROM holder').get() as Holder | undefined;
    return row ?? unknownHolder;
  } catch {
    return unknownHolder;
  }
};

const writeHolder = (lock: Database.Database, holder: Holder, nonce: string): void => {
  // A table of its own each time: what an earlier version or an interrupted write has left may look otherwise.
  lock.exec('DROP TABLE IF EXISTS holder');
  lock.exec(
    'CREATE TABLE holder (machine TEXT NOT NULL, user TEXT NOT NULL, since TEXT NOT NULL, nonce TEXT NOT NULL)',
  );
  const row = [holder.machine, holder.user, holder.since, nonce];
  lock.prepare('INSERT INTO holder VALUES (?, ?, ?, ?)').run(row);
};

/** Takes the lock in two steps: the holder's name is committed for others to read, then the lock is kept. */
const take = (lock: Database.Database, holder: Holder, nonce: string): void => {
  lock.exec('BEGIN IMMEDIATE');
  writeHolder(lock, holder, nonce);
  lock.exec('COMMIT');
  lock.exec('BEGIN IMMEDIATE');
};

/** True where the file that lies at the path is the one that was written: a second connection finds it by name. */
const liesAt = (path: string, nonce: string): boolean => {
  let byName: Database.Database;
  try {
    byName = new Database(path, { timeout: 100, fileMustExist: true });
  } catch {
    return false;
  }
  try {
    return byName.prepare('SELECT nonce FROM holder').pluck().get() === nonce;
  } catch {
    return false;
  } finally {
    byName.close();
  }
};

const releaser = (lock: Database.Database, path: string, nonce: string) => (): void => {
  try {
    if (liesAt(path, nonce)) rmSync(path, { force: true });
  } catch {
    // Windows keeps an open file: it stays behind, and means nothing without its lock.
  }
  lock.close();
};

/** Who has the book, without taking it; undefined where nobody has. */
export const whoHas = (bookPath: string): Holder | undefined => {
  let lock: Database.Database;
  try {
    lock = new Database(lockPath(bookPath), { timeout: 0, fileMustExist: true });
  } catch {
    return undefined;
  }
  try {
    lock.exec('BEGIN IMMEDIATE; ROLLBACK');
    return undefined;
  } catch (error) {
    return isBusy(error) ? readHolder(lock) : undefined;
  } finally {
    lock.close();
  }
};

const openLock = (path: string): Database.Database => {
  // Long enough to let somebody pass who only asks who has the book.
  const lock = new Database(path, { timeout: 100 });
  try {
    // No journal file of its own: what the lock's file holds may be lost at any time.
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('synchronous = OFF');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
};

/**
 * Leaves no empty file behind where the disk had no room for a name. Nobody holds an empty file: whoever has
 * locked it without having written into it yet will not find it by its path, and tries again.
 */
const removeUnwritten = (lock: Database.Database, path: string): void => {
  try {
    if (lock.inTransaction) lock.exec('ROLLBACK');
    lock.exec('BEGIN IMMEDIATE');
    if (statSync(path).size === 0) rmSync(path);
  } catch {
    // It means nothing without its lock.
  }
};

/** Undefined where the file is not the one that lies there any more. @throws Error of SQLite */
const tryOnce = (path: string, holder: Holder): LockAttempt | undefined => {
  const lock = openLock(path);
  const nonce = randomBytes(16).toString('hex');
  try {
    take(lock, holder, nonce);
    if (liesAt(path, nonce)) return { kind: 'held', release: releaser(lock, path, nonce) };
    lock.close();
    return undefined;
  } catch (error) {
    const holderThere = isBusy(error) ? readHolder(lock) : undefined;
    if (!holderThere && !isRubbish(error) && !isMoved(error)) removeUnwritten(lock, path);
    lock.close();
    if (holderThere) return { kind: 'taken', holder: holderThere };
    throw error;
  }
};

/** Emptied, not removed: another may have put its own there, and a lock outlives what its file holds. */
const empty = (path: string): boolean => {
  try {
    truncateSync(path);
    return true;
  } catch {
    return false;
  }
};

/** Two that got into each other's way do not meet again. */
const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1 + (randomBytes(1)[0] ?? 0) / 32);
};

export const acquireLock = (bookPath: string, holder: Holder): LockAttempt => {
  const path = lockPath(bookPath);
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      const outcome = tryOnce(path, holder);
      if (outcome) return outcome;
    } catch (error) {
      if (isBusy(error)) return { kind: 'taken', holder: unknownHolder };
      const mended = isMoved(error) || (isRubbish(error) && empty(path));
      if (!mended) return { kind: 'impossible', detail: codeOf(error) };
    }
    pause();
  }
  return { kind: 'taken', holder: unknownHolder };
};
