/** W1: from the start of the process to a grid that can be used, against an empty window with a bare AG Grid. */
import { setTimeout } from 'node:timers/promises';
import type { BenchRun } from '../bench-run.ts';
import { median } from '../statistics.ts';
import type { Finding } from '../verdict.ts';
import type { Program, Programs } from '../window/programs.ts';
import { programsOf } from '../window/programs.ts';

/** Not measured: profiles are made, and Chromium keeps compiled scripts from the second start on. */
const warmUp = 3;
/** Milliseconds after which something is wrong. */
const longest = 30_000;

/**
 * The pinned total has text and the text field has the keyboard; two frames later that is on the screen. Null after a
 * moment, to be asked again: an answer may be lost with the document that was there before the page's own.
 */
const usable = `new Promise((resolve) => {
  setTimeout(() => resolve(null), 200);
  const look = () => {
    const total = document.querySelector('.ag-row-pinned')?.textContent ?? '';
    const there = /\\d/.test(total) && document.activeElement?.matches('textarea');
    if (!there) requestAnimationFrame(look);
    else requestAnimationFrame(() =>
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
  };
  look();
})`;

/** As many as the example's first sheet has, headings and the pinned total left out. */
const size = `(() => {
  const rows = new Set([...document.querySelectorAll('.ag-row')].map((row) => row.getAttribute('row-id')));
  const columns = new Set([...document.querySelectorAll('.ag-cell')].map((cell) => cell.getAttribute('col-id')));
  return { rows: rows.size - 1, columns: columns.size };
})()`;

const timeOf = async ({ page, startedAt }: Program): Promise<number> => {
  for (;;) {
    const there = await Promise.race([page.evaluateSoon<number | null>(usable), setTimeout(400, null)]);
    if (there !== null) return there - startedAt;
    if (performance.timeOrigin + performance.now() - startedAt > longest) throw new Error('no grid has come');
  }
};

/** One start of each; who goes first changes from turn to turn. */
const pairOf = async (programs: Programs, turn: number, book: string, bare: readonly string[]) => {
  const times = { product: 0, floor: 0 };
  const order = turn % 2 === 0 ? (['floor', 'product'] as const) : (['product', 'floor'] as const);
  for (const which of order) {
    const program = await (which === 'floor' ? programs.startFloor(...bare) : programs.startProduct(book));
    times[which] = await timeOf(program);
    await program.end();
  }
  return times;
};

const bareSize = async ({ startProduct }: Programs, book: string): Promise<readonly string[]> => {
  const program = await startProduct(book);
  await timeOf(program);
  const { rows, columns } = await program.page.evaluate<{ rows: number; columns: number }>(size);
  await program.end();
  return [`--rows=${rows}`, `--columns=${columns}`];
};

export const measureStartMetrics = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const programs = await programsOf(run);
  const book = await run.example();
  const bare = await bareSize(programs, book);
  const pairs: { readonly product: number; readonly floor: number }[] = [];
  for (let turn = 0; turn < warmUp + run.options.rounds; turn++) {
    const pair = await pairOf(programs, turn, book, bare);
    if (turn >= warmUp) pairs.push(pair);
  }
  const floors = pairs.map(({ floor }) => floor);
  const products = pairs.map(({ product }) => product);
  const finding: Finding = {
    name: 'W1 start',
    size: 'example',
    value: median(products) / median(floors),
    unit: '× floor',
    goal: { relation: '≤', value: 1.5 },
    samples: pairs.map(({ product, floor }) => product / floor),
    count: pairs.length,
    floors,
    remark: `${Math.round(median(products))} ms, floor ${Math.round(median(floors))} ms (${bare.join(' ')})`,
  };
  return { findings: [finding], raw: { pairs, bare } };
};
