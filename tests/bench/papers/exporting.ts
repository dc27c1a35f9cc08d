/**
 * An export of a long list while somebody types: how long the engine's thread was held up, how soon each edit was
 * answered, how often progress was told, how soon a cancelled export was gone, and the memory that all of it took.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '#engine/engine.ts';
import { ask, makeEngine } from '../tasks/engine.ts';
import { peakMegabytes } from '../tasks/peak.ts';

export interface ExportingInput {
  readonly resources: string;
  readonly path: string;
  readonly folder: string;
  readonly format: 'xlsx' | 'docx';
}

/** Milliseconds and MB. */
export interface ExportingOutput {
  readonly exportMilliseconds: number;
  readonly longestBlock: number;
  readonly edits: number[];
  readonly longestSilence: number;
  readonly cancelMilliseconds: number;
  readonly peakMegabytes: number;
  readonly startMegabytes: number;
}

const row = 'gnbv2125.1.1';
const job = 'bench';

const exportOnce = (engine: Engine, { folder, format }: ExportingInput) =>
  engine.handle({ name: 'papers/export', input: { what: ['phu-luc-04'], format, folder }, job });

const typeUntil = async (engine: Engine, isDone: () => boolean): Promise<number[]> => {
  const taken: number[] = [];
  for (let value = 1; !isDone(); value++) {
    const edit = { sheet: 'funding', row, column: 'centralDevelopment', value: String(value), year: 2024 };
    const start = performance.now();
    await ask(engine, 'cells/set', { edits: [edit] });
    taken.push(performance.now() - start);
    await wait(200);
  }
  return taken;
};

const cancelOnce = async (engine: Engine, input: ExportingInput): Promise<number> => {
  rmSync(input.folder, { recursive: true, force: true });
  mkdirSync(input.folder);
  let isUnderWay = false;
  const forget = engine.subscribe((event) => {
    if (event.type === 'progress' && event.done > 0.1) isUnderWay = true;
  });
  const running = exportOnce(engine, input);
  while (!isUnderWay) await wait(5);
  const start = performance.now();
  await ask(engine, 'jobs/cancel', { job });
  const reply = await running;
  const taken = performance.now() - start;
  forget();
  if (reply.ok || reply.error.code !== 'jobCancelled') throw new Error('it was not cancelled');
  if (readdirSync(input.folder).length > 0) throw new Error('the cancelled export left a trace');
  return taken;
};

export const measureExporting = async (input: ExportingInput): Promise<ExportingOutput> => {
  const startMegabytes = peakMegabytes();
  const engine = makeEngine(input.resources);
  await ask(engine, 'book/open', { file: input.path });
  await ask(engine, 'checks/list', {});
  mkdirSync(input.folder, { recursive: true });
  // What an officer has open: the sheets have been shown and the paper has been looked at.
  await ask(engine, 'papers/list', {});
  let last = performance.now();
  let longestSilence = 0;
  const forget = engine.subscribe((event) => {
    if (event.type !== 'progress') return;
    longestSilence = Math.max(longestSilence, performance.now() - last);
    last = performance.now();
  });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  last = performance.now();
  const start = last;
  let isDone = false;
  const running = exportOnce(engine, input).finally(() => {
    isDone = true;
  });
  const edits = await typeUntil(engine, () => isDone);
  const reply = await running;
  const exportMilliseconds = performance.now() - start;
  delay.disable();
  forget();
  if (!reply.ok) throw new Error(reply.error.message);
  const [file] = reply.value.files;
  if (!file || !existsSync(file.path) || file.figuresDifferent > 0) throw new Error('nothing was written');
  const mostMegabytes = peakMegabytes();
  const cancelMilliseconds = await cancelOnce(engine, input);
  await engine.close();
  return {
    ...{ exportMilliseconds, edits, longestSilence, cancelMilliseconds, startMegabytes },
    peakMegabytes: mostMegabytes,
    longestBlock: delay.max / 1e6,
  };
};
