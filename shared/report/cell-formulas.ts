/**
 * What the formulas of a paper say, worked out on exact figures. A blank adds nothing; a sum of blanks is
 * blank. A formula stands in a cell only where it gives the cell's value: `firstThatHolds` is how a paper
 * chooses, `brokenFormulas` is the check.
 */
import { leafColumns } from './columns.ts';
import type { Cell, CellFormula, Paper, PaperRow } from './paper.ts';

/** Reads an amount of the paper under construction: row key, column key. Null is blank. */
export type ReadAmount = (row: string, column: string) => number | null;

export const addUp = (values: readonly (number | null)[]): number | null => {
  let sum: number | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
};

const subtractAll = (sum: number | null, taken: number | null): number | null =>
  sum === null && taken === null ? null : (sum ?? 0) - (taken ?? 0);

/** What a sum formula gives in one cell. */
export const evaluateSum = (
  formula: Exclude<CellFormula, { op: 'ratio' }>,
  row: string,
  column: string,
  read: ReadAmount,
): number | null => {
  if (formula.op === 'rows') return addUp(formula.rows.map((each) => read(each, column)));
  const plus = addUp(formula.plus.map((each) => read(row, each)));
  return subtractAll(plus, addUp(formula.minus.map((each) => read(row, each))));
};

/** True where a formula over exact figures gives the cell's own value. */
export const holds = (
  formula: CellFormula,
  cell: Cell,
  row: string,
  column: string,
  read: ReadAmount,
): boolean => {
  if (cell.kind === 'text') return false;
  if (cell.kind !== 'rate')
    return formula.op !== 'ratio' && evaluateSum(formula, row, column, read) === cell.value;
  if (formula.op !== 'ratio') return false;
  const over = addUp(formula.over.map((each) => read(row, each)));
  const under = addUp(formula.under.map((each) => read(row, each)));
  return over === cell.numerator && under === cell.denominator;
};

/** The first of the formulas that gives the cell's value; null where none does: then the cell is a plain value. */
export const firstThatHolds = (
  formulas: readonly (CellFormula | null)[],
  cell: Cell,
  row: string,
  column: string,
  read: ReadAmount,
): CellFormula | null =>
  formulas.find((formula) => formula !== null && holds(formula, cell, row, column, read)) ?? null;

const amountReader = (paper: Paper): ReadAmount => {
  const columnAt = new Map(leafColumns(paper.columns).map((column, index) => [column.key, index]));
  const rows = new Map(paper.rows.map((row) => [row.key, row]));
  return (row, column) => {
    const cell = rows.get(row)?.cells[columnAt.get(column) ?? -1];
    return cell && (cell.kind === 'money' || cell.kind === 'count') ? cell.value : null;
  };
};

/** Calls back for every cell that carries a formula. */
export const eachFormula = (
  paper: Paper,
  visit: (row: PaperRow, column: number, cell: Cell, formula: CellFormula) => void,
): void => {
  for (const row of paper.rows)
    row.cells.forEach((cell, column) => {
      if (cell.kind !== 'text' && cell.formula) visit(row, column, cell, cell.formula);
    });
};

/** Cells whose formula would give another value than the cell holds: none, in a paper fit to be written. */
export const brokenFormulas = (paper: Paper): { row: string; column: string }[] => {
  const columns = leafColumns(paper.columns);
  const read = amountReader(paper);
  const broken: { row: string; column: string }[] = [];
  eachFormula(paper, (row, index, cell, formula) => {
    const column = columns[index]?.key ?? '';
    if (!holds(formula, cell, row.key, column, read)) broken.push({ row: row.key, column });
  });
  return broken;
};
