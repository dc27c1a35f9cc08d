/**
 * What no paper may be written over: a plan book, the files that SQLite and the lock keep beside one, and what is
 * no ordinary file at all (a folder, a device, a pipe).
 */
import { type BigIntStats, statSync } from 'node:fs';
import type { Refusal } from '#shared/errors/result.ts';
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

/** Why nothing may take the place of what lies at `path`; undefined where it may. */
export const refusalToReplace = (path: string, openBook: string): Refusal | undefined => {
  try {
    const taken =
      isBook(path, openBook) || (besideBook.test(path) && isBook(path.replace(besideBook, ''), openBook));
    if (taken) return { code: 'targetIsBook', params: { path } };
    const stat = statOf(path);
    return stat && !stat.isFile() ? { code: 'notAFile', params: { path } } : undefined;
  } catch (error) {
    const detail = String((error as { code?: unknown }).code ?? error);
    return { code: 'cannotWrite', params: { path, detail } };
  }
};
