/** `book/copy`: a proved copy of the open book. */
import { basename } from 'node:path';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import type { BookContext, Handlers } from '../context.ts';
import { makeProvedCopy, refusalOfCopy } from '../copies/index.ts';
import { behindLinks } from '../files/index.ts';
import { refusalToReplaceBook } from '../store/index.ts';

const copy = async (
  { session, environment, job }: BookContext,
  { file }: InputOf<'book/copy'>,
): Promise<Result<OutputOf<'book/copy'>>> => {
  const path = environment.paths.resolve(file);
  const refusal = refusalToReplaceBook(path, session.path);
  if (refusal) return { ok: false, error: refusal };
  try {
    const bytes = await makeProvedCopy({
      store: session.book.store,
      book: session.path,
      target: await behindLinks(path),
      signal: job.signal,
      onProgress: job.progress,
    });
    job.progress(1);
    return { ok: true, value: { name: basename(path), bytes } };
  } catch (error) {
    // Closing the book takes the copying's source away.
    if (job.signal.aborted) return refuse('jobCancelled', {});
    return { ok: false, error: refusalOfCopy(error, { book: session.path, target: path }) };
  }
};

export const copyHandlers: Pick<Handlers, 'book/copy'> = { 'book/copy': copy };
