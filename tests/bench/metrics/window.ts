/** P8 and P16 in the packaged application: from a key press to what is painted, and that nothing blocks the window. */
import type { BenchRun } from '../bench-run.ts';
import type { Size } from '../shape.ts';
import { median, quantile } from '../statistics.ts';
import type { Finding } from '../verdict.ts';
import { type Programs, programsOf } from '../window/programs.ts';
import type { Recorded } from '../window/recording.ts';
import { measureFloorPage, Typist } from '../window/typing.ts';

const editsARound = 40;
/** Not measured: the code is compiled, the write-ahead log is in use. */
const warmUp = 20;

/**
 * Frames as soon as there is something to draw, in both programs: what is measured is how long the work takes, not
 * how long a display of 60 Hz makes it wait, which two frames would be up to 33 ms of.
 */
const unclocked = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

interface Round {
  readonly edits: Recorded[];
  readonly floor: Recorded[];
  readonly longTasks: number[];
}

interface Measured {
  readonly size: Size;
  readonly rounds: readonly Round[];
  readonly cells: number;
}

const times = async (count: number, work: () => Promise<Recorded>): Promise<Recorded[]> => {
  const all: Recorded[] = [];
  for (let at = 0; at < count; at++) all.push(await work());
  return all;
};

/** In a window of its own, gone before the next edits: a window under another one is not drawn. */
const measureFloor = async (programs: Programs): Promise<Recorded[]> => {
  const floor = await programs.startFloor(...unclocked);
  const bare = await measureFloorPage(floor.page, programs);
  await times(warmUp, () => bare.enter());
  const presses = await times(editsARound, () => bare.enter());
  await floor.end();
  return presses;
};

const measureSize = async (run: BenchRun, size: Size): Promise<Measured> => {
  const { options, resources } = run;
  const programs = await programsOf(run);
  const path = run.copy(size, 'window');
  const product = await programs.startProduct(...unclocked, path);
  const typist = await Typist.at(product.page, programs, options.seed);
  const rounds: Round[] = [];
  await times(warmUp, () => typist.edit());
  await typist.longTasks;
  for (let round = 0; round < options.rounds; round++) {
    const edits = await times(editsARound, () => typist.edit());
    const longTasks = await typist.longTasks;
    rounds.push({ edits, longTasks, floor: await measureFloor(programs) });
  }
  await product.end();
  const { cells } = await run.child('proveTyped', { resources, path, typed: typist.typed });
  return { size, rounds, cells };
};

type Moment = keyof Recorded;

const all = ({ rounds }: Measured, moment: Moment): number[] =>
  rounds.flatMap(({ edits }) => edits.map((edit) => edit[moment]));

const text = (values: readonly number[]): string =>
  [0.5, 0.95, 0.99].map((share) => quantile(values, share).toFixed(1)).join(' / ');

interface Judged {
  readonly name: string;
  readonly moment: Moment;
  readonly share: number;
  readonly most: number;
}

const findingOf = (measured: Measured, { name, moment, share, most }: Judged): Finding => {
  const floors = measured.rounds.flatMap(({ floor }) => floor.map((each) => each.painted));
  const values = all(measured, moment);
  const changed = all(measured, 'changed');
  const parts = {
    painted: `in the document ${text(changed)}, floor ${text(floors)}`,
    changed: '',
    saved: '',
  };
  return {
    name,
    size: measured.size,
    value: quantile(values, share),
    unit: `ms p${share * 100}`,
    ...(measured.size === 'M' ? { goal: { relation: '≤', value: most } as const } : {}),
    samples: measured.rounds.map(({ edits }) =>
      quantile(
        edits.map((each) => each[moment]),
        share,
      ),
    ),
    count: values.length,
    floors: measured.rounds.map(({ floor }) => median(floor.map((each) => each.painted))),
    remark: [`p50 / p95 / p99 ${text(values)}`, parts[moment]].filter(Boolean).join(', '),
  };
};

const judged: readonly Judged[] = [
  { name: 'P8 key-to-paint', moment: 'painted', share: 0.95, most: 16 },
  { name: 'P8 key-to-paint-p99', moment: 'painted', share: 0.99, most: 33 },
  { name: 'P8 key-to-saved', moment: 'saved', share: 0.95, most: 50 },
];

const longTasks = ({ size, rounds }: Measured): Finding => {
  const tasks = rounds.flatMap((round) => round.longTasks);
  return {
    name: 'P16 long-tasks',
    size,
    value: tasks.length,
    unit: 'tasks over 50 ms',
    goal: { relation: '=', value: 0 },
    samples: [],
    count: rounds.length * editsARound,
    remark: tasks.length > 0 ? `longest ${Math.round(Math.max(...tasks))}, median ${median(tasks)} ms` : '',
  };
};

/** At M and L; a run that asks for S alone has it at S. */
export const measureWindowMetrics = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const { sizes } = run.options;
  const large = sizes.filter((size) => size !== 'S');
  const findings: Finding[] = [];
  const raw: Measured[] = [];
  for (const size of large.length > 0 ? large : sizes) {
    const measured = await measureSize(run, size);
    raw.push(measured);
    findings.push(...judged.map((each) => findingOf(measured, each)), longTasks(measured));
  }
  return { findings, raw };
};
