/** What the checks of Treasury figures share: the rows of Đối chiếu, and the one in which a figure counts. */
import type { BookView, YearTrees } from '../../domain/book-view.ts';
import { disbursedMeasures } from '../../domain/measures.ts';
import { childrenOf, lineageOf } from '../../domain/tree.ts';
import { figureRow, leafLines, type Row, rowTitle } from '../../sheets/index.ts';
import { filledPeriods } from '../limits/periods.ts';
import { reconciliationSheetOf } from '../row-places.ts';
import type { TotalTouch, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';

const known = new WeakMap<YearTrees, readonly Row[]>();

/** Works, units without works, lines that are not divided. */
export const reconciledRows = (trees: YearTrees): readonly Row[] => {
  const present = known.get(trees) ?? reconciliationSheetOf(trees).rows.filter(({ typed }) => typed);
  known.set(trees, present);
  return present;
};

export const reconciledRow = (trees: YearTrees, key: string): Row | undefined => {
  const { rows, rowAt } = reconciliationSheetOf(trees);
  return rows[rowAt.get(key) ?? -1];
};

export const reconciledName = (trees: YearTrees, row: Row): string =>
  rowTitle(reconciliationSheetOf(trees), row);

export const membersOf = ({ place }: Row) => ({
  component: place?.component,
  unit: place?.units?.[0],
  own: place?.own,
  withoutWorks: place?.withoutWorks,
});

/** Key of the row; undefined where no row takes the figure: a project that has sub-projects, say. */
export const touchedRow = (touch: TotalTouch, view: BookView): string | undefined => {
  if (touch.component === undefined) return undefined;
  const trees = view.trees(touch.year);
  // What states no unit, or one that the year does not know, counts in the province itself.
  const isKnown = touch.unit !== undefined && trees.units.indexOf.has(touch.unit);
  const unit = isKnown ? touch.unit : trees.units.nodes[0]?.uid;
  const key = figureRow(reconciliationSheetOf(trees), trees, touch.component, unit);
  return key !== undefined && reconciledRow(trees, key)?.typed ? key : undefined;
};

const isWork = ({ components }: YearTrees, uid: string): boolean =>
  components.nodes[components.indexOf.get(uid) ?? -1]?.kind === 'work';

export const worksOf = ({ components }: YearTrees): string[] =>
  components.nodes.filter(({ kind }) => kind === 'work').map(({ uid }) => uid);

export const touchedWork = ({ component, year }: TotalTouch, view: BookView): string | undefined =>
  component !== undefined && isWork(view.trees(year), component) ? component : undefined;

/** Units directly beneath the province: those that report. */
export const reportingUnits = ({ units }: YearTrees): string[] =>
  units.nodes.length === 0 ? [] : childrenOf(units, 0).flatMap((at) => units.nodes[at]?.uid ?? []);

const knownLines = new WeakMap<YearTrees, ReadonlySet<string>>();

/** Lowest lines, beneath which works and units have rows. */
export const linesOf = (trees: YearTrees): ReadonlySet<string> => {
  const present = knownLines.get(trees) ?? new Set(leafLines(trees).map(({ uid }) => uid));
  knownLines.set(trees, present);
  return present;
};

export const lineOf = (trees: YearTrees, component: string | undefined): string | undefined =>
  lineageOf(trees.components, component).find((uid) => linesOf(trees).has(uid));

interface Place {
  readonly component?: string | undefined;
  readonly unit?: string | undefined;
}

/** Which of the places anything is paid for in any month: of most there is not, and a full run passes them over. */
export const paidOnly = <Each extends Place>(
  places: readonly Each[],
  view: BookView,
  year: number,
): Each[] => {
  const periods = filledPeriods(view, year);
  const isPaid = ({ component, unit }: Each): boolean =>
    periods.some((period) =>
      disbursedMeasures.some((measure) => view.total(measure, { year, component, unit, period }) !== null),
    );
  return periods.length === 0 ? [] : places.filter(isPaid);
};

export const isCutoffOf = (touch: Touch, year: number): boolean =>
  recordsIn(touch, 'cutoff').some((cutoff) => cutoff.year === year);

export const isDisbursed = ({ measure }: TotalTouch): boolean => disbursedMeasures.includes(measure);
