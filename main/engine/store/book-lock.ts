/**
 * One writer per book: an operating-system lock that is gone with its process, held on a small file beside the
 * book, as Office does with `~$name`. SQLite's own file lock is used because it works alike on every system:
 * the holder keeps a transaction open (RESERVED), which leaves the file readable, so that whoever comes second
 * can say who has the book. The file's existence means nothing; only the lock does.
 */
import { rmSync, statSync } from 'node:fs';
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

const unknownHolder: Holder = { machine: '?', user: '?', since: '' };

const readHolder = (lock: Database.Database): Holder => {
  try {
    const row = lock.prepare('SELECT machine, user, since FROM holder').get() as Holder | undefined;
    return row ?? unknownHolder;
  } catch {
    return unknownHolder;
  }
};

const writeHolder = (lock: Database.Database, holder: Holder): void => {
  lock.exec(
    'CREATE TABLE IF NOT EXISTS holder (machine TEXT NOT NULL, user TEXT NOT NULL, since TEXT NOT NULL)',
  );
  lock.exec('DELETE FROM holder');
  lock.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(holder.machine, holder.user, holder.since);
};

const identity = (path: string): string => {
  const stat = statSync(path);
  return `${stat.dev}:${stat.ino}`;
};

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/** Takes the lock in two steps: the holder's name is committed for others to read, then the lock is kept. */
const take = (lock: Database.Database, holder: Holder): void => {
  lock.exec('BEGIN IMMEDIATE');
  writeHolder(lock, holder);
  lock.exec('COMMIT');
  lock.exec('BEGIN IMMEDIATE');
};

const releaser = (lock: Database.Database, path: string) => (): void => {
  try {
    rmSync(path, { force: true });
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

export const acquireLock = (bookPath: string, holder: Holder): LockAttempt => {
  const path = lockPath(bookPath);
  let lock: Database.Database;
  try {
    // Long enough to let somebody pass who only asks who has the book.
    lock = new Database(path, { timeout: 100 });
    // No journal file of its own: what the lock's file holds may be lost at any time.
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('synchronous = OFF');
  } catch (error) {
    return isBusy(error)
      ? { kind: 'taken', holder: unknownHolder }
      : { kind: 'impossible', detail: String((error as { code?: unknown }).code) };
  }
  try {
    const before = identity(path);
    take(lock, holder);
    // The last holder may have removed the file between our opening it and locking it.
    if (identity(path) !== before) throw new Error('lock file replaced');
    return { kind: 'held', release: releaser(lock, path) };
  } catch (error) {
    const attempt: LockAttempt = isBusy(error)
      ? { kind: 'taken', holder: readHolder(lock) }
      : { kind: 'impossible', detail: String((error as { code?: unknown }).code ?? error) };
    lock.close();
    return attempt;
  }
};
