/**
 * The engine's end of a thread: messages to it and from it, and the one reason why it ended. What takes seconds is done
 * in a thread, so that the engine goes on answering edits.
 */
import { fileURLToPath } from 'node:url';
import { type ResourceLimits, type TransferListItem, Worker } from 'node:worker_threads';
import { Refused } from '../refused.ts';

/** The entry of a thread, beside the file that starts it: as a source, or as a bundle of its own (`build.ts`). */
export const threadEntry = (beside: string, name: string): string =>
  fileURLToPath(new URL(beside.endsWith('.ts') ? `${name}.ts` : `${name}.cjs`, beside));

/** The thread was told to stop. */
export const cancelled = (): Refused => new Refused({ code: 'jobCancelled', params: {} });

/** Lets whatever else waits have its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface ThreadOptions<From> {
  readonly entry: string;
  readonly limits: ResourceLimits;
  readonly hear: (message: From) => void;
  /** Told once, with what ended it: nothing more can be asked of it. */
  readonly onEnd: (reason: unknown) => void;
}

export class Thread<To, From> {
  readonly #worker: Worker;
  readonly #gone: Promise<unknown>;
  readonly #onEnd: (reason: unknown) => void;
  #ended: unknown;

  constructor({ entry, limits, hear, onEnd }: ThreadOptions<From>) {
    this.#onEnd = onEnd;
    this.#worker = new Worker(entry, { resourceLimits: limits, execArgv: [] });
    this.#gone = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#worker.on('message', hear);
    this.#worker.on('error', (error) => this.fail(error));
    this.#worker.on('exit', (code) => this.fail(new Error(`the thread ${entry} ended (${code})`)));
  }

  /** Why it stopped, or was told to; undefined while it runs. */
  get ended(): unknown {
    return this.#ended;
  }

  post(message: To, transfer: readonly TransferListItem[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  /** An idle thread keeps no process alive. */
  unref(): void {
    this.#worker.unref();
  }

  /** The first reason holds: a thread that was stopped also exits. */
  fail(reason: unknown): void {
    if (this.#ended !== undefined) return;
    this.#ended = reason;
    this.#onEnd(reason);
    void this.#worker.terminate();
  }

  /** Stops what it does, wherever it is; resolves when it touches no file any more. */
  async end(reason: unknown = cancelled()): Promise<void> {
    this.fail(reason);
    await this.#worker.terminate();
    await this.#gone;
  }
}
