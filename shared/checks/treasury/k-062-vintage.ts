/**
 * Of each year's capital no more is paid than was given of it: what was carried over above all, which has its own
 * rate and is cancelled at its end (treasury.md §3.4; §7, check 5). Where the line is paid more than it has of the
 * source in all, that is told by K-020.
 */
import type { BookView } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import {
  budgetLines,
  isLeafSource,
  isWhereItArises,
  leafSources,
  linesAbove,
} from '../limits/budget-lines.ts';
import { type Disbursed, lastDisbursed } from '../limits/periods.ts';
import { fundingPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, TotalTouch } from '../rule.ts';
import { componentName, shownMonth, sourceName } from '../wording.ts';
import { isCutoffOf, paidOnly } from './rows.ts';

interface Subject {
  readonly line: string;
  readonly source: string;
  readonly vintage: number;
}

interface Place {
  readonly year: number;
  readonly component: string;
  readonly source: string;
  readonly vintage?: number;
}

const overpaid = (view: BookView, place: Place): Disbursed | undefined => {
  const disbursed = lastDisbursed(view, place);
  const assigned = Math.max(view.total('assigned', place) ?? 0, 0);
  return disbursed && disbursed.amount > assigned ? disbursed : undefined;
};

const check = (subject: Subject, view: BookView, year: number): FindingDraft | undefined => {
  const { line, source, vintage } = subject;
  const at = (component: string): Place => ({ year, component, source, vintage });
  const disbursed = overpaid(view, at(line));
  if (!disbursed || overpaid(view, { year, component: line, source })) return undefined;
  const trees = view.trees(year);
  if (!isWhereItArises(trees, line, (each) => overpaid(view, at(each)) !== undefined)) return undefined;
  const { period, amount } = disbursed;
  const assigned = view.total('assigned', at(line)) ?? 0;
  const grain = commonGrain(amount, assigned);
  return {
    place: fundingPlace(view, at(line)) ?? { sheet: 'funding', row: line, column: source },
    printedAt: null,
    expected: money(assigned, grain),
    actual: money(amount, grain),
    difference: money(amount - assigned, grain),
    explanation: explain('K-062', {
      row: componentName(trees, line),
      source: sourceName(trees, source),
      month: shownMonth(period),
      vintage,
      carried: vintage === year ? 'no' : 'yes',
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
    sources.flatMap((source) => view.trees(year).vintages.map((vintage) => ({ line, source, vintage }))),
  );

const allSubjects = (view: BookView, year: number): Subject[] => {
  const trees = view.trees(year);
  return subjectsOf(budgetLines(trees), leafSources(trees), view, year);
};

const paidSubjects = (view: BookView, year: number): Subject[] => {
  const trees = view.trees(year);
  const lines = [...budgetLines(trees)].map((component) => ({ component }));
  const paid = paidOnly(lines, view, year).map(({ component }) => component);
  return subjectsOf(paid, leafSources(trees), view, year);
};

const touched = ({ component, source, measure }: TotalTouch, view: BookView, year: number): Subject[] => {
  const trees = view.trees(year);
  if (!isLeafSource(trees, source)) return [];
  const lines = linesAbove(trees, component);
  // Until something is paid out, what is given exceeds nothing.
  if (measure === 'assigned' && !lastDisbursed(view, { year, component: lines.at(-1), source })) return [];
  return subjectsOf(lines, [source], view, year);
};

export const vintageWithinAssigned = defineRule<Subject>({
  code: 'K-062',
  severity: 'error',
  title: {
    vi: 'Giải ngân vốn của từng năm, kể cả vốn kéo dài, không vượt vốn của năm đó',
    en: 'Of each year’s capital, carried over or not, no more is paid than was given',
  },
  basis: 'design',
  inputs: { measures: ['assigned', ...disbursedMeasures], records: ['cutoff'] },
  subjects: paidSubjects,
  touchedBy: (touch, view, year) => {
    if (isCutoffOf(touch, year)) return allSubjects(view, year);
    return touch.kind === 'total' && touch.year === year ? touched(touch, view, year) : [];
  },
  keyOf: ({ line, source, vintage }) => `${line}/${source}/${vintage}`,
  check,
});
