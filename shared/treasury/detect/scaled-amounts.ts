/**
 * Amounts of a sheet before its unit is known, for comparing them with each other: the numbers as they stand, times
 * 10⁶ where any of them has decimals. What cannot be read counts as 0 and is told apart by its state.
 */
import { amountState, type ColumnAmounts, columnAmounts, numberFormsOf } from '../amounts/index.ts';
import type { ColumnUse, NumberForm } from '../settings.ts';
import { cellKind, kindAt, type Table } from '../table.ts';

export interface ScaledAmounts {
  readonly columns: readonly ColumnAmounts[];
  /** 1 or 10⁶. */
  readonly scale: number;
}

const formOf = (table: Table, { column, form }: ColumnUse): NumberForm | undefined =>
  form ?? numberFormsOf(table, column, table.rowNumbers.subarray(0, table.rowCount).keys()).form ?? undefined;

/** Quickly, of numbers: text is not looked at. */
const hasFraction = (table: Table, column: number): boolean => {
  const cells = table.columns[column];
  if (!cells) return false;
  for (let row = 0; row < table.rowCount; row++) {
    if (kindAt(cells, row) === cellKind.number && !Number.isInteger(cells.numbers[row])) return true;
  }
  return false;
};

export const scaledAmounts = (table: Table, uses: readonly ColumnUse[]): ScaledAmounts => {
  const read = (unit: 'dong' | 'million') =>
    uses.map((use) =>
      columnAmounts(table, use.column, {
        unit,
        form: formOf(table, use),
        dash: 'zero',
        roundToDong: unit === 'million',
      }),
    );
  const scaled = (): ScaledAmounts => ({ columns: read('million'), scale: 1_000_000 });
  if (uses.some(({ column }) => hasFraction(table, column))) return scaled();
  const whole = read('dong');
  const hasDecimals = whole.some(({ states }) => states.includes(amountState.fraction));
  return hasDecimals ? scaled() : { columns: whole, scale: 1 };
};
