/**
 * A cell's formula in Excel's words. Every formula keeps the paper's rule that blanks give a blank, so that a
 * form without figures stays empty and fills itself when somebody types into it.
 */
import type { CellFormula } from '#shared/report/paper.ts';
import { address, type SheetLayout } from './sheet-layout.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

const found = (index: ReadonlyMap<string, number>, key: string): number => {
  const at = index.get(key);
  if (at === undefined) throw new Error(`a formula names ${key}, which is not on the sheet`);
  return at;
};

/** C9, D9, E9, G9 → C9:E9,G9. Cells of one row or of one column, in their order. */
const ranges = (places: readonly Place[]): string => {
  const parts: string[] = [];
  let start: Place | undefined;
  let end: Place | undefined;
  const close = (): void => {
    if (!start || !end) return;
    const first = address(start.row, start.column);
    parts.push(start === end ? first : `${first}:${address(end.row, end.column)}`);
  };
  for (const place of places) {
    const step = end && place.row - end.row + (place.column - end.column);
    if (step !== 1) {
      close();
      start = place;
    }
    end = place;
  }
  close();
  return parts.join(',');
};

export const excelFormula = (
  formula: CellFormula,
  layout: SheetLayout,
  row: number,
  column: number,
): string => {
  const inRow = (keys: readonly string[]): string =>
    ranges(keys.map((key) => ({ row, column: found(layout.columnOf, key) })));
  if (formula.op === 'rows' || formula.op === 'mean') {
    const cells = ranges(formula.rows.map((key) => ({ row: found(layout.rowOf, key), column })));
    return `IF(COUNT(${cells})=0,"",${formula.op === 'mean' ? 'AVERAGE' : 'SUM'}(${cells}))`;
  }
  if (formula.op === 'portion') {
    // The inner rounding takes away what binary fractions add to a share that is whole.
    const [of, percent] = [inRow([formula.of]), inRow([formula.percent])];
    return `IF(COUNT(${of},${percent})<2,"",ROUNDUP(ROUND(${of}*${percent}/100,9),0))`;
  }
  if (formula.op === 'ratio') {
    const [over, under] = [inRow(formula.over), inRow(formula.under)];
    return `IF(OR(COUNT(${over})=0,SUM(${under})=0),"",SUM(${over})/SUM(${under})*100)`;
  }
  const plus = inRow(formula.plus);
  if (formula.minus.length === 0) return `IF(COUNT(${plus})=0,"",SUM(${plus}))`;
  const minus = inRow(formula.minus);
  return `IF(OR(COUNT(${plus})=0,COUNT(${minus})=0),"",SUM(${plus})-SUM(${minus}))`;
};
