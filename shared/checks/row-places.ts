/** Cells of the sheets whose rows stand at a place of several dimensions: Hộ nghèo, Giải ngân, Đối chiếu. */
import type { BookView, TotalQuery, YearTrees } from '../domain/book-view.ts';
import type { AdditiveMeasureId, IndicatorMeasureId } from '../domain/measures.ts';
import type { StatisticCode } from '../domain/poverty.ts';
import {
  disbursedColumn,
  figureRow,
  projectSheet,
  type Sheet,
  type SheetId,
  statisticColumn,
} from '../sheets/index.ts';
import type { FindingPlace } from './rule.ts';

/** @param row uid of a unit, or the key of a group of them */
export const statisticPlace = (
  code: StatisticCode,
  measure: IndicatorMeasureId,
  row: string,
): FindingPlace => ({
  sheet: 'poverty',
  row,
  column: statisticColumn(code, measure),
});

/** Trees are never changed, only replaced, so what was made of them stays true of them. */
const sheetsKept = (id: SheetId) => {
  const known = new WeakMap<YearTrees, Sheet>();
  return (trees: YearTrees): Sheet => {
    const present = known.get(trees) ?? projectSheet(id, trees);
    known.set(trees, present);
    return present;
  };
};

/** Its rows do not depend on the month. */
export const disbursementSheetOf = sheetsKept('disbursement');
/** Nor do these. */
export const reconciliationSheetOf = sheetsKept('reconciliation');

/** The row of what is paid out at a place: the line that it counts in, and beneath it the reporting unit. */
export const disbursementRowOf = (
  trees: YearTrees,
  component: string | undefined,
  unit: string | undefined,
): string | undefined => figureRow(disbursementSheetOf(trees), trees, component, unit);

export type ReconciledColumn = 'assigned' | 'allotted' | 'treasury' | 'reported' | 'difference' | 'origin';

/** The work's own row; beneath a line the unit's. Null where the year has no such place. */
export const reconciledPlace = (
  view: Pick<BookView, 'trees'>,
  { year, component, unit, period }: TotalQuery,
  column: ReconciledColumn,
): FindingPlace | null => {
  const trees = view.trees(year);
  const row = figureRow(reconciliationSheetOf(trees), trees, component, unit);
  if (row === undefined || period === undefined) return null;
  return { sheet: 'reconciliation', row, column, period };
};

/** Null where the sheet has no such row or column. */
export const disbursedPlace = (
  view: Pick<BookView, 'trees'>,
  measure: AdditiveMeasureId,
  { year, component, unit, source, vintage, period }: TotalQuery,
): FindingPlace | null => {
  const trees = view.trees(year);
  const row = disbursementRowOf(trees, component, unit);
  const part = measure === 'disbursedAdvance' ? 'advance' : 'all';
  const column =
    source === undefined
      ? part === 'all'
        ? 'cum'
        : 'advance'
      : disbursedColumn(trees, part, source, vintage);
  if (row === undefined || column === undefined || period === undefined) return null;
  if (!disbursementSheetOf(trees).column.has(column)) return null;
  return { sheet: 'disbursement', row, column, period };
};
