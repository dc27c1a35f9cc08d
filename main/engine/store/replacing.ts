/**
 * What may not be written over. By a paper: a plan book, the files that SQLite and the lock keep beside one, and
 * what is no ordinary file at all (a folder, a device, a pipe). By a copy of a book: the same, but for a book that
 * nobody has open.
 */
import { type BigIntStats, realpathSync, statSync } from 'node:fs';
import type { Refusal } from '#shared/errors/result.ts';
import { whoHas } from './book-lock.ts';
import { bearsMark, readStart } from './header.ts';

const besideBook = /-(?:wal|shm|journal|lock)$/i;

/** Undefined where there is nothing, or nothing that may be looked at: writing there will say so. */
const statOf = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    // What is no path at all, with a null character in it.
    if (error instanceof TypeError) throw error;
    return undefined;
  }
};

const isSame = (one: BigIntStats, other: BigIntStats | undefined): boolean =>
  one.ino === other?.ino && one.dev === other.dev;

/**
 * The open book is known by its place on the disk and not looked into: closing a file lets go of all locks that
 * this process has on it (sqlite.org/howtocorrupt.html §2.2), and those of the open book are among them.
 */
const isBook = (path: string, openBook: string): boolean => {
  const stat = statOf(path);
  if (!stat?.isFile()) return false;
  return isSame(stat, statOf(openBook)) || bearsMark(readStart(path).bytes);
};

const refusing = (path: string, work: () => Refusal | undefined): Refusal | undefined => {
  try {
    return work();
  } catch (error) {
    const detail = String((error as { code?: unknown }).code ?? error);
    return { code: 'cannotWrite', params: { path, detail } };
  }
};

const targetIsBook = (path: string): Refusal => ({ code: 'targetIsBook', params: { path } });

const liesBesideBook = (path: string, openBook: string): boolean =>
  besideBook.test(path) && isBook(path.replace(besideBook, ''), openBook);

/** Why no paper may take the place of what lies at `path`; undefined where it may. */
export const refusalToReplace = (path: string, openBook: string): Refusal | undefined =>
  refusing(path, () => {
    if (isBook(path, openBook) || liesBesideBook(path, openBook)) return targetIsBook(path);
    const stat = statOf(path);
    return stat && !stat.isFile() ? { code: 'notAFile', params: { path } } : undefined;
  });

const hasLogBeside = (path: string): boolean =>
  ['-wal', '-journal'].some((suffix) => (statOf(`${path}${suffix}`)?.size ?? 0n) > 0n);

/**
 * Why no copy of the open book may take the place of what lies at `path`. An older copy may be replaced, but not a
 * book that somebody has open: they would go on writing into a file that has no name any more. Nor one whose last
 * commits lie beside it: they would be taken for the new file's (sqlite.org/howtocorrupt.html §1.4).
 */
export const refusalToReplaceBook = (path: string, openBook: string): Refusal | undefined =>
  refusing(path, () => {
    const stat = statOf(path);
    const isOpen = stat !== undefined && isSame(stat, statOf(openBook));
    if (isOpen || liesBesideBook(path, openBook)) return targetIsBook(path);
    if (stat && !stat.isFile()) return { code: 'notAFile', params: { path } };
    const file = stat ? realpathSync(path) : path;
    const holder = whoHas(file);
    if (holder) return { code: 'locked', params: { path, ...holder } };
    return hasLogBeside(file) ? targetIsBook(path) : undefined;
  });
