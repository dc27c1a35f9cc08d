/**
 * A line whose works are listed is allotted whole: what is left of its central development capital belongs to no
 * work. More than the line has is K-021's.
 */
import type { BookView } from '../../domain/book-view.ts';
import { keptFor } from '../../sheets/kept.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { linesAbove } from '../limits/budget-lines.ts';
import { termParts } from '../parts.ts';
import { fundingPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { componentName, sourceName } from '../wording.ts';
import { listedWorks } from './listed-works.ts';
import { centralDevelopment } from './plan-amounts.ts';

interface LineSource {
  readonly line: string;
  readonly source: string;
}

const lineAbove = (view: BookView, year: number, component: string): string | undefined =>
  linesAbove(view.trees(year), component)[0];

/** Lines directly above investment works. */
const linesWithWorks = (view: BookView, year: number): ReadonlySet<string> =>
  keptFor(view, view, `linesWithWorks/${year}`, () => {
    const found = new Set<string>();
    for (const { part, component } of listedWorks(view, year).values()) {
      const line = part === 'investment' ? lineAbove(view, year, component) : undefined;
      if (line !== undefined) found.add(line);
    }
    return found;
  });

const bySource = (view: BookView, year: number, lines: Iterable<string>): LineSource[] =>
  [...lines].flatMap((line) => centralDevelopment(view, year).map((source) => ({ line, source })));

const touched = (touch: Touch, view: BookView, year: number): LineSource[] => {
  if (touch.kind === 'total') {
    const { source = '', vintage, component } = touch;
    if (touch.year !== year || vintage !== year || !centralDevelopment(view, year).includes(source))
      return [];
    return linesAbove(view.trees(year), component).map((line) => ({ line, source }));
  }
  const lines = recordsIn(touch, 'work').flatMap((work) =>
    work.year === year ? (lineAbove(view, year, work.component) ?? []) : [],
  );
  return bySource(view, year, lines);
};

const check = ({ line, source }: LineSource, view: BookView, year: number): FindingDraft | undefined => {
  if (!linesWithWorks(view, year).has(line)) return undefined;
  const query = { year, component: line, source, vintage: year };
  const assigned = view.total('assigned', query) ?? 0;
  const allotted = view.total('allotted', query) ?? 0;
  if (allotted >= assigned) return undefined;
  const trees = view.trees(year);
  const grain = commonGrain(assigned, allotted);
  return {
    place: fundingPlace(view, query) ?? { sheet: 'funding', row: line, column: source },
    printedAt: null,
    expected: money(assigned, grain),
    actual: money(allotted, grain),
    difference: money(allotted - assigned, grain),
    explanation: explain('K-057', {
      line: componentName(trees, line),
      source: sourceName(trees, source),
    }),
    parts: (['assigned', 'allotted'] as const).flatMap((measure) =>
      termParts({ op: 'total', ...query, measures: [measure] }, view, year),
    ),
  };
};

export const lineIsAllotted = defineRule<LineSource>({
  code: 'K-057',
  severity: 'warning',
  title: {
    vi: 'Vốn ĐTPT của tiểu dự án được phân bổ hết cho công trình',
    en: "A line's development capital is allotted to its works in full",
  },
  basis: 'Kế hoạch năm 2024, mục B.IV.1.1',
  inputs: { measures: ['assigned', 'allotted'], records: ['work'] },
  subjects: (view, year) => bySource(view, year, linesWithWorks(view, year)),
  touchedBy: touched,
  keyOf: ({ line, source }) => `${line}/${source}`,
  check,
});
