/** P10: a full recompute with all checks, against SQL. */
import type { BenchRun } from '../bench-run.ts';
import { median, sum } from '../statistics.ts';
import type { RecomputeOutput } from '../tasks/recompute.ts';
import type { Finding } from '../verdict.ts';

const findingOf = (
  size: Finding['size'],
  { totals, checks, sql, queries, compared }: RecomputeOutput,
): Finding => {
  const ours = totals.map((value, at) => value + (checks[at] ?? 0));
  const all = sum(sql);
  return {
    name: 'P10 recompute',
    size,
    value: all / median(ours),
    unit: '× faster than SQL',
    goal: { relation: '≥', value: 40 },
    samples: ours.map((value) => all / value),
    count: ours.length,
    remark:
      `totals ${median(totals).toFixed(1)} ms (alone ${Math.round(all / median(totals))}×), ` +
      `checks ${median(checks).toFixed(1)} ms, ${queries} GROUP BYs ${Math.round(all)} ms, ${compared} totals equal`,
  };
};

export const measureRecomputeMetrics = async (
  run: BenchRun,
): Promise<{ findings: Finding[]; raw: unknown }> => {
  const findings: Finding[] = [];
  const raw: unknown[] = [];
  for (const size of run.options.sizes) {
    const output = await run.child('recompute', { path: run.copy(size), rounds: run.options.rounds });
    findings.push(findingOf(size, output));
    raw.push({ size, ...output });
  }
  return { findings, raw };
};
