/**
 * P1–P3 and I1–I6: a file of 100,000 accounting lines of the Treasury (with size L a million, too) read, imported and
 * beside an officer who types; a monthly file from picking to the preview; what becomes of the rows of files with mess.
 */

import type { MessId } from '../../treasury/generate/index.ts';
import type { BenchRun } from '../bench-run.ts';
import type { ImportingOutput } from '../imports/importing.ts';
import type { ReadingInput, ReadingOutput } from '../imports/reading.ts';
import type { FileOutput } from '../imports/treasury-file.ts';
import { median } from '../statistics.ts';
import type { Finding } from '../verdict.ts';

const sizes = { month: 1_500, '100k': 100_000, '1M': 1_000_000 } as const;
type RowSize = keyof typeof sizes;

/** performance.md §1. */
const mostReading = 2.5;
const leastOfPeers = { exceljs: 10, 'exceljs-stream': 6 } as const;
/** What exceljs takes only to read. */
const leastOfImport = 5;
const mostImporting = 6;
const mostGrowth = 1.3;
const mostMegabytes = { month: 300, '100k': 300, '1M': 600 } as const;
/** Milliseconds. */
const longestPreview = 1_000;
const longestAnswer = 50;
const longestSilence = 250;
const longestCancel = 200;
/** exceljs takes many seconds and a gigabyte: twice is enough to know that. */
const peerRounds = 2;
const sharesFiles = 400;

interface Measured {
  readonly size: RowSize;
  readonly file: FileOutput;
  readonly floors: number[];
  readonly ours: ReadingOutput[];
  readonly exceljs: ReadingOutput[];
  readonly exceljsStream: ReadingOutput[];
  readonly imports: ImportingOutput[];
  readonly typed: ImportingOutput[];
}

const reading = async (run: BenchRun, path: string, by: ReadingInput['by'], file: FileOutput) => {
  const output = await run.child('importReading', { path, by });
  if (output.amount !== null && output.amount !== file.amount)
    throw new Error(`${by} reads ${output.amount} đồng, the file says ${file.amount}`);
  return output;
};

/** A fresh copy of the book for each import: the second of the same file would change nothing. */
const importing = (run: BenchRun, path: string, file: FileOutput, book: string, types: boolean) =>
  run.child('importing', {
    // An edit after the preview would make it stale: a session in which somebody types writes nothing.
    ...{ resources: run.resources, book, file: path, types, writes: !types },
    ...{ amount: file.amount, sourceCodes: file.sourceCodes },
  });

const measureSize = async (run: BenchRun, size: RowSize): Promise<Measured> => {
  const book = await run.example();
  const path = run.emptyPath(`treasury-${size}.xlsx`);
  // No row of column numbers (M2): reading alone could not tell it from amounts.
  const messes: MessId[] = size === 'month' ? ['M1', 'M3', 'M5', 'M8'] : ['M1'];
  const { seed, rounds } = run.options;
  const file = await run.child('makeTreasuryFile', {
    book,
    path,
    rows: sizes[size],
    layout: 'lines',
    messes,
    seed,
  });
  const measured: Measured = {
    size,
    file,
    floors: [],
    ours: [],
    exceljs: [],
    exceljsStream: [],
    imports: [],
    typed: [],
  };
  for (let round = 0; round < rounds; round++) {
    measured.floors.push((await reading(run, path, 'floor', file)).milliseconds);
    measured.ours.push(await reading(run, path, 'ours', file));
    measured.imports.push(await importing(run, path, file, await run.example(), false));
    if (size !== '100k') continue;
    measured.typed.push(await importing(run, path, file, await run.example(), true));
    if (round >= peerRounds) continue;
    measured.exceljs.push(await reading(run, path, 'exceljs', file));
    measured.exceljsStream.push(await reading(run, path, 'exceljsStream', file));
  }
  return measured;
};

const totalOf = ({ open, preview, commit }: ImportingOutput): number => open + preview + commit;
const ratios = (values: readonly number[], floors: readonly number[]): number[] =>
  values.map((value, at) => value / (floors[at] ?? Number.NaN));
const rounded = (values: readonly number[]): string => String(Math.round(median(values)));
const millisecondsOf = (outputs: readonly ReadingOutput[]): number[] =>
  outputs.map(({ milliseconds }) => milliseconds);

interface Told {
  readonly unit: string;
  readonly goal?: NonNullable<Finding['goal']>;
  readonly samples: readonly number[];
  readonly floors?: readonly number[];
  readonly remark?: string;
}

const finding = (name: string, size: RowSize, told: Told): Finding => ({
  ...{ name, size, value: median(told.samples), count: told.samples.length },
  ...told,
});

const atMost = (value: number) => ({ relation: '≤', value }) as const;
const atLeast = (value: number) => ({ relation: '≥', value }) as const;

const readingFindings = ({ size, file, floors, ours, exceljs, exceljsStream }: Measured): Finding[] => {
  const own = millisecondsOf(ours);
  const remark = `${file.rows} rows, ${Math.round(file.bytes / 1e6)} MB; ours ${rounded(own)} ms, floor ${rounded(floors)} ms`;
  const found = [
    finding('P1 import-read', size, {
      unit: '× floor',
      goal: atMost(mostReading),
      samples: ratios(own, floors),
      floors,
      remark,
    }),
  ];
  for (const [name, peer] of [
    ['exceljs', exceljs],
    ['exceljs-stream', exceljsStream],
  ] as const) {
    if (peer.length === 0) continue;
    const most = Math.round(Math.max(...peer.map((each) => each.peakMegabytes)));
    const samples = ratios(millisecondsOf(peer), own);
    const goal = atLeast(leastOfPeers[name]);
    found.push(
      finding(`P1 ${name}/ours`, size, {
        unit: '×',
        goal,
        samples,
        remark: `${rounded(millisecondsOf(peer))} ms, ${most} MB`,
      }),
    );
  }
  return found;
};

const parts = (imports: readonly ImportingOutput[]): string =>
  (['open', 'preview', 'commit'] as const)
    .map((part) => `${part} ${rounded(imports.map((each) => each[part]))} ms`)
    .join(', ');

const wholeFindings = ({ size, floors, imports, exceljs }: Measured): Finding[] => {
  const remark = parts(imports);
  const samples = ratios(imports.map(totalOf), floors);
  const over = imports.map((each) => each.peakMegabytes - each.idleMegabytes);
  const idle = `${rounded(imports.map((each) => each.idleMegabytes))} MB idle`;
  return [
    finding('P2 import-whole', size, {
      unit: '× floor',
      goal: atMost(mostImporting),
      samples,
      floors,
      remark,
    }),
    finding('P3 import-memory', size, {
      unit: 'MB over idle',
      goal: atMost(mostMegabytes[size]),
      samples: over,
      remark: idle,
    }),
    ...(exceljs.length === 0 ? [] : [peerFinding(size, millisecondsOf(exceljs), imports.map(totalOf))]),
  ];
};

const peerFinding = (size: RowSize, exceljs: readonly number[], own: readonly number[]): Finding => {
  const goal = atLeast(leastOfImport);
  return finding('P2 exceljs-read/ours', size, { unit: '×', goal, samples: ratios(exceljs, own) });
};

const typingFindings = ({ size, typed, imports }: Measured): Finding[] => [
  finding('I1 import-edit', size, {
    unit: 'ms',
    goal: atMost(longestAnswer),
    samples: typed.map(({ edits }) => Math.max(...edits)),
    remark: parts(typed),
  }),
  finding('I2 import-block', size, {
    unit: 'ms',
    goal: atMost(longestAnswer),
    samples: imports.map((each) => each.longestBlock),
  }),
  finding('I3 import-silence', size, {
    unit: 'ms',
    goal: atMost(longestSilence),
    samples: imports.map((each) => each.longestSilence),
    remark: `up to the preview ${rounded(typed.map((each) => each.longestSilence))} ms`,
  }),
  finding('I4 import-cancel', size, {
    unit: 'ms',
    goal: atMost(longestCancel),
    samples: typed.map((each) => each.cancel),
  }),
];

const monthFinding = ({ size, floors, imports, file }: Measured): Finding => {
  const samples = imports.map(({ open, preview }) => open + preview);
  const remark = `${file.rows} rows; ${Math.round(median(ratios(samples, floors)))}× floor`;
  return finding('I5 month-preview', size, { unit: 'ms', goal: atMost(longestPreview), samples, remark });
};

const growthFinding = (small: Measured, large: Measured): Finding => {
  const perRow = ({ imports, file }: Measured): number[] => imports.map((each) => totalOf(each) / file.rows);
  const base = median(perRow(small));
  const samples = perRow(large).map((each) => each / base);
  return finding('P2 row-growth', large.size, { unit: '× 100k', goal: atMost(mostGrowth), samples });
};

const sharesFindings = async (run: BenchRun): Promise<Finding[]> => {
  const shares = await run.child('importShares', { seed: run.options.seed, files: sharesFiles, rows: 24 });
  const percent = (rows: number): string => `${((100 * rows) / shares.details).toFixed(1)} %`;
  const remark =
    `${shares.files} files, ${shares.details} rows: recovered ${percent(shares.recovered)} ` +
    `(${percent(shares.recoveredAtOnce)} before any answer), asked ${percent(shares.asked)}; ` +
    `${(shares.questions / shares.files).toFixed(1)} questions a file${shares.wrong.length > 0 ? `; ${shares.wrong[0]}` : ''}`;
  const goal = { relation: '=', value: 0 } as const;
  return [
    finding('I6 silently-wrong', 'month', { unit: 'rows', goal, samples: [shares.wrong.length], remark }),
  ];
};

export const measureImportMetrics = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const month = await measureSize(run, 'month');
  const small = await measureSize(run, '100k');
  const large = run.options.sizes.includes('L') ? await measureSize(run, '1M') : undefined;
  const findings = [
    ...[small, ...(large ? [large] : [])].flatMap((each) => [
      ...readingFindings(each),
      ...wholeFindings(each),
    ]),
    ...(large ? [growthFinding(small, large)] : []),
    ...typingFindings(small),
    monthFinding(month),
    ...(await sharesFindings(run)),
  ];
  return { findings, raw: { month, small, large } };
};
