/**
 * What is paid out is counted from the start of the year, so it does not fall from one month to the next but by a
 * correction (treasury.md §3.2, §7.2): a fall is pointed out, not refused. Works one by one, and what units have
 * beside them: the rise of one work hides the fall of none.
 */
import type { BookView } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { periodsOf } from '../../domain/periods.ts';
import { amountAt, type Row } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { filledPeriods } from '../limits/periods.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import {
  membersOf,
  paidOnly,
  reconciledName as rowName,
  reconciledRow as rowOf,
  touchedRow,
  reconciledRows as typedRows,
} from '../treasury/rows.ts';
import { shownMonth } from '../wording.ts';
import { rowOf as disbursementRow } from './rows.ts';

interface Subject {
  readonly row: string;
  readonly period: number;
}

const amountIn = (row: Row, period: number, view: BookView, year: number): number | null =>
  amountAt(view, { year, ...membersOf(row), measures: disbursedMeasures, period });

/** The last month before that says anything of the row. */
const before = (row: Row, period: number, view: BookView, year: number) => {
  for (const each of filledPeriods(view, year)) {
    if (each >= period) continue;
    const amount = amountIn(row, each, view, year);
    if (amount !== null) return { period: each, amount };
  }
  return undefined;
};

const allSubjects = (view: BookView, year: number): Subject[] => {
  const rows = typedRows(view.trees(year)).map((row) => ({ ...membersOf(row), key: row.key }));
  const paid = paidOnly(rows, view, year);
  // The first month that is known has none before it.
  return filledPeriods(view, year)
    .slice(0, -1)
    .flatMap((period) => paid.map(({ key }) => ({ row: key, period })));
};

const draft = ({ row: key, period }: Subject, view: BookView, year: number): FindingDraft | undefined => {
  const trees = view.trees(year);
  const row = rowOf(trees, key);
  if (!row?.typed || !periodsOf(view, year).includes(period)) return undefined;
  const actual = amountIn(row, period, view, year);
  const last = actual === null ? undefined : before(row, period, view, year);
  if (actual === null || !last || actual >= last.amount) return undefined;
  const grain = commonGrain(actual, last.amount);
  return {
    place: disbursementRow(trees, key)
      ? { sheet: 'disbursement', row: key, column: 'cum', period }
      : { sheet: 'reconciliation', row: key, column: 'treasury', period },
    printedAt: null,
    expected: money(last.amount, grain),
    actual: money(actual, grain),
    difference: money(actual - last.amount, grain),
    explanation: explain('K-046', {
      row: rowName(trees, row),
      month: shownMonth(period),
      before: shownMonth(last.period),
    }),
    parts: [],
  };
};

export const cumulativeDoesNotFall = defineRule<Subject>({
  code: 'K-046',
  severity: 'warning',
  title: { vi: 'Lũy kế giải ngân không giảm', en: 'What is disbursed does not fall' },
  basis: 'design',
  inputs: { measures: disbursedMeasures, records: ['cutoff'] },
  subjects: allSubjects,
  touchedBy: (touch, view, year) => {
    if (recordsIn(touch, 'cutoff').some((cutoff) => cutoff.year === year))
      return periodsOf(view, year)
        .concat(recordsIn(touch, 'cutoff').map(({ period }) => period))
        .flatMap((period) => typedRows(view.trees(year)).map(({ key }) => ({ row: key, period })));
    if (touch.kind !== 'total' || touch.year !== year || touch.period === undefined) return [];
    const row = touchedRow(touch, view);
    const { period: from } = touch;
    if (row === undefined) return [];
    return periodsOf(view, year)
      .filter((period) => period >= from)
      .map((period) => ({ row, period }));
  },
  keyOf: ({ row, period }) => `${row}/${period}`,
  check: draft,
});
