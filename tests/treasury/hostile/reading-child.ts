/**
 * A process that reads files and does nothing else. It may read the disk and no more (Node's permission model); what
 * sockets it opens it counts. One line of JSON for each file.
 */
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { Refused } from '#engine/refused.ts';
import {
  cellKind,
  cellMark,
  cellName,
  kindAt,
  readLimits,
  type Table,
  type Workbook,
} from '#shared/treasury/table.ts';
import { readWorkbook } from '../../../main/engine/imports/read/read-workbook.ts';
import type { ExpectedCell } from './hostile-file.ts';

export interface Outcome {
  readonly milliseconds: number;
  /** The most that the process has had so far. */
  readonly peakMegabytes: number;
  readonly sockets: number;
  readonly read?: {
    readonly rows: number;
    readonly cells: Readonly<Record<string, ExpectedCell>>;
    readonly notices: readonly string[];
  };
  /** "importTooLarge", and what it says. */
  readonly refused?: { readonly code: string; readonly params: unknown };
  /** Anything else that was thrown: a bug. */
  readonly failed?: string;
}

/** Enough to see that the right cell has the right value. */
const shownRows = 5;
const shownColumns = 5;

const peak = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024;
};

const cellOf = ({ columns, strings }: Table, column: number, row: number): ExpectedCell => {
  const cells = columns[column];
  if (!cells) return null;
  const kind = kindAt(cells, row);
  const number = cells.numbers[row] ?? Number.NaN;
  const text = strings[cells.texts[row] ?? -1] ?? '';
  if (kind === cellKind.blank) return null;
  if (kind === cellKind.error) return { error: text };
  if (kind === cellKind.unresolved) return { unresolved: text };
  if (kind === cellKind.date) return { date: number };
  const value = kind === cellKind.text ? text : number;
  return ((cells.kinds[row] ?? 0) & cellMark.formula) === 0 ? value : { formula: value };
};

const cellsOf = (table: Table | undefined): Record<string, ExpectedCell> => {
  const shown: Record<string, ExpectedCell> = {};
  for (let row = 0; table && row < Math.min(shownRows, table.rowCount); row++)
    for (let column = 0; column < shownColumns; column++)
      shown[cellName(column, table.rowNumbers[row] ?? 0)] = cellOf(table, column, row);
  return shown;
};

const seen = ({ sheets, notices }: Workbook): NonNullable<Outcome['read']> => ({
  rows: sheets.reduce((sum, { rowCount }) => sum + rowCount, 0),
  cells: cellsOf(sheets[0]),
  notices: notices.map(({ code }) => code),
});

let sockets = 0;
for (const channel of ['net.client.socket', 'http.client.request.start', 'undici:request:create'])
  subscribe(channel, () => {
    sockets++;
  });

const outcomeOf = async (path: string): Promise<Outcome> => {
  const bytes = readFileSync(path);
  const start = performance.now();
  const told = (): Outcome => ({ milliseconds: performance.now() - start, peakMegabytes: peak(), sockets });
  try {
    const workbook = await readWorkbook(bytes, { limits: readLimits, onProgress: () => undefined });
    return { ...told(), read: seen(workbook) };
  } catch (error) {
    if (error instanceof Refused) return { ...told(), refused: error.refusal };
    return { ...told(), failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

for (const path of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(await outcomeOf(path))}\n`);
