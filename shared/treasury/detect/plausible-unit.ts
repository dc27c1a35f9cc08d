/**
 * The file's total held against the plan's capital (treasury.md §6 R4). What comes out is shown and asked about; it
 * decides no unit.
 */

import { type MoneyUnit, moneyUnitIds, moneyUnits } from '../../text/money-unit.ts';
import { amountState } from '../amounts/index.ts';
import { rowKinds } from '../fields.ts';
import type { SheetSettings } from '../settings.ts';
import type { Table } from '../table.ts';
import { scaledAmounts } from './scaled-amounts.ts';

const detail = rowKinds.indexOf('detail');

const planFields: readonly string[] = ['plan', 'carriedPlan'];
const paidFields: readonly string[] = ['completed', 'advance'];

/** The columns that add up to one total: the plan's, where there are any, else what is paid. */
const columnsToAdd = ({ columns }: SheetSettings) => {
  const plan = columns.filter(({ field }) => planFields.includes(field));
  const disbursed = columns.filter(({ field }) => field === 'disbursed');
  if (plan.length > 0) return plan;
  if (disbursed.length > 0) return disbursed;
  const paid = columns.filter(({ field }) => paidFields.includes(field));
  return paid.length > 0 ? paid : columns.filter(({ field }) => field === 'debit');
};

/** In the file's own unit; not exact: for comparing sizes only. */
export const fileTotal = (table: Table, settings: SheetSettings, kinds: Uint8Array): number => {
  const { columns, scale } = scaledAmounts(table, columnsToAdd(settings));
  let total = 0;
  for (const { amounts, states } of columns) {
    for (let row = 0; row < table.rowCount; row++) {
      if (kinds[row] === detail && states[row] === amountState.read) total += amounts[row] ?? 0;
    }
  }
  return total / scale;
};

const inDong = (total: number, unit: MoneyUnit): number => {
  const dong = Math.round(total * moneyUnits[unit].factor);
  return Math.sign(dong) * Math.min(Math.abs(dong), Number.MAX_SAFE_INTEGER);
};

/** A file may be of one office or of one month: far less than the capital is no sign by itself; a 500th part is. */
const most = 100;
const least = 1 / 500;

export interface UnitSize {
  readonly unit: MoneyUnit;
  /** Whole đồng with that unit, and the plan's. */
  readonly total: number;
  readonly capital: number;
}

/** The unit that brings the total nearest to the capital without going far beyond it; null where none does. */
export const unitBySize = (total: number, capital: number): UnitSize | null => {
  const sizes = moneyUnitIds
    .map((unit) => ({ unit, total: inDong(total, unit), capital }))
    .filter((size) => size.total > capital * least && size.total <= capital * 3);
  return sizes.at(-1) ?? null;
};

export const implausibleUnit = (total: number, unit: MoneyUnit, capital: number): UnitSize | null => {
  if (total === 0 || capital <= 0) return null;
  const size = { unit, total: inDong(total, unit), capital };
  const ratio = Math.abs(size.total) / capital;
  return ratio >= most || ratio <= least ? size : null;
};
