/** What is paid out of a source stays within what is given: advances count as paid. */
import type { BookView } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { byVintage, termParts } from '../parts.ts';
import { fundingPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, FindingPart } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { componentName, shownMonth, sourceName } from '../wording.ts';
import { budgetLines, isLeafSource, isWhereItArises, leafSources, linesAbove } from './budget-lines.ts';
import { type Disbursed, lastDisbursed } from './periods.ts';

interface LineSource {
  readonly line: string;
  readonly source: string;
}

const isOver = ({ line, source }: LineSource, view: BookView, year: number): boolean => {
  const disbursed = lastDisbursed(view, { year, component: line, source });
  const assigned = view.total('assigned', { year, component: line, source }) ?? 0;
  return disbursed !== undefined && disbursed.amount > Math.max(assigned, 0);
};

const partsOf = (
  { line, source }: LineSource,
  period: number,
  view: BookView,
  year: number,
): FindingPart[] => {
  const place = { op: 'total', year, component: line, source } as const;
  const paid = disbursedMeasures.flatMap((measure) =>
    termParts({ ...place, measures: [measure], period }, view, year),
  );
  return [
    ...byVintage({ ...place, measures: ['assigned'] }, view),
    ...paid.filter((part) => part.quantity.kind !== 'blank'),
  ];
};

const draft = (subject: LineSource, disbursed: Disbursed, view: BookView, year: number): FindingDraft => {
  const { line, source } = subject;
  const trees = view.trees(year);
  const query = { year, component: line, source };
  const assigned = view.total('assigned', query) ?? 0;
  const grain = commonGrain(assigned, disbursed.amount);
  return {
    place: fundingPlace(view, query) ?? { sheet: 'funding', row: line, column: source },
    printedAt: null,
    expected: money(assigned, grain),
    actual: money(disbursed.amount, grain),
    difference: money(disbursed.amount - assigned, grain),
    explanation: explain('K-020', {
      row: componentName(trees, line),
      source: sourceName(trees, source),
      month: shownMonth(disbursed.period),
    }),
    parts: partsOf(subject, disbursed.period, view, year),
  };
};

const allSubjects = (view: BookView, year: number): LineSource[] => {
  const trees = view.trees(year);
  const sources = leafSources(trees);
  return [...budgetLines(trees)].flatMap((line) => sources.map((source) => ({ line, source })));
};

export const disbursedWithinAssigned = defineRule<LineSource>({
  code: 'K-020',
  severity: 'error',
  title: { vi: 'Giải ngân không vượt vốn giao', en: 'Disbursed within the capital assigned' },
  basis: 'design',
  inputs: { measures: ['assigned', ...disbursedMeasures], records: ['cutoff'] },
  subjects: allSubjects,
  touchedBy: (touch, view, year) => {
    if (recordsIn(touch, 'cutoff').some((cutoff) => cutoff.year === year)) return allSubjects(view, year);
    const trees = view.trees(year);
    if (touch.kind !== 'total' || touch.year !== year || !isLeafSource(trees, touch.source)) return [];
    const { source, measure } = touch;
    const lines = linesAbove(trees, touch.component);
    /** Until something is paid out, what is given exceeds nothing. */
    const component = lines.at(-1);
    if (measure === 'assigned' && !lastDisbursed(view, { year, component, source })) return [];
    return lines.map((line) => ({ line, source }));
  },
  keyOf: ({ line, source }) => `${line}/${source}`,
  check: (subject, view, year) => {
    const { line, source } = subject;
    const over = (each: string): boolean => isOver({ line: each, source }, view, year);
    if (!isWhereItArises(view.trees(year), line, over)) return undefined;
    const disbursed = lastDisbursed(view, { year, component: line, source });
    return disbursed && draft(subject, disbursed, view, year);
  },
});
