/** The engine's end of the thread that writes papers: one thread for one export, gone with it. */
import { leafColumns } from '#shared/report/columns.ts';
import type { Paper } from '#shared/report/paper.ts';
import type { Publication } from '#shared/report/publication.ts';
import type { Printer, PrintSource } from '../environment.ts';
import { Refused } from '../refused.ts';
import { errorOf, Thread, threadEntry, turn } from '../threads/index.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import type { OnStage, Proof } from './write-and-prove.ts';

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

const withoutRows = (publication: Publication): Publication => ({
  ...publication,
  parts: publication.parts.map((part) =>
    part.kind === 'table' ? { ...part, paper: { ...part.paper, rows: [] } } : part,
  ),
});

export class PaperThread {
  readonly #thread: Thread<ToWorker, FromWorker>;
  #held: Publication | undefined;
  #waiting: Waiting | undefined;
  readonly #printer: Printer | undefined;
  /** A print outlives nobody who waits for it. */
  readonly #printing = new AbortController();

  constructor(printer: Printer | undefined) {
    this.#printer = printer;
    this.#thread = new Thread({
      entry: threadEntry(import.meta.url, 'paper-worker'),
      limits,
      hear: (message) => this.#hear(message),
      onEnd: (reason) => this.#stopWaiting(reason),
    });
  }

  /** It has stopped, or has been told to: nothing more can be asked of it. */
  get hasEnded(): boolean {
    return this.#thread.ended !== undefined;
  }

  /** Writes to a path where nothing is, and proves it. @throws Refused, or the error of the disk or of the thread */
  async write(
    publication: Publication,
    task: Omit<WriteMessage, 'kind' | 'printsFrom'>,
    onStage: OnStage,
  ): Promise<Proof> {
    await this.#hold(publication);
    return new Promise((resolve, reject) => {
      if (this.hasEnded) {
        reject(this.#thread.ended);
        return;
      }
      this.#waiting = { onStage, resolve, reject };
      this.#thread.post({ kind: 'write', ...task, printsFrom: this.#printer?.from });
    });
  }

  /** Stops what it does, wherever it is; resolves when it touches no file any more. */
  end(): Promise<void> {
    return this.#thread.end();
  }

  /** Formats of one publication follow each other: it is sent once. */
  async #hold(publication: Publication): Promise<void> {
    if (this.#held === publication) return;
    this.#held = publication;
    this.#thread.post({ kind: 'publication', publication: withoutRows(publication) });
    for (const [part, { kind, ...rest }] of publication.parts.entries())
      if (kind === 'table' && 'paper' in rest) await this.#sendRows(part, rest.paper);
  }

  async #sendRows(part: number, { columns, rows }: Paper): Promise<void> {
    const step = Math.max(1, Math.floor(sliceCells / leafColumns(columns).length));
    for (let at = 0; at < rows.length && !this.hasEnded; at += step) {
      this.#thread.post({ kind: 'rows', part, rows: rows.slice(at, at + step) });
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
    else waiting.reject(errorOf(message));
  }

  async #print(source: PrintSource): Promise<void> {
    try {
      if (!this.#printer) throw new Refused({ code: 'noPdfPrinter', params: {} });
      this.#thread.post({ kind: 'printed', pdf: await this.#printer.print(source, this.#printing.signal) });
    } catch (error) {
      if (error instanceof Refused) this.#thread.post({ kind: 'notPrinted', refusal: error.refusal });
      else this.#thread.fail(error);
    }
  }

  #stopWaiting(reason: unknown): void {
    this.#printing.abort();
    this.#waiting?.reject(reason);
    this.#waiting = undefined;
  }
}
