/** P14 and P15: what a book takes on the disk, and the engine in memory. */
import { statSync } from 'node:fs';
import type { BenchRun } from '../bench-run.ts';
import { median } from '../statistics.ts';
import type { MemoryOutput } from '../tasks/memory.ts';
import type { Finding } from '../verdict.ts';

const exampleName = 'cao-bang-2024';
const mostMegabytes = { example: 120, S: undefined, M: 250, L: 900 } as const;
const rounds = 3;

const memoryFinding = (size: keyof typeof mostMegabytes, outputs: readonly MemoryOutput[]): Finding => {
  const samples = outputs.map(({ peakMegabytes }) => peakMegabytes);
  const most = mostMegabytes[size];
  return {
    name: 'P15 memory',
    size,
    value: median(samples),
    unit: 'MB peak RSS',
    ...(most === undefined ? {} : { goal: { relation: '≤', value: most } as const }),
    samples,
    count: samples.length,
    remark: `of it ${Math.round(median(outputs.map(({ startMegabytes }) => startMegabytes)))} MB before the book`,
  };
};

export const measureMemoryMetrics = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const { options, resources } = run;
  const { seed } = options;
  const findings: Finding[] = [];
  const raw: unknown[] = [];
  for (const size of ['example', ...options.sizes] as const) {
    const outputs: MemoryOutput[] = [];
    for (let round = 0; round < rounds; round++) {
      const example = size === 'example' ? { example: exampleName } : {};
      const path = size === 'example' ? run.emptyPath('example.kehoach') : run.copy(size);
      if (size === 'example') await run.child('makeExample', { resources, path, seed, ...example });
      outputs.push(await run.child('memory', { resources, path, seed, ...example }));
    }
    findings.push(memoryFinding(size, outputs));
    raw.push({ size, outputs });
  }
  return { findings, raw };
};

export const measureDiskMetrics = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const findings: Finding[] = [];
  for (const size of run.options.sizes) {
    const path = run.copy(size);
    const { figures } = await run.child('count', { path });
    const { size: bytes } = statSync(path);
    findings.push({
      name: 'P14 disk',
      size,
      value: bytes / figures,
      unit: 'bytes an amount',
      goal: { relation: '≤', value: 60 },
      samples: [],
      count: figures,
      remark: `${(bytes / 1e6).toFixed(1)} MB`,
    });
  }
  return { findings, raw: undefined };
};
