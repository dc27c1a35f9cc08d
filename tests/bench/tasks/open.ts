/** P12: from a closed book to the first rows, in a process that has opened nothing before. */
import Database from 'better-sqlite3';
import { ask, makeEngine } from './engine.ts';

export interface OpenInput {
  readonly resources: string;
  readonly path: string;
}

const firstRows = 500;

/** Milliseconds from asking for the book to having the first screen. */
export interface OpenOutput {
  readonly open: number;
  readonly rows: number;
}

export const measureOpen = async ({ resources, path }: OpenInput): Promise<OpenOutput> => {
  const engine = makeEngine(resources);
  const start = performance.now();
  await ask(engine, 'book/open', { file: path });
  const opened = performance.now();
  const shown = await ask(engine, 'sheets/show', { sheet: 'funding', limit: firstRows });
  const end = performance.now();
  const total = shown.cells.total?.[0]?.value;
  if (typeof total !== 'number' || total <= 0) throw new Error('the first screen shows nothing');
  await engine.close();
  return { open: opened - start, rows: end - opened };
};

/** The least that opening costs: SQLite itself, and as many rows of figures. */
export const measureOpenFloor = ({ path }: OpenInput): OpenOutput => {
  const start = performance.now();
  const book = new Database(path, { fileMustExist: true });
  const opened = performance.now();
  const rows = book.prepare('SELECT * FROM figure LIMIT ?').all(firstRows);
  const end = performance.now();
  if (rows.length !== firstRows) throw new Error('the book has too few figures');
  book.close();
  return { open: opened - start, rows: end - opened };
};

/** How many figures a book holds, for its size on the disk. */
export const countFigures = ({ path }: { readonly path: string }): { figures: number } => {
  const book = new Database(path, { readonly: true });
  const figures = Number(book.prepare('SELECT count(*) FROM figure').pluck().get());
  book.close();
  return { figures };
};
