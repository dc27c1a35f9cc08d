/** An advance is paid out too (treasury.md §3.3): what is outstanding is within what is disbursed. */
import type { BookView } from '../../domain/book-view.ts';
import { type AdditiveMeasureId, disbursedMeasures } from '../../domain/measures.ts';
import { periodsOf } from '../../domain/periods.ts';
import { amountAt, disbursedColumn, type Row } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { isLeafSource, leafSources } from '../limits/budget-lines.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, TotalTouch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { shownMonth, sourceName } from '../wording.ts';
import { membersOf, rowName, rowOf, touchedRow, typedRows } from './rows.ts';

interface Subject {
  readonly row: string;
  readonly source: string;
  readonly vintage: number | 'unstated';
  readonly period: number;
}

/** What is disbursed beside the advance: below nought, the advance is more than all of it. */
const beside: readonly AdditiveMeasureId[] = disbursedMeasures.filter((each) => each !== 'disbursedAdvance');

/** Where no amount is below nought no sum of amounts is: then there is nothing to look for. */
const allSubjects = (view: BookView, year: number): Subject[] => {
  const trees = view.trees(year);
  const periods = periodsOf(view, year).filter((period) =>
    beside.some((measure) => view.hasNegative(measure, year, period)),
  );
  const vintages = [...trees.vintages, 'unstated' as const];
  return periods.flatMap((period) =>
    typedRows(trees).flatMap(({ key }) =>
      leafSources(trees).flatMap((source) =>
        vintages.map((vintage) => ({ row: key, source, vintage, period })),
      ),
    ),
  );
};

const touchedSubjects = (touch: TotalTouch, view: BookView, year: number): Subject[] => {
  const trees = view.trees(year);
  const { source, vintage, period } = touch;
  const row = touchedRow(touch, view);
  if (row === undefined || period === undefined || !isLeafSource(trees, source)) return [];
  if (!periodsOf(view, year).includes(period)) return [];
  const isKept = vintage !== undefined && trees.vintages.includes(vintage);
  return [{ row, source, vintage: isKept ? vintage : 'unstated', period }];
};

const amountsOf = ({ source, vintage, period }: Subject, row: Row, view: BookView, year: number) => {
  const query = { year, ...membersOf(row), source, vintage, period };
  return {
    disbursed: amountAt(view, { ...query, measures: disbursedMeasures }),
    advance: amountAt(view, { ...query, measures: ['disbursedAdvance'] }),
  };
};

const draft = (subject: Subject, view: BookView, year: number): FindingDraft | undefined => {
  const trees = view.trees(year);
  const row = rowOf(trees, subject.row);
  if (!row?.typed) return undefined;
  const { disbursed, advance } = amountsOf(subject, row, view, year);
  if (disbursed === null || advance === null || advance <= disbursed) return undefined;
  const { source, vintage, period } = subject;
  const grain = commonGrain(disbursed, advance);
  const stated = vintage === 'unstated' ? undefined : vintage;
  const column = disbursedColumn(trees, 'advance', source, stated) ?? 'advance';
  return {
    place: { sheet: 'disbursement', row: row.key, column, period },
    printedAt: null,
    expected: money(disbursed, grain),
    actual: money(advance, grain),
    difference: money(advance - disbursed, grain),
    explanation: explain('K-045', {
      row: rowName(trees, row),
      source: sourceName(trees, source),
      month: shownMonth(period),
    }),
    parts: [],
  };
};

export const advanceWithinDisbursed = defineRule<Subject>({
  code: 'K-045',
  severity: 'error',
  title: { vi: 'Tạm ứng nằm trong số giải ngân', en: 'Advances within what is disbursed' },
  basis: 'design',
  inputs: { measures: disbursedMeasures, records: ['cutoff'] },
  subjects: allSubjects,
  touchedBy: (touch, view, year) => {
    if (recordsIn(touch, 'cutoff').some((cutoff) => cutoff.year === year)) return allSubjects(view, year);
    return touch.kind === 'total' && touch.year === year ? touchedSubjects(touch, view, year) : [];
  },
  keyOf: ({ row, source, vintage, period }) => `${row}/${source}/${vintage}/${period}`,
  check: draft,
});
