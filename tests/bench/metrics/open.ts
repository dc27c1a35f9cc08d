/** P12: the first screen of a book that was closed, against SQLite's own opening. */
import type { BenchRun } from '../bench-run.ts';
import type { Size } from '../shape.ts';
import { median } from '../statistics.ts';
import type { OpenOutput } from '../tasks/open.ts';
import type { Finding } from '../verdict.ts';

interface Pair {
  readonly size: Size;
  readonly engine: OpenOutput;
  readonly floor: OpenOutput;
}

/** One opening is short: the floor of a round is the median of three. */
const pairsARound = 3;

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

const whole = ({ open, rows }: OpenOutput): number => open + rows;

const findingOf = (size: Size, pairs: readonly Pair[]): Finding => {
  const middle = median(pairs.map(({ floor }) => whole(floor)));
  const floors = chunks(pairs, pairsARound).map((round) => median(round.map(({ floor }) => whole(floor))));
  return {
    name: 'P12 first-rows',
    size,
    value: median(pairs.map(({ engine }) => whole(engine))) / middle,
    unit: '× floor',
    goal: { relation: '≤', value: 3 },
    samples: pairs.map(({ engine, floor }) => whole(engine) / whole(floor)),
    count: pairs.length,
    floors,
    remark:
      `open ${median(pairs.map(({ engine }) => engine.open)).toFixed(1)} + show ` +
      `${median(pairs.map(({ engine }) => engine.rows)).toFixed(1)} ms, floor ${middle.toFixed(1)} ms`,
  };
};

export const measureOpenMetrics = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const { options, resources } = run;
  const pairs: Pair[] = [];
  const paths = new Map(options.sizes.map((size) => [size, run.copy(size)]));
  for (let round = 0; round < pairsARound * options.rounds; round++) {
    for (const [size, path] of paths) {
      const engine = await run.child('open', { resources, path });
      const floor = await run.child('openFloor', { resources, path });
      pairs.push({ size, engine, floor });
    }
  }
  const findings = options.sizes.map((size) =>
    findingOf(
      size,
      pairs.filter((pair) => pair.size === size),
    ),
  );
  return { findings, raw: pairs };
};
