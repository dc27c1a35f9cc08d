/**
 * A whole import through the engine: read, recognised, matched, previewed, written as one durable change set; while
 * somebody types. How long each part took, how long the engine's thread was held up, how soon each edit was answered,
 * how often progress was told, how soon a cancelled import was gone.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '#engine/engine.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { noDecisions } from '#shared/treasury/settings.ts';
import { ask, makeEngine, proveSound } from '../tasks/engine.ts';
import { peakMegabytes } from '../tasks/peak.ts';

export interface ImportingInput {
  readonly resources: string;
  readonly book: string;
  readonly file: string;
  /** What the file's figures come to. */
  readonly amount: number;
  readonly sourceCodes: readonly (readonly [text: string, uid: string])[];
  /** Edits while the import is under way; their waiting is no part of its time. */
  readonly types: boolean;
  readonly writes: boolean;
}

/** Milliseconds and MB. */
export interface ImportingOutput {
  readonly open: number;
  readonly preview: number;
  readonly commit: number;
  readonly rows: number;
  readonly edits: number[];
  readonly longestBlock: number;
  readonly longestSilence: number;
  readonly cancel: number;
  readonly idleMegabytes: number;
  readonly peakMegabytes: number;
}

const job = 'bench';
const year = 2024;
const row = 'gnbv2125.1.1';

type Settings = OutputOf<'imports/open'>['settings'];

/** What the file does not say of itself: its lines are those of the year, whatever their header calls them. */
const answered = (settings: Settings): Settings => ({
  ...settings,
  moneyUnit: settings.moneyUnit ?? 'dong',
  budgetYear: settings.budgetYear ?? year,
  asOf: settings.asOf ?? `${year + 1}-01-31`,
  period: settings.period ?? (year + 1) * 100 + 1,
  span: 'cumulative',
  sheets: settings.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map(({ span: _span, ...use }) => use),
  })),
  origin: settings.origin ?? 'treasury',
  fixed: { vintage: 'own', ...settings.fixed },
});

const decisionsOf = ({ sourceCodes }: ImportingInput): InputOf<'imports/preview'>['decisions'] => ({
  ...noDecisions,
  matches: sourceCodes.map(([text, target]) => ({
    dimension: 'source',
    field: 'budgetSourceCode',
    text,
    target,
  })),
  // The example has figures of its own in the month: they give way.
  overwrite: 'all',
});

const jobOf = async <Name extends 'imports/open' | 'imports/preview' | 'imports/commit'>(
  engine: Engine,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  const reply = await engine.handle({ name, input, job });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value;
};

const timed = async <Value>(work: () => Promise<Value>): Promise<readonly [number, Value]> => {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
};

type Preview = OutputOf<'imports/preview'>;

const mustBeWhole = ({ classes, obstacles, rowsRead }: Preview, amount: number): void => {
  const taken = [classes.new, classes.changed, classes.same];
  const sum = taken.reduce((all, each) => all + (each?.amount ?? 0), 0);
  const problem = obstacles.map(({ text }) => text).join('; ');
  if (problem !== '' || sum !== amount)
    throw new Error(
      `of ${amount} đồng ${sum} would be written, ${rowsRead} rows: ${problem} ${JSON.stringify(classes)}`,
    );
};

const typeUntil = async (engine: Engine, isDone: () => boolean): Promise<number[]> => {
  const taken: number[] = [];
  for (let value = 1; !isDone(); value++) {
    const edit = { sheet: 'funding', row, column: 'centralDevelopment', value: String(value), year };
    const [milliseconds] = await timed(() => ask(engine, 'cells/set', { edits: [edit] }));
    taken.push(milliseconds);
    await wait(100);
  }
  return taken;
};

const cancelOnce = async (engine: Engine, { file }: ImportingInput): Promise<number> => {
  let isUnderWay = false;
  const forget = engine.subscribe((event) => {
    if (event.type === 'progress') isUnderWay = true;
  });
  const running = engine.handle({ name: 'imports/open', input: { file, year }, job });
  while (!isUnderWay) await wait(1);
  const start = performance.now();
  await ask(engine, 'jobs/cancel', { job });
  const reply = await running;
  forget();
  if (reply.ok || reply.error.code !== 'jobCancelled') throw new Error('it was not cancelled');
  return performance.now() - start;
};

const importAll = async (engine: Engine, input: ImportingInput) => {
  const [open, opened] = await timed(() => jobOf(engine, 'imports/open', { file: input.file, year }));
  const settings = answered(opened.settings);
  const request = { import: opened.import, settings, decisions: decisionsOf(input) };
  const [preview, seen] = await timed(() => jobOf(engine, 'imports/preview', request));
  mustBeWhole(seen, input.amount);
  const write = async () => {
    const commit = { import: opened.import, revision: seen.revision };
    const committed = await jobOf(engine, 'imports/commit', commit);
    if (committed.batch === null) throw new Error('nothing was written');
  };
  const [commit] = input.writes ? await timed(write) : [0];
  return { open, preview, commit, rows: seen.rowsRead };
};

/** The longest time in which no progress was told. */
const listen = (engine: Engine): (() => number) => {
  let last = performance.now();
  let longest = 0;
  const note = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const forget = engine.subscribe((event) => {
    if (event.type === 'progress') note();
  });
  return () => {
    note();
    forget();
    return longest;
  };
};

export const measureImporting = async (input: ImportingInput): Promise<ImportingOutput> => {
  const engine = makeEngine(input.resources);
  await ask(engine, 'book/open', { file: input.book });
  await ask(engine, 'checks/list', {});
  await ask(engine, 'sheets/show', { sheet: 'funding' });
  const idleMegabytes = peakMegabytes();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const silence = listen(engine);
  let isDone = false;
  const importing = importAll(engine, input).finally(() => {
    isDone = true;
  });
  const edits = input.types ? await typeUntil(engine, () => isDone) : [];
  const parts = await importing;
  const longestSilence = silence();
  // A hold-up at the very end is known only at the clock's next beat.
  await wait(5);
  delay.disable();
  const most = peakMegabytes();
  if (input.writes) await proveSound(engine);
  const cancel = await cancelOnce(engine, input);
  await engine.close();
  return {
    ...{ ...parts, edits, longestSilence, cancel, idleMegabytes },
    peakMegabytes: most,
    longestBlock: delay.max / 1e6,
  };
};
