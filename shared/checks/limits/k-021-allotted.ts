/** What is divided among units and contents stays within what is given, source by source and vintage by vintage. */
import type { BookView } from '../../domain/book-view.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { termParts } from '../parts.ts';
import { fundingPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, FindingPart } from '../rule.ts';
import { componentName, sourceName } from '../wording.ts';
import { budgetLines, isLeafSource, isWhereItArises, leafSources, linesAbove } from './budget-lines.ts';

interface LineVintage {
  readonly line: string;
  readonly source: string;
  readonly vintage: number;
}

const amountsOf = ({ line, source, vintage }: LineVintage, view: BookView, year: number) => {
  const query = { year, component: line, source, vintage };
  return { allotted: view.total('allotted', query) ?? 0, assigned: view.total('assigned', query) ?? 0 };
};

/** Negative amounts are K-022's: less than nothing is allotted, and that is within anything. */
const isOver = (subject: LineVintage, view: BookView, year: number): boolean => {
  const { allotted, assigned } = amountsOf(subject, view, year);
  return allotted > 0 && allotted > assigned;
};

const partsOf = ({ line, source, vintage }: LineVintage, view: BookView, year: number): FindingPart[] => {
  const place = { op: 'total', year, component: line, source, vintage } as const;
  return (['assigned', 'allotted'] as const).flatMap((measure) =>
    termParts({ ...place, measures: [measure] }, view, year),
  );
};

const draft = (subject: LineVintage, view: BookView, year: number): FindingDraft => {
  const { line, source, vintage } = subject;
  const trees = view.trees(year);
  const { allotted, assigned } = amountsOf(subject, view, year);
  const grain = commonGrain(assigned, allotted);
  return {
    place: fundingPlace(view, { year, component: line, source, vintage }) ?? {
      sheet: 'funding',
      row: line,
      column: source,
    },
    printedAt: null,
    expected: money(assigned, grain),
    actual: money(allotted, grain),
    difference: money(allotted - assigned, grain),
    explanation: explain('K-021', {
      row: componentName(trees, line),
      source: sourceName(trees, source),
      vintage,
    }),
    parts: partsOf(subject, view, year),
  };
};

const allSubjects = (view: BookView, year: number): LineVintage[] => {
  const trees = view.trees(year);
  const sources = leafSources(trees);
  return [...budgetLines(trees)].flatMap((line) =>
    sources.flatMap((source) => trees.vintages.map((vintage) => ({ line, source, vintage }))),
  );
};

export const allottedWithinAssigned = defineRule<LineVintage>({
  code: 'K-021',
  severity: 'error',
  title: { vi: 'Phân bổ không vượt vốn giao', en: 'Allotted within the capital assigned' },
  basis: 'design',
  inputs: { measures: ['assigned', 'allotted'], records: [] },
  subjects: allSubjects,
  touchedBy: (touch, view, year) => {
    const trees = view.trees(year);
    if (touch.kind !== 'total' || touch.year !== year || !isLeafSource(trees, touch.source)) return [];
    const { source, vintage } = touch;
    if (vintage === undefined || !trees.vintages.includes(vintage)) return [];
    return linesAbove(trees, touch.component).map((line) => ({ line, source, vintage }));
  },
  keyOf: ({ line, source, vintage }) => `${line}/${source}/${vintage}`,
  check: (subject, view, year) => {
    const over = (line: string): boolean => isOver({ ...subject, line }, view, year);
    return isWhereItArises(view.trees(year), subject.line, over) ? draft(subject, view, year) : undefined;
  },
});
