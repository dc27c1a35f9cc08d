/**
 * A work is not paid more than it is allotted, source by source (treasury.md §7, check 1): an error, or a supplement
 * that the book does not have yet. What is paid for a work without any capital of the year is pointed out: it may be
 * of an earlier year's.
 */
import type { BookView } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { isLeafSource, leafSources } from '../limits/budget-lines.ts';
import { type Disbursed, lastDisbursed } from '../limits/periods.ts';
import { workPlace } from '../places.ts';
import { blank, commonGrain, money } from '../quantity.ts';
import { reconciledPlace } from '../row-places.ts';
import type { FindingDraft, TotalTouch } from '../rule.ts';
import { componentName, shownMonth, sourceName } from '../wording.ts';
import { isCutoffOf, paidOnly, touchedWork, worksOf } from './rows.ts';

export interface WorkSource {
  readonly work: string;
  readonly source: string;
}

/** What is paid for the work beyond what it is allotted of the source; undefined where that is not so. */
export const overpaidWork = (
  { work, source }: WorkSource,
  view: BookView,
  year: number,
): Disbursed | undefined => {
  const query = { year, component: work, source };
  const disbursed = lastDisbursed(view, query);
  const allotted = Math.max(view.total('allotted', query) ?? 0, 0);
  return disbursed && disbursed.amount > allotted ? disbursed : undefined;
};

const check = (subject: WorkSource, view: BookView, year: number): FindingDraft | undefined => {
  const disbursed = overpaidWork(subject, view, year);
  if (!disbursed) return undefined;
  const { work, source } = subject;
  const trees = view.trees(year);
  const { period, amount } = disbursed;
  const hasCapital = view.total('allotted', { year, component: work }) !== null;
  const allotted = view.total('allotted', { year, component: work, source });
  const grain = commonGrain(amount, allotted ?? 0);
  const params = {
    work: componentName(trees, work),
    source: sourceName(trees, source),
    month: shownMonth(period),
  };
  return {
    ...(hasCapital ? {} : { severity: 'warning' as const }),
    place: reconciledPlace(view, { year, component: work, period }, 'treasury') ?? workPlace(work, 'name'),
    printedAt: null,
    expected: hasCapital ? money(allotted ?? 0, grain) : blank,
    actual: money(amount, grain),
    difference: hasCapital ? money(amount - (allotted ?? 0), grain) : null,
    explanation: explain(hasCapital ? 'K-060' : 'workNotAllotted', params),
    parts: [],
  };
};

const everySource = (works: readonly string[], view: BookView, year: number): WorkSource[] =>
  works.flatMap((work) => leafSources(view.trees(year)).map((source) => ({ work, source })));

const paidWorks = (view: BookView, year: number): string[] => {
  const works = worksOf(view.trees(year)).map((component) => ({ component }));
  return paidOnly(works, view, year).map(({ component }) => component);
};

const touched = (touch: TotalTouch, view: BookView, year: number): WorkSource[] => {
  const work = touchedWork(touch, view);
  const { source, measure } = touch;
  if (work === undefined) return [];
  // Whether it has capital at all, each of its sources asks.
  if (measure === 'allotted') return everySource([work], view, year);
  return isLeafSource(view.trees(year), source) ? [{ work, source }] : [];
};

export const workWithinAllotted = defineRule<WorkSource>({
  code: 'K-060',
  severity: 'error',
  title: {
    vi: 'Giải ngân của công trình không vượt vốn phân bổ',
    en: 'A work is paid no more than it is allotted',
  },
  basis: 'design',
  inputs: { measures: ['allotted', ...disbursedMeasures], records: ['cutoff'] },
  subjects: (view, year) => everySource(paidWorks(view, year), view, year),
  touchedBy: (touch, view, year) => {
    if (isCutoffOf(touch, year)) return everySource(worksOf(view.trees(year)), view, year);
    return touch.kind === 'total' && touch.year === year ? touched(touch, view, year) : [];
  },
  keyOf: ({ work, source }) => `${work}/${source}`,
  check,
});
