/** Whether a reader who adds up what is printed would get another total than the printed one. */
import { eachFormula, evaluateFormula, type ReadFigure } from './cell-formulas.ts';
import { leafColumns } from './columns.ts';
import type { CellFormula, Paper } from './paper.ts';
import { roundedFigure } from './print-cell.ts';

export const roundingNote = 'Số liệu có thể chênh lệch do làm tròn.';

/** Sums and differences: a reader checks those by adding up what is printed. */
const sums: ReadonlySet<CellFormula['op']> = new Set(['columns', 'rows']);

const roundedReader = (paper: Paper): ReadFigure => {
  const columns = leafColumns(paper.columns);
  const columnAt = new Map(columns.map((column, index) => [column.key, index]));
  const rows = new Map(paper.rows.map((row) => [row.key, row]));
  return (rowKey, columnKey) => {
    const index = columnAt.get(columnKey) ?? -1;
    const cell = rows.get(rowKey)?.cells[index];
    const column = columns[index];
    const rounded = cell && column ? roundedFigure(cell, column, paper.moneyUnit) : null;
    return rounded === null ? null : Number(rounded);
  };
};

export const printedSumsDiffer = (paper: Paper): boolean => {
  const columns = leafColumns(paper.columns);
  const read = roundedReader(paper);
  let differ = false;
  eachFormula(paper, (row, index, _cell, formula) => {
    const column = columns[index]?.key ?? '';
    if (!sums.has(formula.op)) return;
    if (evaluateFormula(formula, row.key, column, read) !== read(row.key, column)) differ = true;
  });
  return differ;
};

/** Adds the note where it is due. */
export const withRoundingNote = (paper: Paper): Paper =>
  printedSumsDiffer(paper) ? { ...paper, notes: [...paper.notes, roundingNote] } : paper;
