/**
 * Works with capital, or with a figure of their investor, for which the Treasury's last file has no row (treasury.md
 * §7, check 4). Only of lines whose works the Treasury names at all; one finding for each line names them.
 */
import type { BookView } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { stateBudgetSource, worksBeneath } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { commonGrain, count, money } from '../quantity.ts';
import { reconciledPlace } from '../row-places.ts';
import type { FindingDraft, FindingPart } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { componentName, shownMonth } from '../wording.ts';
import { lastTreasuryMonth } from './batches.ts';
import { lineOf, linesOf } from './rows.ts';

interface Month {
  readonly view: BookView;
  readonly year: number;
  readonly period: number;
}

const isPaid = ({ view, year, period }: Month, component: string): boolean =>
  disbursedMeasures.some((measure) => view.total(measure, { year, component, period }) !== null);

const allottedTo = ({ view, year }: Month, component: string): number =>
  view.total('allotted', { year, component, source: stateBudgetSource(view.trees(year)) }) ?? 0;

const isReported = ({ view, year, period }: Month, component: string): boolean =>
  view.total('reported', { year, component, period }) !== null;

/** Parts that a person can look through. */
const mostListed = 50;

const partOf = (month: Month, work: string): FindingPart => {
  const { view, year, period } = month;
  const allotted = allottedTo(month, work);
  return {
    label: componentName(view.trees(year), work),
    quantity: money(allotted, commonGrain(allotted)),
    place: reconciledPlace(view, { year, component: work, period }, 'treasury'),
  };
};

const check = (line: string, view: BookView, year: number): FindingDraft | undefined => {
  const trees = view.trees(year);
  const period = linesOf(trees).has(line) ? lastTreasuryMonth(view, year) : undefined;
  if (period === undefined) return undefined;
  const month: Month = { view, year, period };
  const works = worksBeneath(trees, line);
  const paid = new Set(works.filter((work) => isPaid(month, work)));
  if (paid.size === 0) return undefined;
  const missing = works.filter(
    (work) => !paid.has(work) && (allottedTo(month, work) > 0 || isReported(month, work)),
  );
  const [first] = missing;
  if (first === undefined) return undefined;
  return {
    place: reconciledPlace(view, { year, component: first, period }, 'treasury') ?? {
      ...{ sheet: 'reconciliation', row: line, column: 'treasury', period },
    },
    printedAt: null,
    expected: count(paid.size + missing.length),
    actual: count(paid.size),
    difference: count(-missing.length),
    explanation: explain('K-065', {
      line: componentName(trees, line),
      month: shownMonth(period),
      missing: missing.length,
    }),
    parts: missing.slice(0, mostListed).map((work) => partOf(month, work)),
  };
};

export const worksHaveTreasuryRow = defineRule<string>({
  code: 'K-065',
  severity: 'note',
  title: {
    vi: 'Công trình có vốn có số liệu của Kho bạc',
    en: 'A work with capital has a figure of the Treasury',
  },
  basis: 'design',
  inputs: { measures: ['allotted', 'reported', ...disbursedMeasures], records: ['importBatch'] },
  subjects: (view, year) => linesOf(view.trees(year)),
  touchedBy: (touch, view, year) => {
    const trees = view.trees(year);
    if (recordsIn(touch, 'importBatch').some((batch) => batch.year === year)) return linesOf(trees);
    const line = touch.kind === 'total' && touch.year === year ? lineOf(trees, touch.component) : undefined;
    return line === undefined ? [] : [line];
  },
  keyOf: (line) => line,
  check,
});
