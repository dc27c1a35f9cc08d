/** The entry of a measuring process: one task, its input as JSON in the last argument, its output as JSON on stdout. */
import { measureImporting } from '../imports/importing.ts';
import { measureReading } from '../imports/reading.ts';
import { measureShares } from '../imports/shares.ts';
import { makeTreasuryFile } from '../imports/treasury-file.ts';
import { measureExporting } from '../papers/exporting.ts';
import { makeWorksBook } from '../papers/works-book.ts';
import { measureWriting } from '../papers/writing.ts';
import { measureEdits } from './edits.ts';
import { makeExample, measureMemory } from './memory.ts';
import { countFigures, measureOpen, measureOpenFloor } from './open.ts';
import { measureRecompute } from './recompute.ts';
import { proveTyped } from './typed.ts';

export const tasks = {
  edits: measureEdits,
  open: measureOpen,
  openFloor: measureOpenFloor,
  count: countFigures,
  recompute: measureRecompute,
  memory: measureMemory,
  makeExample,
  proveTyped,
  makeWorksBook,
  paperWriting: measureWriting,
  paperExporting: measureExporting,
  makeTreasuryFile,
  importReading: measureReading,
  importing: measureImporting,
  importShares: measureShares,
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;

const main = async (): Promise<void> => {
  const [name = '', input = ''] = process.argv.slice(2);
  const task = tasks[name as TaskName] as ((input: unknown) => unknown) | undefined;
  if (!task) throw new Error(`no task ${name}`);
  process.stdout.write(JSON.stringify(await task(JSON.parse(input))));
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
