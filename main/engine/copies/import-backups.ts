/**
 * The book as it was before an import, beside it: `so.kehoach` has its backups in `so.kehoach.sao-luu/`, named by the
 * revision that they hold, the last three of them (reliability.md R16). Each opens as any book does.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Refusal } from '#shared/errors/result.ts';
import { behindLinks } from '../files/index.ts';
import type { Store } from '../store/index.ts';
import { makeProvedCopy, refusalOfCopy } from './proved-copy.ts';

export interface BookToBackUp {
  readonly store: Store;
  readonly path: string;
  readonly revision: number;
}

const mostKept = 3;

const nameOf = (revision: number): string => `truoc-nhap-${revision}.kehoach`;
const namePattern = /^truoc-nhap-(\d+)\.kehoach$/;

export const backupFolder = (book: string): string => `${book}.sao-luu`;

/** Backups with lower revisions, and what a process that was killed left half done. */
const outdated = (names: readonly string[], newest: string): string[] => {
  const revisionOf = (name: string): number => Number(namePattern.exec(name)?.[1] ?? 0);
  const older = names
    .filter((name) => namePattern.test(name) && name !== newest)
    .sort((a, b) => revisionOf(b) - revisionOf(a));
  const halfDone = names.filter((name) => name.startsWith('.~truoc-nhap-'));
  return [...older.slice(mostKept - 1), ...halfDone];
};

/** One that cannot be removed, because somebody looks into it, is in nobody's way. */
const removeOutdated = async (folder: string, newest: string): Promise<void> => {
  const names = await readdir(folder);
  for (const name of outdated(names, newest))
    await rm(join(folder, name), { force: true }).catch(() => undefined);
};

/** @returns what stopped it, with nothing of it left */
const backUp = async ({ store, path, revision }: BookToBackUp): Promise<Refusal | undefined> => {
  const folder = backupFolder(await behindLinks(path));
  const target = join(folder, nameOf(revision));
  try {
    await mkdir(folder, { recursive: true });
    await makeProvedCopy({ store, book: path, target });
    await removeOutdated(folder, basename(target));
    return undefined;
  } catch (error) {
    return refusalOfCopy(error, { book: path, target });
  }
};

/** One after the other: two windows may write an import at once. */
export class ImportBackups {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns why there is no proved backup; undefined where there is one */
  make(book: BookToBackUp): Promise<Refusal | undefined> {
    const made = this.#last.then(() => backUp(book));
    this.#last = made.catch(() => undefined);
    return made;
  }
}
