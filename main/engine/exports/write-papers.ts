/**
 * Writes publications as files: each one beside its place first, proved there, and moved into place only when all have
 * been tried. One that fails leaves the others whole, and whatever was there before stays until that moment.
 */
import { rm } from 'node:fs/promises';
import { ok, type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import type { PaperFormat, Publication } from '#shared/report/publication.ts';
import type { Printer } from '../environment.ts';
import { behindLinks, moveIntoPlace, temporaryPath } from '../files/index.ts';
import { Refused } from '../refused.ts';
import { steadyProgress } from '../threads/index.ts';
import { PaperThread } from './paper-thread.ts';
import type { OnStage, Proof } from './write-and-prove.ts';

export interface PaperTask {
  readonly publication: Publication;
  readonly format: PaperFormat;
  /** Where the file goes in the end. */
  readonly path: string;
  /** Path of a Word file of the office's own. */
  readonly template?: string | undefined;
}

export interface WriteOptions {
  /** What makes PDFs; absent where the host has none. */
  readonly printer?: Printer | undefined;
  /** What is told of a bug, or of a thread that died: the other files are written all the same. */
  readonly onFault: (error: unknown) => Refusal;
  readonly signal?: AbortSignal | undefined;
  /** Part of the work that is done, 0 to 1; several times a second. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What the caller is told of an error of the disk; undefined of anything else, which is a fault. */
export const refusalOf = (error: unknown, path: string): Refusal | undefined => {
  if (error instanceof Refused) return error.refusal;
  const code = codeOf(error);
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) return undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'diskFull', params: { path } };
  return { code: 'cannotWrite', params: { path, detail: code } };
};

/** A file whose figures are not the paper's must not take the place of anything. */
const judged = (path: string, proof: Proof): Result<Proof> =>
  proof.figuresDifferent > 0 ? refuse('figuresDiffer', { path, count: proof.figuresDifferent }) : ok(proof);

interface Draft {
  readonly temporary: string;
  readonly target: string;
}

class Writing {
  readonly #onFault: WriteOptions['onFault'];
  readonly #printer: Printer | undefined;
  readonly #drafts = new Map<PaperTask, Draft>();
  #thread: PaperThread | undefined;
  #isStopped = false;

  constructor({ onFault, printer }: WriteOptions) {
    this.#onFault = onFault;
    this.#printer = printer;
  }

  async write(task: PaperTask, onStage: OnStage): Promise<Result<Proof>> {
    const { publication, format, path, template } = task;
    const target = await behindLinks(path);
    const temporary = temporaryPath(target);
    this.#drafts.set(task, { temporary, target });
    try {
      const order = { format, path: temporary, template };
      return judged(path, await this.#writer().write(publication, order, onStage));
    } catch (error) {
      return { ok: false, error: this.#refusalOf(error, path) };
    }
  }

  async putInPlace(task: PaperTask): Promise<Refusal | undefined> {
    const draft = this.#drafts.get(task);
    if (!draft) return undefined;
    try {
      await moveIntoPlace(draft.temporary, draft.target);
      return undefined;
    } catch (error) {
      return this.#refusalOf(error, task.path);
    }
  }

  /** Resolves when the thread touches no file any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#thread?.end();
  }

  async cleanUp(): Promise<void> {
    await this.stop();
    // Where the folder is none, or lets nobody write, nothing has been left that could be removed.
    for (const { temporary } of this.#drafts.values())
      await rm(temporary, { force: true }).catch(() => undefined);
  }

  /** One that died over a paper does not take the next ones with it. */
  #writer(): PaperThread {
    if (this.#isStopped) throw new Refused({ code: 'jobCancelled', params: {} });
    if (!this.#thread || this.#thread.hasEnded) this.#thread = new PaperThread(this.#printer);
    return this.#thread;
  }

  #refusalOf(error: unknown, path: string): Refusal {
    return refusalOf(error, path) ?? this.#onFault(error);
  }
}

const stopIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new Refused({ code: 'jobCancelled', params: {} });
};

/** Moving into place is a moment: what comes before it is nearly all of the work. */
const writingShare = 0.98;

const writeAll = async (
  tasks: readonly PaperTask[],
  writing: Writing,
  { signal, onProgress }: WriteOptions,
): Promise<Result<Proof>[]> => {
  const progress = steadyProgress((done) => onProgress?.(done));
  const results: Result<Proof>[] = [];
  try {
    for (const [at, task] of tasks.entries()) {
      const share = (done: number): number => ((at + done) / tasks.length) * writingShare;
      progress.reached(share(0.01), share(0.05));
      results.push(await writing.write(task, (done, next) => progress.reached(share(done), share(next))));
      stopIfCancelled(signal);
    }
    return results;
  } finally {
    progress.end();
  }
};

/** @returns in the order of the tasks. @throws Refused where it is cancelled: then no file has changed */
export const writePapers = async (
  tasks: readonly PaperTask[],
  options: WriteOptions,
): Promise<Result<Proof>[]> => {
  const { signal, onProgress } = options;
  stopIfCancelled(signal);
  const writing = new Writing(options);
  const onAbort = (): void => void writing.stop();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const results = await writeAll(tasks, writing, options);
    for (const [at, task] of tasks.entries()) {
      const refusal = results[at]?.ok ? await writing.putInPlace(task) : undefined;
      if (refusal) results[at] = { ok: false, error: refusal };
    }
    onProgress?.(1);
    return results;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await writing.cleanUp();
  }
};
