/** Cells of the sheets whose rows stand at a place of several dimensions: Hộ nghèo, Giải ngân. */
import type { BookView, TotalQuery, YearTrees } from '../domain/book-view.ts';
import type { AdditiveMeasureId, IndicatorMeasureId } from '../domain/measures.ts';
import type { StatisticCode } from '../domain/poverty.ts';
import { disbursedColumn, projectSheet, type Sheet, statisticColumn, unitRowKey } from '../sheets/index.ts';
import type { FindingPlace } from './rule.ts';
import { lineageOf } from './touch.ts';

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
const known = new WeakMap<YearTrees, Sheet>();

/** Its rows do not depend on the month. */
export const disbursementSheetOf = (trees: YearTrees): Sheet => {
  const present = known.get(trees) ?? projectSheet('disbursement', trees);
  known.set(trees, present);
  return present;
};

/** The row of what is paid out at a place: the line that it counts in, and beneath it the reporting unit. */
export const disbursementRowOf = (
  trees: YearTrees,
  component: string | undefined,
  unit: string | undefined,
): string | undefined => {
  const { rowAt } = disbursementSheetOf(trees);
  const line = lineageOf(trees.components, component ?? trees.components.nodes[0]?.uid).find((uid) =>
    rowAt.has(uid),
  );
  if (line === undefined || unit === undefined) return line;
  const beneath = lineageOf(trees.units, unit).find((uid) => rowAt.has(unitRowKey(line, uid)));
  return beneath === undefined ? line : unitRowKey(line, beneath);
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
