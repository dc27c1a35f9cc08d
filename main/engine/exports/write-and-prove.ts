/**
 * Writes a publication as a file and proves it: what was written is read back from the disk and compared with the
 * publication, figure by figure. Where the file lies is whoever's matter that asked: nothing is moved or removed here.
 */
import { open, readFile } from 'node:fs/promises';
import { brokenFormulas } from '#shared/report/cell-formulas.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';
import { type Comparison, compareWithPublication } from './compare-figures.ts';
import { loadTemplate } from './docx/load-template.ts';
import type { PaperFile } from './paper-file.ts';

export interface WriteTask {
  readonly publication: Publication;
  /** Where nothing is yet. */
  readonly path: string;
  /** Path of a Word file of the office's own. */
  readonly template?: string | undefined;
}

export interface Proof extends Comparison {
  /** Absent where only the program that prints knows. */
  readonly pages?: number;
}

/** @param done part of the work on this file, 0 to 1; @param next the part that will be done at the next stage */
export type OnStage = (done: number, next: number) => void;

/** A formula that gives another value than its cell would change a figure as soon as Excel recalculates. */
const refuseBrokenFormulas = (publication: Publication): void => {
  for (const paper of tablesOf(publication)) {
    const broken = brokenFormulas(paper);
    if (broken.length > 0)
      throw new Error(`formulas of ${paper.id} do not give their values: ${JSON.stringify(broken)}`);
  }
};

const writeThrough = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

export const prove = async (
  { publication, path }: Pick<WriteTask, 'publication' | 'path'>,
  { read, readable }: Pick<PaperFile, 'read' | 'readable'>,
): Promise<Proof> => {
  const found = await read(await readFile(path), publication);
  const comparison = compareWithPublication(publication, found, readable);
  return found.pages === undefined ? comparison : { ...comparison, pages: found.pages };
};

export const writeAndProve = async (task: WriteTask, file: PaperFile, onStage: OnStage): Promise<Proof> => {
  const { publication, path, template } = task;
  refuseBrokenFormulas(publication);
  onStage(0.05, 0.75);
  const bytes = await file.write(publication, {
    ...(template !== undefined && { template: await loadTemplate(template) }),
  });
  onStage(0.75, 1);
  await writeThrough(path, bytes);
  const proof = await prove(task, file);
  onStage(1, 1);
  return proof;
};
