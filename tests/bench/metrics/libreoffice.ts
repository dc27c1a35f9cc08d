/**
 * A peer for P10, with `--peers` and where `soffice` is: LibreOffice computes one crossing (sub-project × source ×
 * year, plan and done: 896 SUMIFS) of the book of size S. Its time is that of loading the workbook with formulas,
 * less that of loading it with their values. Told, not judged.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import exceljs from 'exceljs';
import { measureById } from '#shared/domain/measures.ts';
import type { BenchRun } from '../bench-run.ts';
import { median } from '../statistics.ts';
import type { Finding } from '../verdict.ts';

const execute = promisify(execFile);
const rounds = 3;
const longest = 120_000;
/** The second sheet as CSV: comma, double quote, UTF-8, numbers as stored. */
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,2';

/** year, measure, sub-project, source, amount */
type Row = [number, number, string, number, number];

const measures = [measureById('allotted').code, measureById('disbursedCompleted').code];

const readRows = (path: string): Row[] => {
  const book = new Database(path, { readonly: true });
  try {
    const sql = `SELECT year, measure, version.parent, source, value FROM figure
      JOIN local_id ON local_id.dimension = 1 AND local_id.id = figure.component
      JOIN component_version AS version ON version.component = local_id.uid
      WHERE measure IN (${measures.join(', ')})`;
    return book.prepare(sql).raw().all() as Row[];
  } finally {
    book.close();
  }
};

/** One cell of the crossing: its place, and the sum that stands there. */
type Total = readonly [year: number, measure: number, subproject: string, source: number, sum: number];

const totalsOf = (rows: readonly Row[]): Total[] => {
  const sums = new Map<string, Total>();
  for (const [year, measure, subproject, source, amount] of rows) {
    const name = [year, measure, subproject, source].join(' ');
    const sum = (sums.get(name)?.[4] ?? 0) + amount;
    sums.set(name, [year, measure, subproject, source, sum]);
  }
  return [...sums.values()];
};

const writeWorkbook = async (
  path: string,
  rows: readonly Row[],
  totals: readonly Total[],
  formulas: boolean,
) => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('data').addRows(rows as Row[]);
  const sheet = workbook.addWorksheet('totals');
  const conditions = ['A', 'B', 'C', 'D'];
  for (const [at, total] of totals.entries()) {
    const row = at + 1;
    const terms = conditions.map((column) => `data!$${column}$1:$${column}$${rows.length},${column}${row}`);
    const formula = `SUMIFS(data!$E$1:$E$${rows.length},${terms.join(',')})`;
    sheet.addRow([...total.slice(0, 4), formulas ? { formula } : total[4]]);
  }
  await workbook.xlsx.writeFile(path);
};

const load = async (path: string, folder: string): Promise<number> => {
  const profile = pathToFileURL(join(folder, 'libreoffice')).href;
  const options = ['--headless', '--norestore', '--convert-to', filter, '--outdir', folder, path];
  const start = performance.now();
  await execute('soffice', [`-env:UserInstallation=${profile}`, ...options], { timeout: longest });
  return performance.now() - start;
};

/** @throws Error where LibreOffice shows other sums: then its time means nothing */
const compare = (path: string, folder: string, totals: readonly Total[]): void => {
  const csv = join(folder, `${basename(path, '.xlsx')}-totals.csv`);
  const shown = readFileSync(csv, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Number(line.replaceAll('"', '').split(',')[4]));
  if (shown.length !== totals.length || totals.some((total, at) => total[4] !== shown[at]))
    throw new Error('LibreOffice shows other totals');
};

export const hasLibreOffice = async (): Promise<boolean> => {
  try {
    await execute('soffice', ['--version'], { timeout: longest });
    return true;
  } catch {
    return false;
  }
};

export const measureLibreOffice = async (run: BenchRun): Promise<{ findings: Finding[]; raw: unknown }> => {
  const rows = readRows(run.copy('S'));
  const totals = totalsOf(rows);
  const formulas = run.emptyPath('formulas.xlsx');
  const values = run.emptyPath('values.xlsx');
  await writeWorkbook(formulas, rows, totals, true);
  await writeWorkbook(values, rows, totals, false);
  // The first start makes a profile.
  await load(values, run.folder);
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const withFormulas = await load(formulas, run.folder);
    samples.push(withFormulas - (await load(values, run.folder)));
  }
  compare(formulas, run.folder, totals);
  const finding: Finding = {
    name: 'P10 LibreOffice',
    size: 'S',
    value: median(samples),
    unit: 'ms',
    samples,
    count: samples.length,
    remark: `one crossing of the three, as ${totals.length} SUMIFS; sums equal`,
  };
  return { findings: [finding], raw: samples };
};
