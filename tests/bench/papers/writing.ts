/**
 * Writing Phụ lục 04 as Excel and as Word: the product's whole way (drawn, written to the disk, read back, compared)
 * and plain exceljs or docx with the same cells, by turns; and the floor, zlib over the XML that was written.
 */
import { rmSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { Book } from '#engine/book/index.ts';
import { paperFiles } from '#engine/exports/paper-file.ts';
import { prove, writeAndProve } from '#engine/exports/write-and-prove.ts';
import { unzip } from '#engine/exports/zip.ts';
import { openStore } from '#engine/store/index.ts';
import { layOut } from '#shared/report/layout.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';
import { writeWithDocx, writeWithExceljs } from './peers.ts';
import { publicationOfBook } from './publication-of-book.ts';

export interface WritingInput {
  readonly path: string;
  readonly format: 'xlsx' | 'docx';
  readonly rounds: number;
}

/** Milliseconds, one for each round. */
export interface WritingOutput {
  readonly rows: number;
  readonly cells: number;
  readonly bytes: number;
  readonly figures: number;
  readonly ours: number[];
  /** Reading back and comparing: a part of `ours` that the peer has not. */
  readonly proving: number[];
  readonly peer: number[];
  readonly floor: number[];
}

const publicationAt = (path: string): Publication => {
  const holder = { machine: 'bench', user: 'bench', since: '' };
  const opened = openStore({ path, readOnly: true, holder });
  if (!opened.ok) throw new Error(opened.error.code);
  const publication = publicationOfBook(new Book(opened.value.store));
  opened.value.store.close();
  return publication;
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export const measureWriting = async ({ path, format, rounds }: WritingInput): Promise<WritingOutput> => {
  const publication = publicationAt(path);
  const tables = tablesOf(publication);
  const layouts = tables.map(layOut);
  const file = await paperFiles[format]();
  const target = `${path}.${format}`;
  const peer = format === 'xlsx' ? writeWithExceljs : writeWithDocx;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const cells = tables.reduce(
    (sum, table) => sum + table.rows.reduce((all, row) => all + row.cells.length, 0),
    0,
  );
  const output: WritingOutput = {
    rows,
    cells,
    bytes: 0,
    figures: 0,
    ours: [],
    proving: [],
    peer: [],
    floor: [],
  };
  let figures = 0;
  const ours = async (): Promise<void> => {
    const proof = await writeAndProve({ publication, path: target }, file, () => undefined);
    if (proof.figuresDifferent > 0) throw new Error(`${proof.figuresDifferent} figures differ`);
    figures = proof.figuresCompared;
  };
  const bytes = await file.write(publication, {});
  const parts = [...unzip(bytes).values()];
  // The first time loads and compiles; it is nobody's.
  await peer(tables, layouts);
  for (let round = 0; round < rounds; round++) {
    output.ours.push(await timed(ours));
    output.proving.push(await timed(() => prove({ publication, path: target }, file)));
    rmSync(target);
    output.peer.push(await timed(() => peer(tables, layouts)));
    output.floor.push(await timed(() => parts.map((part) => deflateRawSync(part))));
  }
  return { ...output, bytes: bytes.length, figures };
};
