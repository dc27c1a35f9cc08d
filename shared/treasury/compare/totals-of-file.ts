/**
 * The file's own totals against its details (treasury.md M4, R6). What a total or a heading adds up is not written in
 * the file: it is right where it is the sum of any run of details that such a row can mean.
 */
import { moneyUnits } from '../../text/money-unit.ts';
import { amountState } from '../amounts/index.ts';
import { amountFields, rowKinds } from '../fields.ts';
import { type Interpreted, isDetail, type SheetRows, writtenFields } from '../interpret/index.ts';
import { type Issue, keptRow } from '../match/index.ts';
import type { ControlTotal } from '../preview.ts';
import { columnName } from '../table.ts';

const total = rowKinds.indexOf('total');
const group = rowKinds.indexOf('group');

/** Totals that agree are shown, too, but not thousands of them. */
const mostShown = 50;
const mostWrong = 200;

type Run = readonly [from: number, to: number];

/** Sums of the details before each row; what cannot be read counts nothing. */
const runningSums = ({ reading }: SheetRows, column: number): Float64Array => {
  const { rowCount } = reading.table;
  const amounts = reading.amountsOf(column);
  const sums = new Float64Array(rowCount + 1);
  for (let row = 0; row < rowCount; row++) {
    const counts = isDetail(reading, row) && amounts?.states[row] === amountState.read;
    sums[row + 1] = (sums[row] ?? 0) + (counts ? (amounts?.amounts[row] ?? 0) : 0);
  }
  return sums;
};

interface Marks {
  /** Rows that are totals or headings, in order. */
  readonly rows: readonly number[];
  readonly levelOf: ReadonlyMap<number, number>;
}

const marksOf = ({ reading, headings }: SheetRows): Marks => {
  const rows: number[] = [];
  for (let row = 0; row < reading.table.rowCount; row++) {
    if (reading.kinds[row] === total || reading.kinds[row] === group) rows.push(row);
  }
  return { rows, levelOf: new Map(headings.map(({ row, level }) => [row, level])) };
};

/** A total at the end of a block may have headings within the block above it. */
const mostBack = 8;
/** A heading may stand over headings that have no numbers to tell their level by. */
const mostOnward = 100;

/** The next row of the same level or above. */
const peerOf = (rows: readonly number[], levelOf: Marks['levelOf'], at: number): number | undefined => {
  const level = levelOf.get(rows[at] ?? 0) ?? -1;
  for (let next = at + 1; next < rows.length; next++) {
    if ((levelOf.get(rows[next] ?? 0) ?? -1) <= level) return rows[next];
  }
  return undefined;
};

/** First the most natural: of a total the whole sheet, of a heading what stands beneath it up to its like. */
const runsOf = ({ reading }: SheetRows, { rows, levelOf }: Marks, at: number): Run[] => {
  const row = rows[at] ?? 0;
  const end = reading.table.rowCount;
  const peer: Run = [row, peerOf(rows, levelOf, at) ?? end];
  const beneath = rows.slice(at + 1, at + 1 + mostOnward).map((to): Run => [row, to]);
  if (reading.kinds[row] === group) return [peer, ...beneath, [row, end]];
  const before = rows.slice(Math.max(0, at - mostBack), at).map((from): Run => [from, row]);
  return [[0, end], ...before, [0, row], ...beneath, [row, end]];
};

const controlOf = (
  sheet: SheetRows,
  runs: readonly Run[],
  row: number,
  column: number,
  sums: Float64Array,
): ControlTotal | null => {
  const amounts = sheet.reading.amountsOf(column);
  if (amounts?.states[row] !== amountState.read) return null;
  const stated = amounts.amounts[row] ?? 0;
  const candidates = runs.map(([from, to]) => (sums[to] ?? 0) - (sums[from] ?? 0));
  const wrong = !candidates.includes(stated);
  const { table } = sheet.reading;
  const header = sheet.reading.sheet.columns.find((use) => use.column === column)?.header ?? '';
  return {
    kind: 'fileTotal',
    subject: header === '' ? columnName(column) : header,
    at: { sheet: table.name, row: table.rowNumbers[row] ?? 1, column },
    stated,
    computed: wrong ? (candidates[0] ?? 0) : stated,
    wrong,
  };
};

const ofSheet = (sheet: SheetRows): ControlTotal[] => {
  const marks = marksOf(sheet);
  const controls: ControlTotal[] = [];
  const runs = marks.rows.map((_, at) => runsOf(sheet, marks, at));
  for (const { column, field } of sheet.reading.sheet.columns) {
    if (!(amountFields as readonly string[]).includes(field)) continue;
    const sums = runningSums(sheet, column);
    for (const [at, row] of marks.rows.entries()) {
      const control = controlOf(sheet, runs[at] ?? [], row, column, sums);
      if (control) controls.push(control);
    }
  }
  return controls;
};

const rounding = (sheet: SheetRows, control: ControlTotal): boolean =>
  Math.abs(control.stated - control.computed) <=
  moneyUnits[sheet.reading.unit].factor * sheet.reading.table.rowCount;

export interface FileTotals {
  readonly controls: readonly ControlTotal[];
  /** Headings, and totals with a work's code, of amounts that are the sum of nothing: perhaps details. By row, of all sheets. */
  readonly doubtful: ReadonlyMap<number, Issue>;
}

/** "Tổng hợp dữ liệu …" may be the name of a work: its code says so. */
const bearsWorkCode = ({ reading }: SheetRows, kept: number): boolean =>
  reading.keys.some(({ field, ids }) => field === 'projectCode' && (ids[kept] ?? 0) > 0);

const doubtfulIn = (sheet: SheetRows, controls: readonly ControlTotal[]): [number, Issue][] => {
  const { table, kinds, sheet: settings } = sheet.reading;
  const written: readonly string[] = writtenFields;
  const decided = new Set(settings.rows.map(({ row }) => row));
  return controls.flatMap((control): [number, Issue][] => {
    const { at, stated, computed, wrong } = control;
    const kept = at ? keptRow(table, at.row) : -1;
    const field = settings.columns.find(({ column }) => column === at?.column)?.field ?? '';
    const mayBeDetail = kinds[kept] === group || bearsWorkCode(sheet, kept);
    const doubtful = wrong && stated !== 0 && mayBeDetail && written.includes(field);
    if (!doubtful || decided.has(at?.row ?? 0) || rounding(sheet, control)) return [];
    const params = { stated, computed };
    return [
      [sheet.offset + kept, { code: 'groupNoSum', params, column: at?.column ?? null, weight: 'open' }],
    ];
  });
};

export const fileTotals = ({ sheets }: Interpreted): FileTotals => {
  const found = sheets.map((sheet) => ({ sheet, controls: ofSheet(sheet) }));
  const all = found.flatMap(({ controls }) => controls);
  const wrong = all.filter((control) => control.wrong).slice(0, mostWrong);
  return {
    controls: [...wrong, ...all.filter((control) => !control.wrong).slice(0, mostShown)],
    doubtful: new Map(found.flatMap(({ sheet, controls }) => doubtfulIn(sheet, controls))),
  };
};
