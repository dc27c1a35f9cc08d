/**
 * Measures the engine and the window, and judges their goals: `npm run bench`, or `npm run bench -- --size L --rounds 7`.
 *
 * Every goal is a ratio to a floor or a peer of the same run, or an exact count; see README.md beside this file.
 */
import { startRun } from './bench-run.ts';
import { measureEditMetrics } from './metrics/edits.ts';
import { measureImportMetrics } from './metrics/imports.ts';
import { hasLibreOffice, measureLibreOffice } from './metrics/libreoffice.ts';
import { measureOpenMetrics } from './metrics/open.ts';
import { measurePapers } from './metrics/papers.ts';
import { measureRecomputeMetrics } from './metrics/recompute.ts';
import { measureDiskMetrics, measureMemoryMetrics } from './metrics/room.ts';
import { measureStartMetrics } from './metrics/start.ts';
import { measureWindowMetrics } from './metrics/window.ts';
import { measureBundle, measureWindowMemory } from './metrics/window-room.ts';
import { type Options, readOptions } from './options.ts';
import { type Attempt, writeReport } from './report.ts';
import { type Finding, lineOf, verdictOf } from './verdict.ts';

const measuredGroups = [
  { names: ['P6', 'P7', 'P9'], measure: measureEditMetrics },
  { names: ['P10'], measure: measureRecomputeMetrics },
  { names: ['P12'], measure: measureOpenMetrics },
  { names: ['P14'], measure: measureDiskMetrics },
  { names: ['P15'], measure: measureMemoryMetrics },
  { names: ['P4', 'P5', 'X1', 'X2', 'X3', 'X4'], measure: measurePapers },
  { names: ['P1', 'P2', 'P3', 'I1', 'I2', 'I3', 'I4', 'I5', 'I6'], measure: measureImportMetrics },
  { names: ['P8', 'P16'], measure: measureWindowMetrics },
  { names: ['W1'], measure: measureStartMetrics },
  { names: ['W2'], measure: measureBundle },
  { names: ['W3'], measure: measureWindowMemory },
] as const;

const libreOffice = { names: ['P10'], measure: measureLibreOffice } as const;

const groupsOf = async ({ peers, only }: Options) => {
  const groups = peers && (await hasLibreOffice()) ? [...measuredGroups, libreOffice] : measuredGroups;
  return only.length === 0 ? groups : groups.filter(({ names }) => names.some((name) => only.includes(name)));
};

const isMissed = (finding: Finding): boolean => verdictOf(finding) === 'MISSED';
const nameOf = ({ name, size }: Finding): string => `${name} ${size}`;

const print = (findings: readonly Finding[]): void => {
  for (const finding of findings) console.log(lineOf(finding));
};

const main = async (): Promise<number> => {
  const options = readOptions(process.argv.slice(2));
  const run = await startRun(options);
  const attempts: Attempt[] = [];
  const failed: string[] = [];
  try {
    for (const { names, measure } of await groupsOf(options)) {
      const first = await measure(run);
      attempts.push({ names, ...first });
      print(first.findings);
      const missed = first.findings.filter(isMissed).map(nameOf);
      if (missed.length === 0) continue;
      console.log(`  missed: ${missed.join(', ')}; measured once more`);
      const second = await measure(run);
      attempts.push({ names, ...second });
      print(second.findings.filter((finding) => missed.includes(nameOf(finding))));
      failed.push(
        ...second.findings
          .filter(isMissed)
          .map(nameOf)
          .filter((name) => missed.includes(name)),
      );
    }
  } finally {
    run.close();
  }
  console.log(`samples: ${writeReport(options, attempts, failed)}`);
  if (failed.length > 0) console.log(`missed twice: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
