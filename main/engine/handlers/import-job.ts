/** What requests of an import have in common: progress told steadily, cancelling, and no book closed under them. */
import { type Result, refuse } from '#shared/errors/result.ts';
import type { BookContext } from '../context.ts';
import { Refused } from '../refused.ts';
import { steadyProgress } from '../threads/index.ts';

/** Part of the work at which a stage stands, 0 to 1, and the next known one. */
export type Reached = (done: number, next: number) => void;

const asResult = async <Value>(work: Promise<Result<Value>>): Promise<Result<Value>> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.refusal };
    throw error;
  }
};

/** @throws Refused where the book that was asked is not open any more */
export const stillOpen = ({ session, state }: BookContext): void => {
  if (state.session !== session) throw new Refused({ code: 'jobCancelled', params: {} });
};

/** @param stop ends the work where it is cancelled: it then throws */
export const watched = async <Value>(
  { job }: BookContext,
  stop: () => Promise<unknown>,
  work: (reached: Reached) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  if (job.signal.aborted) return refuse('jobCancelled', {});
  const progress = steadyProgress(job.progress);
  const onAbort = (): void => void stop();
  job.signal.addEventListener('abort', onAbort, { once: true });
  try {
    progress.reached(0.01, 0.05);
    const result = await asResult(work(progress.reached));
    if (job.signal.aborted) {
      await stop();
      return refuse('jobCancelled', {});
    }
    if (result.ok) job.progress(1);
    return result;
  } finally {
    job.signal.removeEventListener('abort', onAbort);
    progress.end();
  }
};

export const unwatched = asResult;
