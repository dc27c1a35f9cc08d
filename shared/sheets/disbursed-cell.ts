/** Amounts of the sheet `disbursement`: what a cell shows and what typing into it means. */
import type { BookView, TotalQuery, YearTrees } from '../domain/book-view.ts';
import { type AdditiveMeasureId, disbursedMeasures } from '../domain/measures.ts';
import { firstPeriod, hasDisbursed, previousPeriod } from '../domain/periods.ts';
import { childrenOf, isWithin } from '../domain/tree.ts';
import type { CapitalContent, DisbursedContent, Row, Sheet } from './definition.ts';
import { typedSources } from './held.ts';
import { keptFor } from './kept.ts';

/** A sum over measures at a place of which some dimensions are asked for without what lies beneath them. */
export interface AmountQuery extends Omit<TotalQuery, 'vintage'> {
  readonly measures: readonly AdditiveMeasureId[];
  readonly vintage?: number | 'unstated' | undefined;
  /** Only what stands at the unit itself. */
  readonly own?: boolean | undefined;
  /** Only what does not stand at works. */
  readonly withoutWorks?: boolean | undefined;
}

const addUp = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((sum, amount) => (amount === null ? sum : (sum ?? 0) + amount), null);

const vintagesIn = (view: BookView, { year, vintage }: AmountQuery): readonly (number | undefined)[] => {
  if (vintage === 'unstated') return [undefined];
  return vintage === undefined ? [...view.trees(year).vintages, undefined] : [vintage];
};

/** What figures stand at exactly this unit and component, all measures and the parts of a source together. */
const standing = (view: BookView, query: AmountQuery): number | null => {
  const { measures, own: _, withoutWorks: __, ...place } = query;
  const { sources } = view.trees(place.year);
  const typed: readonly (string | undefined)[] =
    place.source === undefined
      ? [...typedSources(view, place.year), undefined]
      : typedSources(view, place.year).filter((source) => isWithin(sources, source, place.source ?? ''));
  return addUp(
    typed.flatMap((source) =>
      vintagesIn(view, query).flatMap((vintage) =>
        measures.map((measure) => view.leaf(measure, { ...place, source, vintage })),
      ),
    ),
  );
};

const worksOf = new WeakMap<YearTrees, Map<string, readonly string[]>>();

/** Uids of the works beneath a component of the year: trees are only replaced, so they stay those of the tree. */
export const worksBeneath = (trees: YearTrees, component: string | undefined): readonly string[] => {
  const known = worksOf.get(trees) ?? new Map<string, readonly string[]>();
  worksOf.set(trees, known);
  const top = component === undefined ? 0 : trees.components.indexOf.get(component);
  if (top === undefined) return [];
  const name = component ?? '';
  const { nodes, ends } = trees.components;
  const found =
    known.get(name) ??
    nodes
      .slice(top + 1, ends[top])
      .filter(({ kind }) => kind === 'work')
      .map(({ uid }) => uid);
  known.set(name, found);
  return found;
};

/** What a whole has beyond its parts: a nought that is typed there is told from nothing by the figure itself. */
const rest = (
  view: BookView,
  query: AmountQuery,
  whole: number | null,
  parts: readonly (number | null)[],
): number | null => {
  const named = addUp(parts);
  if (whole === null || named === null) return whole;
  return whole === named ? standing(view, query) : whole - named;
};

/** Asked first, as it costs nothing: of most lines most units have no figures. */
const isEmpty = (view: BookView, { measures, year, component, unit, period }: AmountQuery): boolean =>
  unit !== undefined &&
  measures.every((measure) => view.total(measure, { year, component, unit, period }) === null);

/** The works of a line of which anything stands anywhere: of most months few have a figure. */
const worksWithAny = (
  view: BookView,
  { year, component, measures, period }: AmountQuery,
): readonly string[] =>
  keptFor(view, view, `worksWithAny/${year}/${component}/${measures.join()}/${period}`, () =>
    worksBeneath(view.trees(year), component).filter((work) =>
      measures.some((measure) => view.total(measure, { year, component: work, period }) !== null),
    ),
  );

const amountOfWorks = (view: BookView, query: AmountQuery): number | null =>
  addUp(worksWithAny(view, query).map((component) => amountAt(view, { ...query, component })));

/** In đồng; null where the book is blank. */
export const amountAt = (view: BookView, query: AmountQuery): number | null => {
  const { own, withoutWorks, vintage, ...place } = query;
  if (isEmpty(view, query)) return null;
  const trees = view.trees(query.year);
  if (own) {
    const at = trees.units.indexOf.get(query.unit ?? '') ?? 0;
    const beneath = childrenOf(trees.units, at).map((child) => trees.units.nodes[child]?.uid);
    const parts = beneath.map((unit) => amountAt(view, { ...query, own: false, unit }));
    return rest(view, query, amountAt(view, { ...query, own: false }), parts);
  }
  if (withoutWorks) {
    const whole = { ...query, withoutWorks: false };
    // Several columns of a row are made of one sum over all works of its line.
    const ofWorks = keptFor(view, view, `works ${JSON.stringify(whole)}`, () => amountOfWorks(view, whole));
    return rest(view, query, amountAt(view, whole), [ofWorks]);
  }
  if (vintage === 'unstated') {
    const parts = trees.vintages.map((each) => amountAt(view, { ...place, vintage: each }));
    return rest(view, query, amountAt(view, place), parts);
  }
  return addUp(place.measures.map((measure) => view.total(measure, { ...place, vintage })));
};

/** The row's own members of the dimensions. */
export const rowPlace = (sheet: Pick<Sheet, 'year'>, { place }: Pick<Row, 'place'>) => ({
  year: sheet.year,
  component: place?.component,
  unit: place?.units?.[0],
  own: place?.own,
  withoutWorks: place?.withoutWorks,
});

export const measuresOf = (part: DisbursedContent['part']): readonly AdditiveMeasureId[] =>
  part === 'advance' ? ['disbursedAdvance'] : disbursedMeasures;

export const disbursedQuery = (sheet: Sheet, row: Row, content: DisbursedContent): AmountQuery => ({
  ...rowPlace(sheet, row),
  measures: measuresOf(content.part),
  source: content.source,
  vintage: content.vintage,
  period: sheet.scope.period,
});

/** Up to the month before; null where nothing at all is known of that month, for then it is not nought but unknown. */
export const readBefore = (view: BookView, query: AmountQuery, period: number): number | null => {
  const before = previousPeriod(period);
  const isFirst = period === firstPeriod(query.year);
  if (!isFirst && !hasDisbursed(view, query.year, before)) return null;
  const amount = isFirst ? null : amountAt(view, { ...query, period: before });
  // A row without anything stays blank.
  return amount ?? (amountAt(view, { ...query, period }) === null ? null : 0);
};

export const readDisbursed = (
  sheet: Sheet,
  row: Row,
  content: DisbursedContent,
  view: BookView,
): number | null => {
  const query = disbursedQuery(sheet, row, content);
  if (query.period === undefined) return null;
  return content.before ? readBefore(view, query, query.period) : amountAt(view, query);
};

const isOfUnit = ({ key, place }: Row): boolean => place?.units !== undefined && key !== place.component;

export const capitalMeasure = ({ measure }: CapitalContent, row: Row): 'assigned' | 'allotted' =>
  measure ?? (isOfUnit(row) ? 'allotted' : 'assigned');

/** Null for capital that is assigned, in a row of a unit: it is assigned to lines only. */
export const readCapital = (
  sheet: Sheet,
  row: Row,
  content: CapitalContent,
  view: BookView,
): number | null => {
  const place = rowPlace(sheet, row);
  const { source, vintages } = content;
  const measure = capitalMeasure(content, row);
  if (measure === 'assigned' && isOfUnit(row)) return null;
  const query: AmountQuery =
    measure === 'allotted'
      ? { ...place, measures: [measure], source }
      : { year: place.year, component: place.component, measures: [measure], source };
  if (vintages === 'all') return amountAt(view, query);
  const kept = view.trees(sheet.year).vintages;
  const wanted = vintages === 'own' ? [sheet.year] : kept.filter((each) => each < sheet.year);
  return addUp(wanted.map((vintage) => amountAt(view, { ...query, vintage })));
};
