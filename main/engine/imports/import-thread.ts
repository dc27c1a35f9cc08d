/** The engine's end of the thread that reads a file: one task after another, each with its progress. */
import type { ResourceLimits, TransferListItem } from 'node:worker_threads';
import { readLimits } from '#shared/treasury/table.ts';
import { Refused } from '../refused.ts';
import { errorOf, Thread, threadEntry } from '../threads/index.ts';
import type { FromThread, TaskName, Tasks, ToThread } from './tasks.ts';

/**
 * In MB. Lists of numbers lie outside of it; the reader has limits of its own for them. A larger young generation reads no
 * faster and takes 200 MB more for a million rows.
 */
const defaultLimits: ResourceLimits = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 16 };

interface Waiting {
  readonly resolve: (output: Tasks[TaskName]['output']) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: ((done: number) => void) | undefined;
}

export interface TaskOptions {
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly transfer?: readonly TransferListItem[];
  /** A thread that takes longer is stopped. */
  readonly milliseconds?: number;
}

/** A thread that had no memory left is the file's doing, and no fault of the program. */
const reasonOf = (error: unknown): unknown =>
  (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Refused({ code: 'importOutOfMemory', params: {} })
    : error;

const tooSlow = (): Refused =>
  new Refused({
    code: 'importTooLarge',
    params: { limit: 'milliseconds', most: readLimits.milliseconds, part: '' },
  });

export class ImportThread {
  readonly #thread: Thread<ToThread, FromThread>;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(limits = defaultLimits) {
    this.#thread = new Thread({
      entry: threadEntry(import.meta.url, 'import-worker'),
      limits,
      hear: (message) => this.#hear(message),
      onEnd: (reason) => this.#rejectAll(reason),
    });
    // Whoever waits for an answer keeps the process alive; a file that lies open does not.
    this.#thread.unref();
  }

  get hasEnded(): boolean {
    return this.#thread.ended !== undefined;
  }

  /** @throws Refused, or the error of the disk or of the thread */
  async ask<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]['input'],
    { onProgress, transfer = [], milliseconds = readLimits.milliseconds }: TaskOptions = {},
  ): Promise<Tasks[Name]['output']> {
    const timer = setTimeout(() => this.#thread.fail(tooSlow()), milliseconds);
    try {
      return await new Promise<Tasks[Name]['output']>((resolve, reject) => {
        if (this.hasEnded) throw reasonOf(this.#thread.ended);
        const id = ++this.#last;
        // The thread answers a task with what `Tasks` says of its name.
        this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
        this.#thread.post({ id, name, input }, transfer);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Stops what it does, wherever it is; resolves when it holds nothing any more. */
  end(): Promise<void> {
    return this.#thread.end();
  }

  #hear(message: FromThread): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if (message.kind === 'stage') {
      waiting.onProgress?.(message.done);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.kind === 'done') waiting.resolve(message.output);
    else waiting.reject(errorOf(message));
  }

  #rejectAll(reason: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(reasonOf(reason));
    this.#waiting.clear();
  }
}
