/** P6, P7, P9: what one edit costs, alone and on the disk, and that it does not grow with the plan. */
import type { BenchRun } from '../bench-run.ts';
import type { Size } from '../shape.ts';
import { median, quantile } from '../statistics.ts';
import type { EditsOutput } from '../tasks/edits.ts';
import type { Finding } from '../verdict.ts';

/** The write-ahead log is in use by then, and the code is compiled for the most part. */
const warmUp = 500;
/** The code is compiled. */
const longWarmUp = 3_000;
const edits = 200;
const warmEdits = 1_000;

interface RoundOptions {
  readonly round: number;
  readonly folder: string;
  readonly interleaved: boolean;
}

const measureRound = (run: BenchRun, sizes: readonly Size[], options: RoundOptions): Promise<EditsOutput> => {
  const { folder, interleaved } = options;
  const books = sizes.map((size) => ({
    size,
    path: run.copy(size, 'book', folder),
    peerPath: run.copy(size, 'peer', folder),
  }));
  return run.child('edits', {
    ...options,
    resources: run.resources,
    books,
    seed: run.options.seed,
    warmUp: interleaved ? warmUp : longWarmUp,
    edits: interleaved ? edits : warmEdits,
  });
};

type SampleName = 'edit' | 'engine' | 'peer';

interface SizeRounds {
  readonly size: Size;
  readonly floors: readonly number[];
  /** The median of each round. */
  readonly medians: (name: SampleName) => number[];
  readonly all: (name: SampleName) => number[];
}

const roundsOf = (outputs: readonly EditsOutput[], size: Size): SizeRounds => {
  const samples = outputs.flatMap((output) => output.sizes.filter((each) => each.size === size));
  return {
    size,
    floors: outputs.map(({ floor }) => median(floor)),
    medians: (name) => samples.map((each) => median(each[name])),
    all: (name) => samples.flatMap((each) => each[name]),
  };
};

const ratios = (values: readonly number[], by: readonly number[]): number[] =>
  values.map((value, at) => value / (by[at] ?? Number.NaN));

const microseconds = (values: readonly number[]): number[] => values.map((value) => value * 1_000);

const engineWork = (rounds: SizeRounds, name: string, judged: boolean): Finding => {
  const samples = microseconds(rounds.medians('engine'));
  const all = microseconds(rounds.all('engine'));
  return {
    name,
    size: rounds.size,
    value: median(samples),
    unit: 'µs',
    ...(judged ? { goal: { relation: '≤', value: 50 } as const } : {}),
    samples,
    count: all.length,
    remark: `p99 ${Math.round(quantile(all, 0.99))} µs`,
  };
};

const durable = (rounds: SizeRounds): Finding => {
  const { size, floors } = rounds;
  const samples = ratios(rounds.medians('edit'), floors);
  const peer = median(ratios(rounds.medians('peer'), floors));
  const all = rounds.all('edit');
  const engine = rounds.all('engine');
  const stored = median(all.map((value, at) => value - (engine[at] ?? 0))) / median(floors);
  return {
    name: 'P7 edit-durable',
    size,
    value: median(samples),
    unit: '× floor',
    goal: { relation: '≤', value: 2.5 },
    samples,
    count: all.length,
    floors,
    remark: `transaction alone ${stored.toFixed(2)}×, better-sqlite3 ${peer.toFixed(2)}×; p99 ${(quantile(all, 0.99) / median(floors)).toFixed(1)}×`,
  };
};

const growth = (small: SizeRounds, large: SizeRounds): Finding => {
  const samples = ratios(large.medians('edit'), small.medians('edit'));
  const engine = median(ratios(large.medians('engine'), small.medians('engine')));
  return {
    name: 'P9 edit-growth',
    size: large.size,
    value: median(samples),
    unit: '× S',
    goal: { relation: '≤', value: 1.5 },
    samples,
    count: large.all('edit').length,
    floors: large.floors,
    remark: `engine alone ${engine.toFixed(2)}× S`,
  };
};

const workNames = ['totalsTouched', 'statements', 'bytes'] as const;

/** Exact: the first round of each size against the first round of S, and every round against the first. */
const sameWork = (outputs: readonly EditsOutput[], size: Size): Finding => {
  const worksOf = (which: Size) =>
    outputs.flatMap((output) => output.sizes.filter((each) => each.size === which)).map(({ work }) => work);
  const [reference] = worksOf('S');
  const works = worksOf(size);
  const different = works.filter((work) => workNames.some((name) => work[name] !== reference?.[name])).length;
  const told = workNames.map((name) => `${name} ${works[0]?.[name]} / ${reference?.[name]}`).join(', ');
  return {
    name: 'P9 edit-work',
    size,
    value: different,
    unit: 'rounds differ from S',
    goal: { relation: '=', value: 0 },
    samples: [],
    count: works.length,
    remark: told,
  };
};

/** Edits one after the other on a book in memory: nothing waits for a disk and finds the caches cold after it. */
const measureWarm = async (run: BenchRun, size: Size): Promise<EditsOutput[]> => {
  const folder = run.memoryFolder;
  const outputs: EditsOutput[] = [];
  if (folder === undefined) return outputs;
  for (let round = 0; round < run.options.rounds; round++)
    outputs.push(await measureRound(run, [size], { round, folder, interleaved: false }));
  return outputs;
};

const measureInterleaved = async (run: BenchRun, sizes: readonly Size[]): Promise<EditsOutput[]> => {
  const outputs: EditsOutput[] = [];
  for (let round = 0; round < run.options.rounds; round++)
    outputs.push(await measureRound(run, sizes, { round, folder: run.folder, interleaved: true }));
  return outputs;
};

/** The goal holds for the engine's work itself: where there is a folder in memory, it is judged there. */
const engineFindings = async (run: BenchRun, onDisk: SizeRounds): Promise<Finding[]> => {
  const { size } = onDisk;
  const judged = size !== 'L';
  const warm = await measureWarm(run, size);
  if (warm.length === 0) return [engineWork(onDisk, 'P6 edit-engine', judged)];
  return [
    engineWork(roundsOf(warm, size), 'P6 edit-engine', judged),
    engineWork(onDisk, 'P6 edit-engine-cold', false),
  ];
};

export const measureEditMetrics = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const { sizes } = run.options;
  const measured: readonly Size[] = sizes.includes('S') ? sizes : ['S', ...sizes];
  const outputs = await measureInterleaved(run, measured);
  const small = roundsOf(outputs, 'S');
  const findings: Finding[] = [];
  for (const size of sizes) {
    const own = roundsOf(outputs, size);
    findings.push(...(await engineFindings(run, own)), durable(own));
    if (size !== 'S') findings.push(growth(small, own), sameWork(outputs, size));
  }
  return { findings, raw: outputs };
};
