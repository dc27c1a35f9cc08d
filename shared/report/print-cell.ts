/**
 * Where a figure becomes text: Vietnamese separators, rounded half away from zero as Excel's formats do, on
 * whole numbers, so that no binary fraction decides a digit.
 */
import { leafColumns } from './columns.ts';
import type { AmountCell, Cell, Column, Paper, RateCell } from './paper.ts';
import { nearestNumber } from './rate-cell.ts';

/** The quotient rounded to a whole number, halves away from zero. */
export const roundQuotient = (dividend: bigint, divisor: bigint): bigint => {
  const negative = dividend < 0n !== divisor < 0n;
  const over = dividend < 0n ? -dividend : dividend;
  const under = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * over + under) / (2n * under);
  return negative ? -rounded : rounded;
};

/** 1234567n with 2 decimals → "12.345,67". */
export const printScaled = (scaled: bigint, decimals: number): string => {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = decimals > 0 ? `,${digits.slice(-decimals)}` : '';
  return `${scaled < 0n ? '-' : ''}${whole}${fraction}`;
};

const powerOfTen = (decimals: number): bigint => 10n ** BigInt(decimals);

/** The rounded figure × 10^decimals, as it is printed; null where the cell prints blank. */
export const roundedAmount = (cell: AmountCell, column: Column, moneyUnit: number): bigint | null => {
  if (cell.value === null) return null;
  const unit = cell.kind === 'money' ? moneyUnit : 1;
  return roundQuotient(BigInt(cell.value) * powerOfTen(column.decimals), BigInt(unit));
};

export const roundedRate = ({ value }: RateCell, column: Column): bigint | null =>
  value === null ? null : roundQuotient(value.num * powerOfTen(column.decimals), value.den);

export const roundedFigure = (cell: Cell, column: Column, moneyUnit: number): bigint | null => {
  if (cell.kind === 'text') return null;
  return cell.kind === 'rate' ? roundedRate(cell, column) : roundedAmount(cell, column, moneyUnit);
};

export const printCell = (cell: Cell, column: Column, moneyUnit: number): string => {
  if (cell.kind === 'text') return cell.text;
  const rounded = roundedFigure(cell, column, moneyUnit);
  return rounded === null ? '' : printScaled(rounded, column.decimals);
};

/** The figure unrounded, in the printed unit (triệu đồng, percent): what a spreadsheet cell holds. */
export const exactFigure = (cell: Cell, moneyUnit: number): number | null => {
  if (cell.kind === 'text') return null;
  if (cell.kind !== 'rate')
    return cell.value === null ? null : cell.kind === 'money' ? cell.value / moneyUnit : cell.value;
  return cell.value === null ? null : nearestNumber(cell.value);
};

/** Every row's cells as printed text. */
export const printedRows = (paper: Paper): string[][] => {
  const columns = leafColumns(paper.columns);
  return paper.rows.map((row) =>
    columns.map((column, index) => {
      const cell = row.cells[index];
      return cell ? printCell(cell, column, paper.moneyUnit) : '';
    }),
  );
};
