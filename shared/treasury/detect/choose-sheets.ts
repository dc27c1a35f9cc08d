/**
 * Which sheets of a file are taken (treasury.md §5 M13): the one that says most, and all that are built like it. A sheet
 * that sums up the others is left out, or its money would count twice; so are hidden sheets. All is told.
 */
import { fold } from '../../text/fold.ts';
import type { Reason } from '../reasons.ts';
import type { SheetSettings } from '../settings.ts';
import type { Table } from '../table.ts';
import { statedAsOf } from './dates.ts';
import type { DetectedSheet } from './detect-sheet.ts';
import { fileTotal } from './plausible-unit.ts';
import { reason } from './sheet-reason.ts';

type Why = Reason<'sheetLeftOut'>['params']['why'];

export interface Candidate {
  readonly table: Table;
  /** Null where no header was found. */
  readonly sheet: DetectedSheet | null;
}

export interface ChosenSheets {
  readonly sheets: readonly DetectedSheet[];
  readonly reasons: readonly Reason[];
}

const signature = ({ columns }: SheetSettings): Set<string> =>
  new Set(columns.map(({ field, header }) => `${field} ${fold(header).replace(/\d+/g, '#')}`));

/** Most columns of the smaller one are those of the other. */
const alike = (left: DetectedSheet, right: DetectedSheet): boolean => {
  const [one, other] = [signature(left.settings), signature(right.settings)];
  const shared = [...one].filter((each) => other.has(each)).length;
  return shared >= 0.8 * Math.max(one.size, other.size);
};

const weight = ({ details, settings }: DetectedSheet): number =>
  Math.min(details, 1_000) * settings.columns.length;

const isUsable = (sheet: DetectedSheet | null): sheet is DetectedSheet =>
  sheet?.hasAmounts === true && sheet.details > 0;

/** The one whose total is that of all others; only where there are others to sum up. */
const summaryOf = (sheets: readonly DetectedSheet[]): DetectedSheet | undefined => {
  if (sheets.length < 3) return undefined;
  const totals = sheets.map(({ table, settings, kinds }) => fileTotal(table, settings, kinds));
  const all = totals.reduce((sum, total) => sum + total, 0);
  return sheets.find((_, at) => {
    const own = totals[at] ?? 0;
    return own !== 0 && Math.abs(all - 2 * own) <= Math.abs(own) * 1e-9;
  });
};

const monthOfName = (name: string): number | null => {
  const found = /(?:^|[^a-z])(?:thang|t)[ ._-]*(\d{1,2})(?:\s*[./_-]\s*(\d{4}))?(?!\d)/.exec(fold(name));
  const month = Number(found?.[1]);
  return month >= 1 && month <= 12 ? Number(found?.[2] ?? 0) * 100 + month : null;
};

const monthStated = ({ texts }: DetectedSheet): number | null => {
  const day = statedAsOf([texts])?.value;
  return day === undefined ? null : Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7));
};

/** Sheets of several months in one file: an import is of one month, and the last one is meant. */
const olderMonths = (sheets: readonly DetectedSheet[]): Set<DetectedSheet> => {
  const stated = sheets.map(monthStated);
  const months = stated.includes(null) ? sheets.map(({ table }) => monthOfName(table.name)) : stated;
  if (months.includes(null)) return new Set();
  const last = Math.max(...months.map((month) => month ?? 0));
  return new Set(sheets.filter((_, at) => months[at] !== last));
};

const isNamedSummary = ({ table }: DetectedSheet): boolean =>
  /\b(?:tong hop|tong|th)\b/.test(fold(table.name));

const summaries = (sheets: readonly DetectedSheet[]): Set<DetectedSheet> => {
  const named = sheets.filter(isNamedSummary);
  if (named.length > 0 && named.length < sheets.length) return new Set(named);
  const summary = summaryOf(sheets);
  return new Set(summary ? [summary] : []);
};

const whyNot = (
  { table, sheet }: Candidate,
  summary: ReadonlySet<DetectedSheet>,
  older: ReadonlySet<DetectedSheet>,
): Why => {
  if (table.hidden) return 'hidden';
  if (!sheet) return 'noHeader';
  if (!isUsable(sheet)) return 'noAmounts';
  if (older.has(sheet)) return 'otherMonth';
  return summary.has(sheet) ? 'summary' : 'different';
};

export const chooseSheets = (candidates: readonly Candidate[]): ChosenSheets => {
  const shown = candidates.filter(({ table }) => !table.hidden).map(({ sheet }) => sheet);
  const usable = shown.filter(isUsable);
  const first = usable.reduce<DetectedSheet | null>(
    (best, sheet) => (best && weight(best) >= weight(sheet) ? best : sheet),
    null,
  );
  const all = first
    ? usable.filter((sheet) => sheet === first || alike(sheet, first))
    : shown.flatMap((each) => each ?? []).slice(0, 1);
  const older = olderMonths(all);
  const family = all.filter((sheet) => !older.has(sheet));
  const summary = summaries(family);
  const sheets = family.filter((sheet) => !summary.has(sheet));
  const taken = new Set(sheets.map(({ table }) => table));
  const reasons = candidates.flatMap((candidate): Reason[] => {
    const { table, sheet } = candidate;
    if (sheet && taken.has(table))
      return [reason('sheetChosen', { sheet: table.name, rows: sheet.details }), ...sheet.reasons];
    return table.rowCount === 0
      ? []
      : [reason('sheetLeftOut', { sheet: table.name, why: whyNot(candidate, summary, older) })];
  });
  return { sheets, reasons };
};
