import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { type AdditiveMeasureId, disbursedMeasures, measureById } from '#shared/domain/measures.ts';
import type { Tree, TreeNode } from '#shared/domain/tree.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { componentLabel } from '#shared/sheets/index.ts';
import { monthText } from '#shared/text/month.ts';
import type { Book } from '../book/index.ts';
import type { BookContext, Handlers } from '../context.ts';

type Input = InputOf<'totals/list'>;
type Output = OutputOf<'totals/list'>;
type TotalRow = Output['rows'][number];

const measuresOf = (measure: Input['measure']): readonly AdditiveMeasureId[] =>
  measure === 'disbursed' ? disbursedMeasures : [measure ?? 'assigned'];

/** The months of the year that have figures of any of the measures, in order. */
const periodsOf = (book: Book, year: number, measures: readonly AdditiveMeasureId[]): number[] => {
  const codes = new Set(measures.map((id) => measureById(id).code));
  const periods = book
    .load()
    .totals.slots.filter((slot) => slot.year === year && codes.has(slot.measure))
    .map((slot) => slot.period);
  return [...new Set(periods)].sort((a, b) => a - b);
};

type Place = Pick<TotalRow, 'component' | 'unit' | 'source' | 'vintage'>;
const whole: Place = { component: null, unit: null, source: null, vintage: null };

interface Asked {
  readonly book: Book;
  readonly year: number;
  readonly measures: readonly AdditiveMeasureId[];
  readonly period: number | undefined;
}

const amountAt = ({ book, year, measures, period }: Asked, place: Place): number | null => {
  let sum: number | null = null;
  for (const measure of measures) {
    const amount = book.total(measure, {
      year,
      component: place.component ?? undefined,
      unit: place.unit ?? undefined,
      source: place.source ?? undefined,
      vintage: place.vintage ?? undefined,
      period: measureById(measure).monthly ? period : undefined,
    });
    if (amount !== null) sum = (sum ?? 0) + amount;
  }
  return sum;
};

const rowAt = (asked: Asked, place: Place, label: string): TotalRow[] => {
  const amount = amountAt(asked, place);
  return amount === null ? [] : [{ ...place, label, amount }];
};

const along = <Node extends TreeNode>(
  asked: Asked,
  dimension: 'component' | 'unit' | 'source',
  tree: Tree<Node>,
  labelOf: (node: Node) => string,
): TotalRow[] =>
  tree.nodes.flatMap((node) => rowAt(asked, { ...whole, [dimension]: node.uid }, labelOf(node)));

/** Component × source × vintage: every node that has an amount. */
const everyCrossing = (asked: Asked): TotalRow[] => {
  const { components, sources, vintages } = asked.book.trees(asked.year);
  return components.nodes.flatMap((component) =>
    sources.nodes.flatMap((source) =>
      [null, ...vintages].flatMap((vintage) =>
        rowAt(
          asked,
          { component: component.uid, unit: null, source: source.uid, vintage },
          `${componentLabel(component)} – ${source.shortName}`,
        ),
      ),
    ),
  );
};

const rowsOf = (asked: Asked, by: Input['by']): TotalRow[] => {
  const trees = asked.book.trees(asked.year);
  switch (by) {
    case 'component':
      return along(asked, by, trees.components, componentLabel);
    case 'unit':
      return along(asked, by, trees.units, (unit) => unit.name);
    case 'source':
      return along(asked, by, trees.sources, (source) => source.name);
    default:
      return everyCrossing(asked);
  }
};

const list = ({ session }: BookContext, input: Input): Result<Output> => {
  const year = session.year(input.year);
  if (!year.ok) return year;
  const measures = measuresOf(input.measure);
  const periods = periodsOf(session.book, year.value, measures);
  const period = input.period ?? periods.at(-1);
  if (measures.some((id) => measureById(id).monthly) && !periods.includes(period ?? 0)) {
    return refuse('noFiguresForMonth', {
      month: period === undefined ? String(year.value) : monthText(period),
    });
  }
  const asked = { book: session.book, year: year.value, measures, period };
  return {
    ok: true,
    value: { year: year.value, measure: input.measure ?? 'assigned', rows: rowsOf(asked, input.by) },
  };
};

export const totalHandlers: Pick<Handlers, 'totals/list'> = { 'totals/list': list };
