/**
 * From drafts of rows to the rows of a paper: each figure in its column, with a live formula where its parts, as they
 * stand in this table, make up its value.
 */
import { type Figure, firstThatHolds, type ReadFigure } from './cell-formulas.ts';
import { leafColumns } from './columns.ts';
import type { Cell, CellFormula, Column, ColumnNode, PaperRow, RowStyle } from './paper.ts';
import { runSteps, type Steps } from './steps.ts';

export interface RowDraft {
  readonly key: string;
  /** 0 at the total, one more at each level beneath. */
  readonly level: number;
  readonly style: RowStyle;
  /** By column key; what is absent is empty. */
  readonly texts: ReadonlyMap<string, string>;
  /** By column key: amounts as whole numbers, rates in per cent; what is absent is blank. */
  readonly figures: ReadonlyMap<string, Figure | null>;
  /** Rows that this one may be the sum of. */
  readonly sumOf: readonly string[];
  /** Formulas of single cells, tried before those of the column. */
  readonly own?: ReadonlyMap<string, CellFormula>;
}

const plainCell = (column: Column, figure: Figure | null): Cell => {
  if (column.kind === 'rate') {
    if (typeof figure === 'number') throw new Error(`${column.key} is a rate, not an amount`);
    return { kind: 'rate', value: figure, formula: null };
  }
  if (column.kind === 'text' || (figure !== null && typeof figure !== 'number'))
    throw new Error(`${column.key} holds no rate`);
  return { kind: column.kind, value: figure, formula: null };
};

const isShown = (formula: CellFormula, columns: ReadonlySet<string>): boolean =>
  formula.op !== 'portion' || (columns.has(formula.of) && columns.has(formula.percent));

/** Rows between two steps. */
const stepRows = 500;

export const tableRowSteps = function* (
  drafts: readonly RowDraft[],
  columns: readonly ColumnNode[],
): Steps<PaperRow[]> {
  const leaves = leafColumns(columns);
  const shown = new Set(leaves.map(({ key }) => key));
  const figures = new Map(drafts.map((draft) => [draft.key, draft.figures]));
  const read: ReadFigure = (row, column) => figures.get(row)?.get(column) ?? null;
  const formulasOf = (draft: RowDraft, column: Column): (CellFormula | null)[] => {
    const own = draft.own?.get(column.key);
    const sum: CellFormula | null =
      draft.sumOf.length > 0 && column.kind !== 'rate' ? { op: 'rows', rows: draft.sumOf } : null;
    return [own && isShown(own, shown) ? own : null, column.formula, sum];
  };
  const cellOf = (draft: RowDraft, column: Column): Cell => {
    if (column.kind === 'text') return { kind: 'text', text: draft.texts.get(column.key) ?? '' };
    const cell = plainCell(column, draft.figures.get(column.key) ?? null);
    // Most rows of a long list are typed: nothing to try.
    const mayHaveFormula = column.formula !== null || draft.sumOf.length > 0 || draft.own !== undefined;
    if (cell.kind === 'text' || !mayHaveFormula) return cell;
    const formula = firstThatHolds(formulasOf(draft, column), cell, draft.key, column.key, read);
    return { ...cell, formula };
  };
  const rows: PaperRow[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (at % stepRows === stepRows - 1) yield;
    const { key, level, style } = draft;
    rows.push({ key, level, style, cells: leaves.map((column) => cellOf(draft, column)) });
  }
  return rows;
};

export const tableRows = (drafts: readonly RowDraft[], columns: readonly ColumnNode[]): PaperRow[] =>
  runSteps(tableRowSteps(drafts, columns));
