/**
 * Which sheets of a file are taken (treasury.md §5 M13): the one that says most, and all that are built like it. A sheet
 * that sums up the others is left out, or its money would count twice; so are hidden sheets. All is told.
 */
import { fold } from '../../text/fold.ts';
import type { Reason } from '../reasons.ts';
import type { SheetSettings } from '../settings.ts';
import type { Table } from '../table.ts';
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

const isNamedSummary = ({ table }: DetectedSheet): boolean =>
  /\b(?:tong hop|tong|th)\b/.test(fold(table.name));

const summaries = (sheets: readonly DetectedSheet[]): Set<DetectedSheet> => {
  const named = sheets.filter(isNamedSummary);
  if (named.length > 0 && named.length < sheets.length) return new Set(named);
  const summary = summaryOf(sheets);
  return new Set(summary ? [summary] : []);
};

const whyNot = ({ table, sheet }: Candidate, summary: ReadonlySet<DetectedSheet>): Why => {
  if (table.hidden) return 'hidden';
  if (!sheet) return 'noHeader';
  if (!isUsable(sheet)) return 'noAmounts';
  return summary.has(sheet) ? 'summary' : 'different';
};

export const chooseSheets = (candidates: readonly Candidate[]): ChosenSheets => {
  const shown = candidates.filter(({ table }) => !table.hidden).map(({ sheet }) => sheet);
  const usable = shown.filter(isUsable);
  const first = usable.reduce<DetectedSheet | null>(
    (best, sheet) => (best && weight(best) >= weight(sheet) ? best : sheet),
    null,
  );
  const family = first
    ? usable.filter((sheet) => sheet === first || alike(sheet, first))
    : shown.flatMap((each) => each ?? []).slice(0, 1);
  const summary = summaries(family);
  const sheets = family.filter((sheet) => !summary.has(sheet));
  const taken = new Set(sheets.map(({ table }) => table));
  const reasons = candidates.flatMap((candidate): Reason[] => {
    const { table, sheet } = candidate;
    if (sheet && taken.has(table))
      return [reason('sheetChosen', { sheet: table.name, rows: sheet.details }), ...sheet.reasons];
    return table.rowCount === 0
      ? []
      : [reason('sheetLeftOut', { sheet: table.name, why: whyNot(candidate, summary) })];
  });
  return { sheets, reasons };
};
