/**
 * Amounts at a place that the year's lists do not have: an old district after the reform, a sub-project of another
 * period, a vintage without a column. They count in no row that anyone sees.
 */
import type { BookView, TotalQuery, YearTrees } from '../../domain/book-view.ts';
import { type AdditiveMeasureId, additiveMeasures, measureById } from '../../domain/measures.ts';
import { periodsOf } from '../../domain/periods.ts';
import type { RecordOf } from '../../domain/records.ts';
import { defineRule } from '../define-rule.ts';
import { type ExplanationParams, explain } from '../explanation.ts';
import { fundingPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, TotalTouch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { measureLabel } from '../wording.ts';

type Dimension = ExplanationParams['K-023']['dimension'];

interface Slice {
  readonly measure: AdditiveMeasureId;
  readonly dimension: Dimension;
  readonly period: number | undefined;
}

/**
 * The unit is told only of what is allotted, the vintage only of the year's plan (Treasury figures may lack it); an
 * investor's one amount is of no source in particular, and Đối chiếu counts it.
 */
const dimensionsOf = (measure: AdditiveMeasureId): readonly Dimension[] => {
  if (measure === 'allotted') return ['component', 'source', 'vintage', 'unit'];
  if (measure === 'reported') return ['component'];
  return measureById(measure).monthly ? ['component', 'source'] : ['component', 'source', 'vintage'];
};

const treeOf = (trees: YearTrees, dimension: 'component' | 'unit' | 'source') =>
  ({ component: trees.components, unit: trees.units, source: trees.sources })[dimension];

/** The members that together should be the whole. */
const members = (trees: YearTrees, dimension: Dimension): Partial<TotalQuery>[] => {
  if (dimension === 'vintage') return trees.vintages.map((vintage) => ({ vintage }));
  const tree = treeOf(trees, dimension);
  return tree.nodes.flatMap(({ uid }, at) => (tree.parents[at] === -1 ? [{ [dimension]: uid }] : []));
};

const isKnown = (trees: YearTrees, dimension: Dimension, touch: TotalTouch): boolean => {
  if (dimension === 'vintage') return touch.vintage !== undefined && trees.vintages.includes(touch.vintage);
  const uid = touch[dimension];
  return uid !== undefined && treeOf(trees, dimension).indexOf.has(uid);
};

/** Null where the book is blank. */
const outside = ({ measure, dimension, period }: Slice, view: BookView, year: number): number | null => {
  const whole = view.total(measure, { year, period });
  if (whole === null) return null;
  return members(view.trees(year), dimension).reduce(
    (rest, member) => rest - (view.total(measure, { year, period, ...member }) ?? 0),
    whole,
  );
};

const draft = ({ measure, dimension }: Slice, amount: number, view: BookView, year: number): FindingDraft => {
  const grain = commonGrain(amount);
  return {
    place: fundingPlace(view, { year }) ?? { sheet: 'funding', row: '', column: '' },
    printedAt: null,
    expected: money(0, grain),
    actual: money(amount, grain),
    difference: money(amount, grain),
    explanation: explain('K-023', { dimension }),
    parts: [{ label: measureLabel([measure]), quantity: money(amount, grain), place: null }],
  };
};

/** Of the measures without months for no month, of the others for each of these. */
const slicesOf = (periods: readonly number[]): Slice[] =>
  additiveMeasures.flatMap(({ id }) => {
    const measure = id as AdditiveMeasureId;
    return dimensionsOf(measure).flatMap((dimension) =>
      (measureById(measure).monthly ? periods : [undefined]).map((period) => ({
        measure,
        dimension,
        period,
      })),
    );
  });

const isLookedAt = ({ period }: Slice, view: BookView, year: number): boolean =>
  period === undefined || periodsOf(view, year).includes(period);

/** A month that is looked at because of its cut-off is no longer when that is gone. */
const touchedMonths = (cutoffs: readonly RecordOf<'cutoff'>[], year: number): Slice[] =>
  slicesOf(cutoffs.filter((cutoff) => cutoff.year === year).map(({ period }) => period));

/** What stands inside counts on both sides alike, so only a figure that stands outside changes the rest. */
const touchedSlices = (touch: TotalTouch, view: BookView, year: number): Slice[] => {
  const { measure } = touch;
  const { monthly } = measureById(measure);
  const period = monthly ? touch.period : undefined;
  if (monthly && period === undefined) return [];
  return dimensionsOf(measure)
    .filter((dimension) => !isKnown(view.trees(year), dimension, touch))
    .map((dimension) => ({ measure, dimension, period }));
};

export const nothingOutside = defineRule<Slice>({
  code: 'K-023',
  severity: 'error',
  title: {
    vi: 'Mọi số tiền nằm trong danh mục của năm',
    en: "Every amount stands in the year's own lists",
  },
  basis: 'design',
  inputs: { measures: additiveMeasures.map(({ id }) => id), records: ['cutoff'] },
  subjects: (view, year) => slicesOf(periodsOf(view, year)),
  touchedBy: (touch, view, year) => {
    if (touch.kind === 'record') return touchedMonths(recordsIn(touch, 'cutoff'), year);
    return touch.kind === 'total' && touch.year === year ? touchedSlices(touch, view, year) : [];
  },
  keyOf: ({ measure, dimension, period }) => `${measure}/${dimension}/${period ?? ''}`,
  check: (slice, view, year) => {
    const amount = isLookedAt(slice, view, year) ? outside(slice, view, year) : null;
    return amount === null || amount === 0 ? undefined : draft(slice, amount, view, year);
  },
});
