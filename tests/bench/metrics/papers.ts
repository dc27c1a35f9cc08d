/** P4, P5 and X1–X4: Phụ lục 04 with 3,000 works as Excel and as Word, against plain libraries, and beside an officer. */
import type { BenchRun } from '../bench-run.ts';
import type { ExportingOutput } from '../papers/exporting.ts';
import type { WritingOutput } from '../papers/writing.ts';
import { median } from '../statistics.ts';
import type { Finding } from '../verdict.ts';

const example = 'cao-bang-2024';
const works = 3_000;
/** The peer is the whole of what plain exceljs or docx does; ours reads the file back and compares it as well. */
const mostOfPeer = 1.2;
/** Milliseconds. */
const longestAnswer = 50;
const longestSilence = 250;
const longestCancel = 200;
const mostMegabytes = 400;

const formats = ['xlsx', 'docx'] as const;
type Format = (typeof formats)[number];
const names: Readonly<Record<Format, string>> = { xlsx: 'P4 paper-xlsx', docx: 'P5 paper-docx' };
const peers: Readonly<Record<Format, string>> = { xlsx: 'exceljs', docx: 'docx' };

const writingFinding = (format: Format, output: WritingOutput): Finding => {
  const { ours, peer, proving, floor, rows, cells, bytes } = output;
  const samples = ours.map((value, at) => value / (peer[at] ?? Number.NaN));
  const written = ours.map((value, at) => value - (proving[at] ?? 0));
  const overFloor = (values: readonly number[]): string => (median(values) / median(floor)).toFixed(1);
  return {
    name: names[format],
    size: 'works',
    value: median(samples),
    unit: `× ${peers[format]}`,
    goal: { relation: '≤', value: mostOfPeer },
    samples,
    count: samples.length,
    floors: peer,
    remark:
      `${rows} rows, ${cells} cells, ${Math.round(bytes / 1_000)} kB; ours ${Math.round(median(ours))} ms with ` +
      `${Math.round(median(proving))} ms of reading back and comparing, ${peers[format]} ${Math.round(median(peer))} ms; ` +
      `zlib floor ${Math.round(median(floor))} ms: writing ${overFloor(written)}×, all ${overFloor(ours)}×`,
  };
};

const exportingFindings = (format: Format, outputs: readonly ExportingOutput[]): Finding[] => {
  const told = (
    name: string,
    unit: string,
    most: number,
    of: (output: ExportingOutput) => number,
    remark?: string,
  ): Finding => {
    const samples = outputs.map(of);
    const goal = { relation: '≤', value: most } as const;
    const base = { name: `${name} (${format})`, size: 'works', value: median(samples), unit } as const;
    return { ...base, goal, samples, count: samples.length, ...(remark !== undefined && { remark }) };
  };
  const exports = `export ${Math.round(median(outputs.map(({ exportMilliseconds }) => exportMilliseconds)))} ms`;
  const blocks = `engine held up ${Math.round(median(outputs.map((each) => each.longestBlock)))} ms at most`;
  const starts = `${Math.round(median(outputs.map((each) => each.startMegabytes)))} MB before the book`;
  return [
    told('X1 export-edit', 'ms', longestAnswer, ({ edits }) => Math.max(...edits), `${exports}; ${blocks}`),
    told('X2 export-silence', 'ms', longestSilence, (each) => each.longestSilence),
    told('X3 export-cancel', 'ms', longestCancel, (each) => each.cancelMilliseconds, 'no file left'),
    told('X4 export-memory', 'MB peak RSS', mostMegabytes, (each) => each.peakMegabytes, starts),
  ];
};

/** Folders have names of their own: a missed goal is measured once more. */
let attempts = 0;

export const measurePapers = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const { options, resources } = run;
  const path = run.emptyPath('works.kehoach');
  await run.child('makeWorksBook', { resources, path, example, works });
  const findings: Finding[] = [];
  const raw: unknown[] = [];
  attempts++;
  for (const format of formats) {
    const writing = await run.child('paperWriting', { path, format, rounds: options.rounds });
    const exporting: ExportingOutput[] = [];
    for (let round = 0; round < options.rounds; round++) {
      const folder = run.emptyPath(`papers-${attempts}-${format}-${round}`);
      exporting.push(await run.child('paperExporting', { resources, path, folder, format }));
    }
    findings.push(writingFinding(format, writing), ...exportingFindings(format, exporting));
    raw.push({ format, writing, exporting });
  }
  return { findings, raw };
};
