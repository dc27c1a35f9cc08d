/**
 * A unit is not paid more of a line than it is allotted, source by source (treasury.md §7, check 1). Only where the
 * book has what the unit is allotted of the line; an excess that arises at a work is told there (K-060).
 */
import type { BookView } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { worksBeneath } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { isLeafSource, leafSources } from '../limits/budget-lines.ts';
import { lastDisbursed } from '../limits/periods.ts';
import { fundingPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import { reconciledPlace } from '../row-places.ts';
import type { FindingDraft, TotalTouch } from '../rule.ts';
import { componentName, shownMonth, sourceName, unitName } from '../wording.ts';
import { overpaidWork } from './k-060-work.ts';
import { isCutoffOf, lineOf, linesOf, paidOnly, reportingUnits } from './rows.ts';

interface Subject {
  readonly line: string;
  readonly unit: string;
  readonly source: string;
}

const arisesAtWork = ({ line, unit, source }: Subject, view: BookView, year: number): boolean =>
  worksBeneath(view.trees(year), line).some(
    (work) =>
      lastDisbursed(view, { year, component: work, unit, source }) !== undefined &&
      overpaidWork({ work, source }, view, year) !== undefined,
  );

const check = (subject: Subject, view: BookView, year: number): FindingDraft | undefined => {
  const { line, unit, source } = subject;
  const query = { year, component: line, unit, source };
  const disbursed = lastDisbursed(view, query);
  if (!disbursed || view.total('allotted', { year, component: line, unit }) === null) return undefined;
  const allotted = view.total('allotted', query) ?? 0;
  const { period, amount } = disbursed;
  if (amount <= Math.max(allotted, 0) || arisesAtWork(subject, view, year)) return undefined;
  const trees = view.trees(year);
  const grain = commonGrain(amount, allotted);
  return {
    place: reconciledPlace(view, { ...query, period }, 'treasury') ??
      fundingPlace(view, query) ?? { sheet: 'funding', row: line, column: source },
    printedAt: null,
    expected: money(allotted, grain),
    actual: money(amount, grain),
    difference: money(amount - allotted, grain),
    explanation: explain('K-061', {
      row: `${componentName(trees, line)} – ${unitName(trees, unit)}`,
      source: sourceName(trees, source),
      month: shownMonth(period),
    }),
    parts: [],
  };
};

const subjectsOf = (
  lines: Iterable<string>,
  sources: readonly string[],
  view: BookView,
  year: number,
): Subject[] =>
  [...lines].flatMap((line) =>
    reportingUnits(view.trees(year)).flatMap((unit) => sources.map((source) => ({ line, unit, source }))),
  );

const allSubjects = (view: BookView, year: number): Subject[] => {
  const trees = view.trees(year);
  return subjectsOf(linesOf(trees), leafSources(trees), view, year);
};

const paidSubjects = (view: BookView, year: number): Subject[] => {
  const trees = view.trees(year);
  const lines = paidOnly(
    [...linesOf(trees)].map((component) => ({ component })),
    view,
    year,
  );
  const places = lines.flatMap(({ component }) => reportingUnits(trees).map((unit) => ({ component, unit })));
  return paidOnly(places, view, year).flatMap(({ component, unit }) =>
    leafSources(trees).map((source) => ({ line: component, unit, source })),
  );
};

/** A work that is paid too much stands in several units, perhaps: all of them look again. */
const touched = ({ component, source, measure }: TotalTouch, view: BookView, year: number): Subject[] => {
  const trees = view.trees(year);
  const line = lineOf(trees, component);
  if (line === undefined) return [];
  if (measure === 'allotted') return subjectsOf([line], leafSources(trees), view, year);
  return isLeafSource(trees, source) ? subjectsOf([line], [source], view, year) : [];
};

export const unitWithinAllotted = defineRule<Subject>({
  code: 'K-061',
  severity: 'error',
  title: {
    vi: 'Giải ngân của đơn vị không vượt vốn phân bổ',
    en: 'A unit is paid no more than it is allotted',
  },
  basis: 'design',
  inputs: { measures: ['allotted', ...disbursedMeasures], records: ['cutoff'] },
  subjects: paidSubjects,
  touchedBy: (touch, view, year) => {
    if (isCutoffOf(touch, year)) return allSubjects(view, year);
    return touch.kind === 'total' && touch.year === year ? touched(touch, view, year) : [];
  },
  keyOf: ({ line, unit, source }) => `${line}/${unit}/${source}`,
  check,
});
