/** A plan book over a handful of objects, for tests of papers: totals by adding up every figure beneath. */
import type { BookView, ComponentNode, TotalQuery, UnitNode, YearTrees } from '../../domain/book-view.ts';
import { SCALE } from '../../domain/brands.ts';
import type { AdditiveMeasureId, IndicatorMeasureId } from '../../domain/measures.ts';
import { type StatisticCode, statisticCodes } from '../../domain/poverty.ts';
import type { Indicator, RecordKind, RecordOf, Source, Work } from '../../domain/records.ts';
import { buildTree, type Tree, type TreeNode } from '../../domain/tree.ts';

export interface TinyFigure {
  readonly measure: AdditiveMeasureId;
  readonly component: string;
  readonly source: string;
  /** Absent: the vintage is not stated. */
  readonly vintage?: number;
  readonly period?: number;
  readonly value: number;
}

export interface TinyBook {
  readonly year: number;
  readonly vintages: readonly number[];
  readonly components: readonly ComponentNode[];
  readonly sources: readonly Source[];
  readonly figures: readonly TinyFigure[];
  readonly units?: readonly UnitNode[];
  readonly statistics?: readonly TinyStatistic[];
  readonly cutoffs?: readonly RecordOf<'cutoff'>[];
  readonly works?: readonly Work[];
  readonly workTypes?: readonly RecordOf<'workType'>[];
  readonly notes?: readonly RecordOf<'note'>[];
}

/** A figure of a poverty statistic, in households or percentage points. */
export interface TinyStatistic {
  readonly year: number;
  readonly measure: IndicatorMeasureId;
  readonly code: StatisticCode;
  readonly unit: string;
  readonly value: number;
}

const statisticIndicator = (code: StatisticCode): Indicator => ({
  uid: `stat.${code}`,
  validFrom: null,
  validTo: null,
  kind: 'statistic',
  parent: null,
  position: code,
  code,
  name: code,
  scope: null,
  unitName: null,
  valueType: 'number',
  decimals: 2,
  component: null,
  partOf: null,
  place: null,
});

/** The component at a position; `code` doubles as uid so that figures can be read in a test. */
export const component = (
  kind: ComponentNode['kind'],
  code: string,
  parent: string | null,
  name: string,
): ComponentNode => ({ uid: code, kind, parent, position: code, code, name, leadAgency: null });

const source = (
  uid: string,
  parent: string | null,
  budget: Source['budget'],
  capital: Source['capital'] = null,
): Source => ({
  uid,
  parent,
  position: uid,
  name: uid,
  shortName: { dev: 'ĐTPT', rec: 'SN' }[uid] ?? uid,
  budget,
  capital,
  heading: true,
  validFrom: null,
  validTo: null,
});

/** NSTW (ĐTPT, SN), NSĐP (one or more levels) and mobilised money. */
export const sourcesWith = (lowerLevels: readonly ('localDistrict' | 'localCommune')[]): Source[] => [
  source('all', null, 'all'),
  source('state', 'all', 'state'),
  source('central', 'state', 'central'),
  source('dev', 'central', 'central', 'development'),
  source('rec', 'central', 'central', 'recurrent'),
  source('local', 'state', 'local'),
  source('prov', 'local', 'localProvincial'),
  ...lowerLevels.map((level) => source(level, 'local', level)),
  source('mob', 'all', 'mobilised'),
];

const isBeneath = (tree: Tree<TreeNode>, uid: string, ancestor: string | undefined): boolean => {
  if (ancestor === undefined) return true;
  const top = tree.indexOf.get(ancestor) ?? -1;
  const at = tree.indexOf.get(uid) ?? -1;
  return top >= 0 && at >= top && at < (tree.ends[top] ?? 0);
};

export const tinyBook = (book: TinyBook): BookView => {
  const trees: YearTrees = {
    year: book.year,
    components: buildTree(book.components),
    units: buildTree(book.units ?? []),
    sources: buildTree(book.sources),
    indicators: buildTree(statisticCodes.map(statisticIndicator)),
    vintages: book.vintages,
  };
  const total = (measure: AdditiveMeasureId, query: TotalQuery): number | null => {
    const found = book.figures.filter(
      (figure) =>
        figure.measure === measure &&
        figure.period === query.period &&
        (query.vintage === undefined || figure.vintage === query.vintage) &&
        isBeneath(trees.components, figure.component, query.component) &&
        isBeneath(trees.sources, figure.source, query.source),
    );
    return query.year === book.year && found.length > 0
      ? found.reduce((sum, figure) => sum + figure.value, 0)
      : null;
  };
  const statistics = new Map(
    (book.statistics ?? []).map((each) => [
      [each.measure, each.year, `stat.${each.code}`, each.unit].join('/'),
      Math.round(each.value * SCALE),
    ]),
  );
  const records: { readonly [Kind in RecordKind]?: readonly RecordOf<Kind>[] | undefined } = {
    cutoff: book.cutoffs,
    work: book.works,
    workType: book.workTypes,
    note: book.notes,
  };
  return {
    trees: () => trees,
    total,
    figure: (measure, { year, indicator, unit }) =>
      statistics.get([measure, year, indicator, unit].join('/')) ?? null,
    leaf: () => null,
    hasNegative: () => false,
    records: <Kind extends RecordKind>(kind: Kind): ReadonlyMap<string, RecordOf<Kind>> =>
      new Map((records[kind] ?? []).map((each) => [each.uid, each as RecordOf<Kind>])),
  };
};
