/**
 * Writes a paper as a file and proves it: what was written is read back from the disk and compared with the
 * paper, figure by figure, before it takes the place of whatever was there.
 */
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { brokenFormulas } from '#shared/report/cell-formulas.ts';
import type { Paper } from '#shared/report/paper.ts';
import { replaceFile } from './atomic-file.ts';
import { type Comparison, compareWithPaper, type FoundCells } from './compare-figures.ts';

export type PaperFormat = 'xlsx' | 'docx';

/** How one kind of file is written and read back. */
export interface PaperFile {
  readonly write: (paper: Paper) => Promise<Uint8Array>;
  readonly read: (bytes: Uint8Array, paper: Paper) => Promise<FoundCells>;
  /** A label as the file can hold it. */
  readonly readable: (text: string) => string;
}

export interface PaperJob {
  readonly paper: Paper;
  readonly format: PaperFormat;
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
  /** Part of the work that is done, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface WrittenPaper extends Comparison {
  readonly path: string;
  readonly format: PaperFormat;
  /** Not known to a writer: pages are made by the program that prints. */
  readonly pages?: number;
}

/** exceljs and docx are loaded when they are first needed: other commands start without them. */
const files: Record<PaperFormat, () => Promise<PaperFile>> = {
  xlsx: async () => {
    const [{ writeXlsx }, { readXlsx }] = await Promise.all([
      import('./xlsx/write-xlsx.ts'),
      import('./xlsx/read-xlsx.ts'),
    ]);
    return { write: writeXlsx, read: readXlsx, readable: (text) => text };
  },
  docx: async () => {
    const [{ writeDocx }, { readDocx }, { plainText }] = await Promise.all([
      import('./docx/write-docx.ts'),
      import('./docx/read-docx.ts'),
      import('./docx/plain-text.ts'),
    ]);
    return { write: writeDocx, read: readDocx, readable: plainText };
  },
};

class Cancelled extends Error {}

const stopIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new Cancelled();
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What the caller is told of an error of the disk; anything else is a fault and goes on being thrown. */
export const refusalOf = (error: unknown, path: string): ReturnType<typeof refuse> => {
  if (error instanceof Cancelled) return refuse('jobCancelled', {});
  const code = codeOf(error);
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('diskFull', { path });
  return refuse('cannotWrite', { path, detail: code });
};

/** A formula that gives another value than its cell would change a figure as soon as Excel recalculates. */
const refuseBrokenFormulas = (paper: Paper): void => {
  const broken = brokenFormulas(paper);
  if (broken.length > 0)
    throw new Error(`formulas of ${paper.id} do not give their values: ${JSON.stringify(broken)}`);
};

const writeAndCompare = async (job: PaperJob, file: PaperFile): Promise<Comparison> => {
  const { paper, signal, onProgress } = job;
  const bytes = await file.write(paper);
  stopIfCancelled(signal);
  onProgress?.(0.5);
  let comparison: Comparison = { figuresCompared: 0, figuresDifferent: 0 };
  await replaceFile(job.path, bytes, async (written) => {
    comparison = compareWithPaper(paper, await file.read(written, paper), file.readable);
    stopIfCancelled(signal);
    onProgress?.(0.9);
    return comparison.figuresDifferent === 0;
  });
  return comparison;
};

/** The same with a given kind of file, for tests of what happens when a file is not what it should be. */
export const writePaperAs = async (
  job: PaperJob,
  load: () => Promise<PaperFile>,
): Promise<Result<WrittenPaper>> => {
  refuseBrokenFormulas(job.paper);
  try {
    stopIfCancelled(job.signal);
    const comparison = await writeAndCompare(job, await load());
    if (comparison.figuresDifferent > 0)
      return refuse('figuresDiffer', { path: job.path, count: comparison.figuresDifferent });
    job.onProgress?.(1);
    return ok({ path: job.path, format: job.format, ...comparison });
  } catch (error) {
    return refusalOf(error, job.path);
  }
};

export const writePaper = (job: PaperJob): Promise<Result<WrittenPaper>> =>
  writePaperAs(job, files[job.format]);
