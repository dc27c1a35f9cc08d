/** W2 and W3: what the window's scripts weigh, and what its process takes in memory. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildIfStale } from '../../../build.ts';
import type { BenchRun } from '../bench-run.ts';
import { median } from '../statistics.ts';
import type { Finding } from '../verdict.ts';
import { readBundle } from '../window/bundle-parts.ts';
import type { DevTools } from '../window/devtools.ts';
import { type PageMemory, pageMemoryOf } from '../window/process-memory.ts';
import { programsOf } from '../window/programs.ts';
import { Typist } from '../window/typing.ts';

const root = join(import.meta.dirname, '../../..');
const edits = 60;
const switches = 20;
const rounds = 3;

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1_000)} kB`;

export const measureBundle = async (): Promise<{ findings: Finding[]; raw: unknown }> => {
  await buildIfStale();
  const { bytes, gzipped, chunks, parts, unwanted } = readBundle(join(root, 'dist/renderer'));
  const largest = [...parts].sort(([, one], [, other]) => other - one);
  const told = largest.slice(0, 6).map(([name, size]) => `${name} ${kilobytes(size)}`);
  const common = { size: 'example', samples: [], count: chunks } as const;
  const weight: Finding = {
    ...{ ...common, name: 'W2 bundle', value: bytes / 1_000, unit: 'kB' },
    remark: `gzipped ${kilobytes(gzipped)}; ${told.join(', ')}`,
  };
  const absent: Finding = {
    ...{ ...common, name: 'W2 bundle-unused', value: unwanted.length, unit: 'parts that must not be in it' },
    goal: { relation: '=', value: 0 },
    remark: unwanted.join(', '),
  };
  return { findings: [weight, absent], raw: Object.fromEntries(parts) };
};

/** Until the other sheet's cells are drawn. */
const showSheet = (at: number): string => `new Promise((resolve) => {
  document.querySelectorAll('[data-region="tabs"] [role="tab"]')[${at}].click();
  const look = () => {
    const ready = document.querySelector('[data-region="sheet"][aria-busy="false"] .ag-cell.is-active');
    if (ready) resolve(true); else setTimeout(look, 20);
  };
  setTimeout(look, 50);
})`;

const switchSheets = async (page: DevTools): Promise<void> => {
  for (let at = 0; at < switches; at++) await page.evaluate(showSheet((at + 1) % 2));
};

export const measureWindowMemory = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const programs = await programsOf(run);
  const book = await run.example();
  const samples: PageMemory[] = [];
  for (let round = 0; round < rounds; round++) {
    const program = await programs.startProduct(book);
    const typist = await Typist.at(program.page, programs, run.options.seed + round);
    for (let at = 0; at < edits; at++) await typist.edit();
    await switchSheets(program.page);
    await setTimeout(1_000);
    samples.push(pageMemoryOf(program.pid));
    await program.end();
  }
  const middle = (part: keyof PageMemory): number => median(samples.map((sample) => sample[part]));
  const finding: Finding = {
    name: 'W3 window-memory',
    size: 'example',
    value: middle('resident'),
    unit: 'MB RSS',
    goal: { relation: '≤', value: 300 },
    samples: samples.map(({ resident }) => resident),
    count: rounds,
    remark: `its share ${Math.round(middle('proportional'))} MB, its own ${Math.round(middle('own'))} MB`,
  };
  return { findings: [finding], raw: samples };
};
