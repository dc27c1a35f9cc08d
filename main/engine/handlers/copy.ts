/**
 * `book/copy`: a copy of the open book that has been proved before it takes the place of whatever was there. Made
 * page by page through SQLite, so that edits go on meanwhile; the copy has those that were written before its end.
 */
import { rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { Book, DamagedBook } from '../book/index.ts';
import type { BookContext, Handlers } from '../context.ts';
import { behindLinks, moveIntoPlace, temporaryPath } from '../files/index.ts';
import { Refused } from '../refused.ts';
import { refusalToReplaceBook, settleCopy, storageRefusal, withCopy } from '../store/index.ts';

/** Part of the work that copying the pages is; proving the copy is the rest. */
const copying = 0.7;

/** @throws DamagedBook where the copy, and so the book, is not what was written to it */
const prove = (path: string): void =>
  withCopy(path, (store) => {
    const [problem] = store.integrity(true);
    if (problem !== undefined) throw new DamagedBook('INTEGRITY');
    new Book(store).load();
  });

const makeCopy = async ({ session, job }: BookContext, target: string): Promise<number> => {
  const temporary = temporaryPath(target);
  const stopIfCancelled = (): void => {
    if (job.signal.aborted) throw new Refused({ code: 'jobCancelled', params: {} });
  };
  try {
    await session.book.store.copyTo(temporary, (done) => {
      stopIfCancelled();
      job.progress(done * copying);
    });
    stopIfCancelled();
    settleCopy(temporary);
    prove(temporary);
    const { size } = await stat(temporary);
    stopIfCancelled();
    await moveIntoPlace(temporary, target);
    return size;
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(`${temporary}${suffix}`, { force: true });
  }
};

/** What is damaged is the book; everything else happened to the copy. A bug is thrown on. */
const refusalToCopy = (error: unknown, { session, job }: BookContext, target: string): Refusal => {
  // Closing the book takes the copying's source away.
  if (job.signal.aborted) return { code: 'jobCancelled', params: {} };
  if (error instanceof Refused) return error.refusal;
  if (error instanceof DamagedBook)
    return { code: 'damaged', params: { path: session.path, detail: error.message } };
  const refusal = storageRefusal(error, target);
  if (refusal?.code === 'damaged') return storageRefusal(error, session.path) ?? refusal;
  if (refusal) return refusal;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code))
    return { code: 'cannotWrite', params: { path: target, detail: code } };
  throw error;
};

const copy = async (
  context: BookContext,
  { file }: InputOf<'book/copy'>,
): Promise<Result<OutputOf<'book/copy'>>> => {
  const { session, environment, job } = context;
  const path = environment.paths.resolve(file);
  const refusal = refusalToReplaceBook(path, session.path);
  if (refusal) return { ok: false, error: refusal };
  try {
    const bytes = await makeCopy(context, await behindLinks(path));
    job.progress(1);
    return { ok: true, value: { name: basename(path), bytes } };
  } catch (error) {
    const { code, params } = refusalToCopy(error, context, path);
    return refuse(code, params);
  }
};

export const copyHandlers: Pick<Handlers, 'book/copy'> = { 'book/copy': copy };
