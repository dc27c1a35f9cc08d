/**
 * Everything that stands in a paper's table, to be found again in the written file: each figure by row and
 * column with its exact value and its printed text, each text as it stands.
 */
import { leafColumns } from './columns.ts';
import type { Paper } from './paper.ts';
import { exactFigure, printCell } from './print-cell.ts';

export interface PrintedFigure {
  readonly row: string;
  readonly column: string;
  /** In the printed unit, unrounded; null where the cell is blank (and must be blank in the file). */
  readonly value: number | null;
  readonly printed: string;
  readonly decimals: number;
}

export interface PrintedText {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** The key under which the column-number row answers. */
export const numberRowKey = '#number';

export const figuresOf = (paper: Paper): PrintedFigure[] => {
  const columns = leafColumns(paper.columns);
  return paper.rows.flatMap((row) =>
    columns.flatMap((column, index) => {
      const cell = row.cells[index];
      if (!cell || cell.kind === 'text') return [];
      const printed = printCell(cell, column, paper.moneyUnit);
      const value = exactFigure(cell, paper.moneyUnit);
      return [{ row: row.key, column: column.key, value, printed, decimals: column.decimals }];
    }),
  );
};

/** Row labels and column numbers: that they are found where they belong proves that figures are not shifted. */
export const textsOf = (paper: Paper): PrintedText[] => {
  const columns = leafColumns(paper.columns);
  const numbers = columns.map((column) => ({
    row: numberRowKey,
    column: column.key,
    text: column.numberParts.join(''),
  }));
  const labels = paper.rows.flatMap((row) =>
    columns.flatMap((column, index) => {
      const cell = row.cells[index];
      return cell?.kind === 'text' ? [{ row: row.key, column: column.key, text: cell.text }] : [];
    }),
  );
  return [...numbers, ...labels];
};
