/**
 * The investor's figure is the Treasury's (treasury.md M15; §4, reconciliation): where both are known of a work or a
 * unit, in the last month that was reported, a difference is shown. Which of the two is right nobody knows; the plan
 * prints the Treasury's.
 */
import type { BookView } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { periodsOf } from '../../domain/periods.ts';
import { amountAt, type Row, reportedAt, stateBudgetSource } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, FindingPart } from '../rule.ts';
import { shownMonth } from '../wording.ts';
import { isCutoffOf, membersOf, reconciledName, reconciledRow, reconciledRows, touchedRow } from './rows.ts';

interface Reported {
  readonly period: number;
  readonly amount: number;
}

/** In the last month that says anything of the row. */
const lastReported = (row: Row, view: BookView, year: number): Reported | undefined => {
  for (const period of periodsOf(view, year)) {
    if (view.total('reported', { year, period }) === null) continue;
    const amount = reportedAt(view, { year, ...membersOf(row), period });
    if (amount !== null) return { period, amount };
  }
  return undefined;
};

const partsOf = (key: string, { period, amount }: Reported, treasury: number): FindingPart[] => {
  const at = (column: string) => ({ sheet: 'reconciliation', row: key, column, period });
  return [
    {
      label: { vi: 'Số của Kho bạc', en: 'Treasury' },
      quantity: money(treasury, commonGrain(treasury)),
      place: at('treasury'),
    },
    {
      label: { vi: 'Số của chủ đầu tư', en: 'Investor' },
      quantity: money(amount, commonGrain(amount)),
      place: at('reported'),
    },
  ];
};

const check = (key: string, view: BookView, year: number): FindingDraft | undefined => {
  const trees = view.trees(year);
  const row = reconciledRow(trees, key);
  const reported = row?.typed ? lastReported(row, view, year) : undefined;
  if (!row || !reported) return undefined;
  const { period, amount } = reported;
  const source = stateBudgetSource(trees);
  const treasury = amountAt(view, { year, ...membersOf(row), measures: disbursedMeasures, source, period });
  if (treasury === null || treasury === amount) return undefined;
  const grain = commonGrain(treasury, amount);
  return {
    place: { sheet: 'reconciliation', row: key, column: 'difference', period },
    printedAt: null,
    expected: money(treasury, grain),
    actual: money(amount, grain),
    difference: money(amount - treasury, grain),
    explanation: explain('K-063', { row: reconciledName(trees, row), month: shownMonth(period) }),
    parts: partsOf(key, reported, treasury),
  };
};

const allRows = (view: BookView, year: number): string[] =>
  reconciledRows(view.trees(year)).map(({ key }) => key);

export const reportedIsTreasury = defineRule<string>({
  code: 'K-063',
  severity: 'warning',
  title: {
    vi: 'Số giải ngân của chủ đầu tư khớp số của Kho bạc',
    en: 'The investor’s figure is the Treasury’s',
  },
  basis: 'design',
  inputs: { measures: ['reported', ...disbursedMeasures], records: ['cutoff'] },
  subjects: (view, year) =>
    periodsOf(view, year).some((period) => view.total('reported', { year, period }) !== null)
      ? allRows(view, year)
      : [],
  touchedBy: (touch, view, year) => {
    if (isCutoffOf(touch, year)) return allRows(view, year);
    if (touch.kind !== 'total' || touch.year !== year) return [];
    const row = touchedRow(touch, view);
    return row === undefined ? [] : [row];
  },
  keyOf: (row) => row,
  check,
});
