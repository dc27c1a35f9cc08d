/**
 * Which cells hold what a file brought: the figures of the batches that count, added up in the rows and columns in
 * which they can be typed. One pass over a batch, kept as long as sheet and figures are the same.
 */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import { disbursedMeasures } from '../domain/measures.ts';
import { isWithin } from '../domain/tree.ts';
import { currentBatches } from '../treasury/current-batch.ts';
import type { ImportedFigure } from '../treasury/imported.ts';
import type { Column, Row, Sheet } from './definition.ts';
import { disbursedColumn, stateBudgetSource } from './disbursement.ts';
import { figureRow } from './figure-row.ts';
import { keptFor } from './kept.ts';

type Figures = readonly ImportedFigure[];

const isDisbursed = ({ measure }: ImportedFigure): boolean => disbursedMeasures.includes(measure);

/** Columns of Giải ngân that an amount is typed in: the whole, and what of it is an advance. */
const disbursementColumns = (trees: YearTrees, figure: ImportedFigure): (string | undefined)[] => {
  if (!isDisbursed(figure)) return [];
  const { source, vintage, measure } = figure;
  const whole = disbursedColumn(trees, 'all', source, vintage);
  return measure === 'disbursedAdvance'
    ? [whole, disbursedColumn(trees, 'advance', source, vintage)]
    : [whole];
};

const reconciliationColumns = (trees: YearTrees, figure: ImportedFigure): string[] => {
  const { sources } = trees;
  if (!isWithin(sources, figure.source, stateBudgetSource(trees))) return [];
  if (isDisbursed(figure)) return ['treasury'];
  return figure.measure === 'reported' ? ['reported'] : [];
};

const columnsOf: Partial<
  Record<Sheet['id'], (trees: YearTrees, figure: ImportedFigure) => (string | undefined)[]>
> = { disbursement: disbursementColumns, reconciliation: reconciliationColumns };

const cellName = (row: string, column: string): string => `${row}\n${column}`;

/** Amounts by cell, in đồng. */
type Amounts = ReadonlyMap<string, number>;

const addUp = (sheet: Sheet, trees: YearTrees, figures: Figures): Amounts => {
  const amounts = new Map<string, number>();
  for (const figure of figures) {
    const row = figureRow(sheet, trees, figure.component, figure.unit);
    if (row === undefined) continue;
    for (const column of columnsOf[sheet.id]?.(trees, figure) ?? []) {
      if (column === undefined) continue;
      const name = cellName(row, column);
      amounts.set(name, (amounts.get(name) ?? 0) + figure.amount);
    }
  }
  return amounts;
};

const known = new WeakMap<Figures, WeakMap<Sheet, Amounts>>();

const amountsOf = (sheet: Sheet, trees: YearTrees, figures: Figures): Amounts => {
  const bySheet = known.get(figures) ?? new WeakMap<Sheet, Amounts>();
  known.set(figures, bySheet);
  const present = bySheet.get(sheet) ?? addUp(sheet, trees, figures);
  bySheet.set(sheet, present);
  return present;
};

/** What each of the month's batches that count wrote; none for a sheet that files bring nothing for. */
const importsOf = (view: BookView, { id, year, scope: { period } }: Sheet): readonly Figures[] => {
  if (!columnsOf[id] || !view.imported) return [];
  return keptFor(view, view, `imports/${year}/${period}`, () => {
    const batches = [...view.records('importBatch').values()].filter(
      (batch) => batch.year === year && batch.period === period,
    );
    return currentBatches(batches).flatMap(({ uid }) => {
      const figures = view.imported?.(uid);
      return figures ? [figures] : [];
    });
  });
};

/** What files brought into a cell of a lowest row, in đồng; undefined where none did. */
export const importedAmount = (
  view: BookView,
  sheet: Sheet,
  row: Row,
  column: Pick<Column, 'id'>,
): number | undefined => {
  if (!row.typed) return undefined;
  const trees = view.trees(sheet.year);
  const name = cellName(row.key, column.id);
  return importsOf(view, sheet).reduce<number | undefined>((sum, figures) => {
    const amount = amountsOf(sheet, trees, figures).get(name);
    return amount === undefined ? sum : (sum ?? 0) + amount;
  }, undefined);
};

const isAtOrBeneath = ({ rows, rowAt }: Sheet, key: string | undefined, above: Row): boolean => {
  let at = key;
  while (at !== undefined && at !== above.key) at = rows[rowAt.get(at) ?? -1]?.parent ?? undefined;
  return at !== undefined;
};

/** Which figures of a batch count in the cell, by their place in the list: in a sum those of all rows beneath it. */
export const figuresInCell = (
  trees: YearTrees,
  sheet: Sheet,
  row: Row,
  column: Pick<Column, 'id'>,
  figures: readonly ImportedFigure[],
): number[] =>
  figures.flatMap((figure, at) => {
    const counts =
      columnsOf[sheet.id]?.(trees, figure).includes(column.id) === true &&
      isAtOrBeneath(sheet, figureRow(sheet, trees, figure.component, figure.unit), row);
    return counts ? [at] : [];
  });

const rowsOf = new WeakMap<Figures, WeakMap<Sheet, ReadonlySet<string>>>();

/** The rows in which figures count, with those above them. */
const touchedRows = (sheet: Sheet, amounts: Amounts): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const name of amounts.keys()) {
    let key: string | null = name.split('\n')[0] ?? null;
    while (key !== null && !found.has(key)) {
      found.add(key);
      key = sheet.rows[sheet.rowAt.get(key) ?? -1]?.parent ?? null;
    }
  }
  return found;
};

/** True where the batch wrote anything that counts in the row. */
export const hasImported = (view: BookView, sheet: Sheet, row: Row, batch: string): boolean => {
  const figures = view.imported?.(batch);
  if (!figures) return false;
  const bySheet = rowsOf.get(figures) ?? new WeakMap<Sheet, ReadonlySet<string>>();
  rowsOf.set(figures, bySheet);
  const rows = bySheet.get(sheet) ?? touchedRows(sheet, amountsOf(sheet, view.trees(sheet.year), figures));
  bySheet.set(sheet, rows);
  return rows.has(row.key);
};
