/**
 * What the formulas of a paper say, worked out on exact figures. A blank adds nothing; a sum of blanks is
 * blank. A formula stands in a cell only where it gives the cell's value: `firstThatHolds` is how a paper
 * chooses, `brokenFormulas` is the check.
 */
import { add, divide, multiply, type Rational, subtract } from '../text/decimal.ts';
import { leafColumns } from './columns.ts';
import type { Cell, CellFormula, Paper, PaperRow } from './paper.ts';
import { whole } from './rate-cell.ts';

/** Amounts are whole numbers, rates are exact: most of a paper never leaves plain numbers. */
export type Figure = number | Rational;

/** Reads a figure of the paper under construction: row key, column key. Null is blank. */
export type ReadFigure = (row: string, column: string) => Figure | null;

export const addUp = (values: readonly (number | null)[]): number | null => {
  let sum: number | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
};

const exact = (figure: Figure): Rational => (typeof figure === 'number' ? whole(figure) : figure);

const addFigures = (values: readonly (Figure | null)[]): Figure | null => {
  let sum: Figure | null = null;
  for (const value of values) {
    if (value === null) continue;
    if (sum === null) sum = value;
    else if (typeof sum === 'number' && typeof value === 'number') sum += value;
    else sum = add(exact(sum), exact(value));
  }
  return sum;
};

const minusFigures = (from: Figure | null, taken: Figure | null): Figure | null => {
  if (from === null || taken === null) return null;
  if (typeof from === 'number' && typeof taken === 'number') return from - taken;
  return subtract(exact(from), exact(taken));
};

export const meanOf = (values: readonly (Figure | null)[]): Rational | null => {
  const known = values.filter((value) => value !== null);
  const sum = addFigures(known);
  return sum === null ? null : divide(exact(sum), whole(known.length));
};

const quotient = (over: Figure | null, under: Figure | null): Rational | null =>
  over === null || under === null ? null : divide(multiply(exact(over), whole(100)), exact(under));

/** The smallest whole number that is not below `percent` per cent of `of`. */
export const portionOf = (of: Figure | null, percent: Figure | null): number | null => {
  if (of === null || percent === null) return null;
  const { num, den } = multiply(exact(of), exact(percent));
  const hundredths = den * 100n;
  const floor = num / hundredths;
  return Number(num > 0n && num % hundredths !== 0n ? floor + 1n : floor);
};

/** What a formula gives in one cell. */
export const evaluateFormula = (
  formula: CellFormula,
  row: string,
  column: string,
  read: ReadFigure,
): Figure | null => {
  const inRow = (keys: readonly string[]): Figure | null => addFigures(keys.map((key) => read(row, key)));
  const inColumn = (rows: readonly string[]): (Figure | null)[] => rows.map((key) => read(key, column));
  switch (formula.op) {
    case 'rows':
      return addFigures(inColumn(formula.rows));
    case 'mean':
      return meanOf(inColumn(formula.rows));
    case 'ratio':
      return quotient(inRow(formula.over), inRow(formula.under));
    case 'portion':
      return portionOf(read(row, formula.of), read(row, formula.percent));
    case 'columns': {
      const plus = inRow(formula.plus);
      return formula.minus.length === 0 ? plus : minusFigures(plus, inRow(formula.minus));
    }
  }
};

const areSame = (a: Figure | null, b: Figure | null): boolean => {
  if (a === null || b === null) return a === b;
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  const [left, right] = [exact(a), exact(b)];
  return left.num * right.den === right.num * left.den;
};

/** True where a formula over exact figures gives the cell's own value. */
export const holds = (
  formula: CellFormula,
  cell: Cell,
  row: string,
  column: string,
  read: ReadFigure,
): boolean => cell.kind !== 'text' && areSame(evaluateFormula(formula, row, column, read), cell.value);

/** The first of the formulas that gives the cell's value; null where none does: then the cell is a plain value. */
export const firstThatHolds = (
  formulas: readonly (CellFormula | null)[],
  cell: Cell,
  row: string,
  column: string,
  read: ReadFigure,
): CellFormula | null =>
  formulas.find((formula) => formula !== null && holds(formula, cell, row, column, read)) ?? null;

const figureReader = (paper: Paper): ReadFigure => {
  const columnAt = new Map(leafColumns(paper.columns).map((column, index) => [column.key, index]));
  const rows = new Map(paper.rows.map((row) => [row.key, row]));
  return (row, column) => {
    const cell = rows.get(row)?.cells[columnAt.get(column) ?? -1];
    return cell && cell.kind !== 'text' ? cell.value : null;
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
  const read = figureReader(paper);
  const broken: { row: string; column: string }[] = [];
  eachFormula(paper, (row, index, cell, formula) => {
    const column = columns[index]?.key ?? '';
    if (!holds(formula, cell, row.key, column, read)) broken.push({ row: row.key, column });
  });
  return broken;
};
