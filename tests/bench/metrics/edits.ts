/** P6, P7, P9: what one edit costs, alone and on the disk, and that it does not grow with the plan. */
import type { BenchRun } from '../bench-run.ts';
import type { Size } from '../shape.ts';
import { median, quantile } from '../statistics.ts';
import type { EditsOutput } from '../tasks/edits.ts';
import type { Finding } from '../verdict.ts';

/** An office types for hours: what is measured is compiled code and a write-ahead log that is in use. */
const warmUp = 500;
const edits = 200;

const measureRound = (
  run: BenchRun,
  sizes: readonly Size[],
  round: number,
  folder = run.folder,
): Promise<EditsOutput> => {
  const books = sizes.map((size) => ({
    size,
    path: run.copy(size, 'book', folder),
    peerPath: run.copy(size, 'peer', folder),
  }));
  const { resources, options } = run;
  return run.child('edits', { resources, folder, books, seed: options.seed, round, warmUp, edits });
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

const engineWork = (rounds: SizeRounds): Finding => {
  const samples = microseconds(rounds.medians('engine'));
  const all = microseconds(rounds.all('engine'));
  return {
    name: 'P6 edit-engine',
    size: rounds.size,
    value: median(samples),
    unit: 'µs',
    // At L the edits that leave the unit project a sheet of 11,000 rows first: told, not judged.
    ...(rounds.size === 'L' ? {} : { goal: { relation: '≤', value: 50 } as const }),
    samples,
    count: all.length,
    remark: `p99 ${Math.round(quantile(all, 0.99))} µs`,
  };
};

/** The same work where nothing waits for a disk, so that the processor's caches stay warm: told, not judged. */
const warmEngineWork = async (run: BenchRun, sizes: readonly Size[]): Promise<Finding[]> => {
  if (run.memoryFolder === undefined) return [];
  const output = await measureRound(run, sizes, 0, run.memoryFolder);
  return sizes.map((size) => {
    const all = microseconds(roundsOf([output], size).all('engine'));
    const remark = 'in a folder in memory: no wait for a disk between edits';
    return {
      name: 'P6 edit-engine-warm',
      size,
      value: median(all),
      unit: 'µs',
      samples: [],
      count: all.length,
      remark,
    };
  });
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

export const measureEditMetrics = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const { sizes, rounds } = run.options;
  const measured: readonly Size[] = sizes.includes('S') ? sizes : ['S', ...sizes];
  const outputs: EditsOutput[] = [];
  for (let round = 0; round < rounds; round++) outputs.push(await measureRound(run, measured, round));
  const bySize = new Map(measured.map((size) => [size, roundsOf(outputs, size)]));
  const small = bySize.get('S');
  const findings = sizes.flatMap((size): Finding[] => {
    const own = bySize.get(size);
    if (!own || !small) return [];
    const single = [engineWork(own), durable(own)];
    return size === 'S' ? single : [...single, growth(small, own), sameWork(outputs, size)];
  });
  findings.push(...(await warmEngineWork(run, sizes)));
  return { findings, raw: outputs };
};
