/** How text amounts are written in each column that holds some; what cannot be known is asked with an example (R2). */
import { numberFormsOf } from '../amounts/index.ts';
import { amountFields } from '../fields.ts';
import type { Reason } from '../reasons.ts';
import type { ColumnUse } from '../settings.ts';
import { columnName, type Table } from '../table.ts';
import { reasonAt } from './sheet-reason.ts';
import { numberOfRow } from './words.ts';

export interface FormedColumns {
  readonly columns: readonly ColumnUse[];
  readonly reasons: readonly Reason[];
}

function* rowsBetween(first: number, last: number): Generator<number> {
  for (let row = first; row <= last; row++) yield row;
}

const isAmount = ({ field }: ColumnUse): boolean => (amountFields as readonly string[]).includes(field);

/** A form that a profile knows holds where the file leaves it open; where the file says another, the file's holds. */
export const withNumberForms = (
  table: Table,
  columns: readonly ColumnUse[],
  rows: { readonly first: number; readonly last: number },
): FormedColumns => {
  const reasons: Reason[] = [];
  const formed = columns.map((use) => {
    if (!isAmount(use)) return use;
    const { form, ambiguous } = numberFormsOf(table, use.column, rowsBetween(rows.first, rows.last));
    const { form: known, ...rest } = use;
    if (form !== null) return { ...rest, form };
    if (ambiguous === null) return rest;
    if (known !== undefined && ambiguous.readings.length > 1) return use;
    const { text, row, readings } = ambiguous;
    const params = { column: columnName(use.column), example: text, readings: readings.join('; ') };
    reasons.push(reasonAt('columnAmbiguous', params, table, numberOfRow(table, row), use.column));
    return rest;
  });
  return { columns: formed, reasons };
};
