/**
 * A copy of an open book that has been proved before it takes the place of whatever was there. Made page by page through
 * SQLite and proved in a thread, so that edits go on meanwhile; it has those that were written before its end.
 */
import { rm, stat } from 'node:fs/promises';
import type { Refusal } from '#shared/errors/result.ts';
import { moveIntoPlace, temporaryPath } from '../files/index.ts';
import { Refused } from '../refused.ts';
import { type Store, storageRefusal } from '../store/index.ts';
import { cancelled } from '../threads/index.ts';
import { proveCopy } from './prove-copy.ts';

export interface Copying {
  readonly store: Store;
  /** Path of the book. */
  readonly book: string;
  readonly target: string;
  readonly signal?: AbortSignal;
  /** @param done 0 to 1 */
  readonly onProgress?: (done: number) => void;
}

/** Part of the work that copying the pages is; proving the copy is the rest. */
const copyingPart = 0.7;

/** @returns bytes. @throws Refused, or an error of the disk, of which nothing but what was there remains */
export const makeProvedCopy = async ({
  store,
  book,
  target,
  signal,
  onProgress,
}: Copying): Promise<number> => {
  const temporary = temporaryPath(target);
  const stopIfCancelled = (): void => {
    if (signal?.aborted) throw cancelled();
  };
  try {
    await store.copyTo(temporary, (done) => {
      stopIfCancelled();
      onProgress?.(done * copyingPart);
    });
    stopIfCancelled();
    await proveCopy({ copy: temporary, book }, signal);
    const { size } = await stat(temporary);
    stopIfCancelled();
    await moveIntoPlace(temporary, target);
    return size;
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(`${temporary}${suffix}`, { force: true });
  }
};

/** What stopped a copy. @throws a bug */
export const refusalOfCopy = (
  error: unknown,
  { book, target }: Pick<Copying, 'book' | 'target'>,
): Refusal => {
  if (error instanceof Refused) return error.refusal;
  const refusal = storageRefusal(error, target);
  // Pages of the copy come from the book.
  if (refusal?.code === 'damaged') return storageRefusal(error, book) ?? refusal;
  if (refusal) return refusal;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code))
    return { code: 'cannotWrite', params: { path: target, detail: code } };
  throw error;
};
