/** What the rules on disbursement share: the rows in which figures are typed, and the one in which a figure counts. */
import type { BookView, YearTrees } from '../../domain/book-view.ts';
import { type Row, rowTitle } from '../../sheets/index.ts';
import { disbursementRowOf, disbursementSheetOf } from '../row-places.ts';
import type { TotalTouch } from '../rule.ts';

export interface RowMembers {
  readonly component: string | undefined;
  readonly unit: string | undefined;
  readonly own: boolean | undefined;
}

const known = new WeakMap<YearTrees, readonly Row[]>();

export const typedRows = (trees: YearTrees): readonly Row[] => {
  const present = known.get(trees) ?? disbursementSheetOf(trees).rows.filter(({ typed }) => typed);
  known.set(trees, present);
  return present;
};

export const rowOf = (trees: YearTrees, key: string): Row | undefined => {
  const { rows, rowAt } = disbursementSheetOf(trees);
  return rows[rowAt.get(key) ?? -1];
};

export const membersOf = ({ place }: Row): RowMembers => ({
  component: place?.component,
  unit: place?.units?.[0],
  own: place?.own,
});

/** Key of the row; undefined where no row takes the figure: a project that has sub-projects, say. */
export const touchedRow = (touch: TotalTouch, view: BookView): string | undefined => {
  if (touch.component === undefined) return undefined;
  const trees = view.trees(touch.year);
  // What states no unit, or one that the year does not know, counts in the province itself.
  const isKnown = touch.unit !== undefined && trees.units.indexOf.has(touch.unit);
  const key = disbursementRowOf(trees, touch.component, isKnown ? touch.unit : trees.units.nodes[0]?.uid);
  return key !== undefined && rowOf(trees, key)?.typed ? key : undefined;
};

export const rowName = (trees: YearTrees, row: Row): string => rowTitle(disbursementSheetOf(trees), row);
