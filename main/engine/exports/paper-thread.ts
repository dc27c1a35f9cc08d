/** The engine's end of the thread that writes papers: one thread for one export, gone with it. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '#shared/errors/result.ts';
import { leafColumns } from '#shared/report/columns.ts';
import type { Paper } from '#shared/report/paper.ts';
import type { Publication } from '#shared/report/publication.ts';
import type { Printer, PrintSource } from '../environment.ts';
import { Refused } from '../refused.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import type { OnStage, Proof } from './write-and-prove.ts';

/** Beside this file, as a source or as a bundle of its own (`build.ts`). */
const entry = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? 'paper-worker.ts' : 'paper-worker.cjs', import.meta.url),
);

/**
 * In MB: enough for a list of ten thousand works, and never the memory that an old office PC needs for its work. A
 * thread that wants more ends as a fault.
 */
const limits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 };

/** Cells copied at a time: some milliseconds. */
const sliceCells = 4_000;

type WriteMessage = Extract<ToWorker, { kind: 'write' }>;

interface Waiting {
  readonly onStage: OnStage;
  readonly resolve: (proof: Proof) => void;
  readonly reject: (error: unknown) => void;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The thread was told to stop. */
const cancelled = (): Refused => new Refused({ code: 'jobCancelled', params: {} } satisfies Refusal);

const errorOf = ({ message, stack, code }: Extract<FromWorker, { kind: 'failed' }>): Error => {
  const error = Object.assign(new Error(message), code === undefined ? {} : { code });
  if (stack !== undefined) error.stack = stack;
  return error;
};

const withoutRows = (publication: Publication): Publication => ({
  ...publication,
  parts: publication.parts.map((part) =>
    part.kind === 'table' ? { ...part, paper: { ...part.paper, rows: [] } } : part,
  ),
});

export class PaperThread {
  readonly #worker: Worker;
  readonly #gone: Promise<unknown>;
  #held: Publication | undefined;
  #waiting: Waiting | undefined;
  #ended: unknown;
  readonly #printer: Printer | undefined;
  /** A print outlives nobody who waits for it. */
  readonly #printing = new AbortController();

  constructor(printer: Printer | undefined) {
    this.#printer = printer;
    this.#worker = new Worker(entry, { resourceLimits: limits, execArgv: [] });
    this.#gone = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#worker.on('message', (message: FromWorker) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`the thread that writes papers ended (${code})`)));
  }

  /** It has stopped, or has been told to: nothing more can be asked of it. */
  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Writes to a path where nothing is, and proves it. @throws Refused, or the error of the disk or of the thread */
  async write(
    publication: Publication,
    task: Omit<WriteMessage, 'kind' | 'printsFrom'>,
    onStage: OnStage,
  ): Promise<Proof> {
    await this.#hold(publication);
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(this.#ended);
        return;
      }
      this.#waiting = { onStage, resolve, reject };
      this.#post({ kind: 'write', ...task, printsFrom: this.#printer?.from });
    });
  }

  /** Stops what it does, wherever it is; resolves when it touches no file any more. */
  async end(): Promise<void> {
    this.#fail(cancelled());
    await this.#worker.terminate();
    await this.#gone;
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /** Formats of one publication follow each other: it is sent once. */
  async #hold(publication: Publication): Promise<void> {
    if (this.#held === publication) return;
    this.#held = publication;
    this.#post({ kind: 'publication', publication: withoutRows(publication) });
    for (const [part, { kind, ...rest }] of publication.parts.entries())
      if (kind === 'table' && 'paper' in rest) await this.#sendRows(part, rest.paper);
  }

  async #sendRows(part: number, { columns, rows }: Paper): Promise<void> {
    const step = Math.max(1, Math.floor(sliceCells / leafColumns(columns).length));
    for (let at = 0; at < rows.length && this.#ended === undefined; at += step) {
      this.#post({ kind: 'rows', part, rows: rows.slice(at, at + step) });
      await turn();
    }
  }

  #hear(message: FromWorker): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    if (message.kind === 'stage') {
      waiting.onStage(message.done, message.next);
      return;
    }
    if (message.kind === 'print') {
      void this.#print(message.source);
      return;
    }
    this.#waiting = undefined;
    if (message.kind === 'proved') waiting.resolve(message.proof);
    else waiting.reject(message.kind === 'refused' ? new Refused(message.refusal) : errorOf(message));
  }

  async #print(source: PrintSource): Promise<void> {
    try {
      if (!this.#printer) throw new Refused({ code: 'noPdfPrinter', params: {} });
      this.#post({ kind: 'printed', pdf: await this.#printer.print(source, this.#printing.signal) });
    } catch (error) {
      if (error instanceof Refused) this.#post({ kind: 'notPrinted', refusal: error.refusal });
      else {
        this.#fail(error);
        void this.#worker.terminate();
      }
    }
  }

  /** The first reason holds: a thread that was stopped also exits. */
  #fail(error: unknown): void {
    this.#ended ??= error;
    this.#printing.abort();
    this.#waiting?.reject(this.#ended);
    this.#waiting = undefined;
  }
}
