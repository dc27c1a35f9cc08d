/** The measured files: accounting lines of 15 columns over the works of the example, and what they come to. */
import { writeFileSync } from 'node:fs';
import { Book } from '#engine/book/index.ts';
import { openStore } from '#engine/store/index.ts';
import {
  bookWorld,
  generate,
  type Layout,
  type MessId,
  type World,
  writeXlsx,
} from '../../treasury/generate/index.ts';

export interface FileInput {
  /** Of a plan book: its works, units and sources are in the file. */
  readonly book: string;
  readonly path: string;
  readonly rows: number;
  readonly layout: Layout;
  readonly messes: readonly MessId[];
  readonly seed: number;
}

export interface FileOutput {
  readonly rows: number;
  readonly bytes: number;
  /** Whole đồng, of every figure. */
  readonly amount: number;
  /** What a person answers: the code of each source. */
  readonly sourceCodes: readonly (readonly [text: string, uid: string])[];
}

const year = 2024;

export const worldAt = (path: string): World => {
  const opened = openStore({ path, readOnly: true, holder: { machine: 'bench', user: 'bench', since: '' } });
  if (!opened.ok) throw new Error(opened.error.code);
  const book = new Book(opened.value.store);
  const world = bookWorld(book.trees(year), book.records('work'));
  opened.value.store.close();
  return world;
};

export const makeTreasuryFile = async (input: FileInput): Promise<FileOutput> => {
  const world = worldAt(input.book);
  const made = generate({
    seed: input.seed,
    world,
    layout: input.layout,
    rows: input.rows,
    messes: input.messes,
  });
  const bytes = await writeXlsx(made.sheets);
  writeFileSync(input.path, bytes);
  return {
    rows: made.rows.filter(({ kind }) => kind === 'detail').length,
    bytes: bytes.length,
    amount: made.rows.reduce(
      (sum, { figures }) => sum + figures.reduce((all, { amount }) => all + amount, 0),
      0,
    ),
    sourceCodes: [...world.sourceCodes].map(([uid, code]) => [code, uid]),
  };
};
