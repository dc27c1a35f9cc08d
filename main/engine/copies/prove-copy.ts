/** The engine's end of the thread that proves a copy: one thread for one copy. */
import { cancelled, errorOf, Thread, threadEntry } from '../threads/index.ts';
import type { FromProver, ToProver } from './worker-messages.ts';

/** In MB: the figures of a book lie outside of it, in typed arrays. */
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** @throws Refused where the book is damaged or `signal` says stop; the error of the disk or of the thread */
export const proveCopy = async (task: ToProver, signal?: AbortSignal): Promise<void> => {
  let thread: Thread<ToProver, FromProver> | undefined;
  const stop = (): void => thread?.fail(cancelled());
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      thread = new Thread<ToProver, FromProver>({
        entry: threadEntry(import.meta.url, 'proof-worker'),
        limits,
        hear: (answer) => (answer.kind === 'sound' ? resolve() : reject(errorOf(answer))),
        onEnd: reject,
      });
      thread.post(task);
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    // It lets go of the copy before that is moved: Windows moves no file that is open.
    await thread?.end();
  }
};
