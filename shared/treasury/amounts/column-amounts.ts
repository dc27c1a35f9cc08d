/**
 * A column of amounts in whole đồng (treasury.md §6 R1–R5), one entry a kept row. Numbers as the file has them; text
 * by the column's form. A hundred thousand numeric cells make no object.
 */
import { type MoneyUnit, moneyUnits } from '../../text/money-unit.ts';
import { readPlain } from '../../text/read-digits.ts';
import type { ImportSettings, NumberForm } from '../settings.ts';
import { type CellColumn, cellKind, kindAt, type Table } from '../table.ts';
import { type AmountState, amountState } from './amount-state.ts';
import { type AmountSink, type DongOptions, putDecimal, putNumber } from './exact-dong.ts';
import { ownForm, readTextAmount, unitDisagrees } from './read-text.ts';

export interface AmountOptions {
  readonly unit: MoneyUnit;
  /** Absent: undecided; text with marks is ambiguous. */
  readonly form: NumberForm | undefined;
  readonly dash: ImportSettings['dash'];
  readonly roundToDong: boolean;
  /** Cells that a person mended, by index of the kept row: read instead of what the file says. */
  readonly mended?: ReadonlyMap<number, string>;
}

export interface ColumnAmounts {
  /** Whole đồng; 0 where the state is not `read`. */
  readonly amounts: Float64Array;
  /** `amountState` of each. */
  readonly states: Uint8Array;
}

export const stateAt = ({ states }: ColumnAmounts, row: number): AmountState =>
  (states[row] ?? amountState.blank) as AmountState;

/** "1.234.567,8" without anything around it, which is what nearly all text amounts are. */
const plainDong = (text: string, { form, unit }: AmountOptions): number | null =>
  form === 'dotGroups' ? readPlain(text, moneyUnits[unit].exponent) : null;

const putText = (sink: AmountSink, row: number, text: string, options: AmountOptions): void => {
  const plain = plainDong(text, options);
  if (plain === null) putOddText(sink, row, text, options);
  else {
    sink.amounts[row] = plain;
    sink.states[row] = amountState.read;
  }
};

const putOddText = (sink: AmountSink, row: number, text: string, options: AmountOptions): void => {
  const reading = readTextAmount(text, options.form);
  if (reading.kind === 'read') {
    if (unitDisagrees(reading.unit, options.unit)) sink.states[row] = amountState.ambiguous;
    else putDecimal(sink, row, reading.value, dongOptions(options, reading.unit ?? options.unit));
  } else if (reading.kind === 'dash') {
    sink.states[row] = options.dash === 'zero' ? amountState.read : amountState.blank;
  } else sink.states[row] = amountState[reading.kind];
};

const dongOptions = ({ roundToDong }: AmountOptions, unit: MoneyUnit): DongOptions => ({
  exponent: moneyUnits[unit].exponent,
  roundToDong,
});

const otherStates: Readonly<Record<number, AmountState>> = {
  [cellKind.blank]: amountState.blank,
  [cellKind.error]: amountState.error,
  [cellKind.unresolved]: amountState.unresolved,
};

const putColumn = (sink: AmountSink, table: Table, cells: CellColumn, options: AmountOptions): void => {
  const dong = dongOptions(options, options.unit);
  for (let row = 0; row < table.rowCount; row++) {
    const kind = kindAt(cells, row);
    if (kind === cellKind.number) putNumber(sink, row, cells.numbers[row] ?? 0, dong);
    else if (kind === cellKind.text) putText(sink, row, table.strings[cells.texts[row] ?? -1] ?? '', options);
    else sink.states[row] = otherStates[kind] ?? amountState.invalid;
  }
};

/** @param column index from 0; one that the table does not have is blank throughout */
export const columnAmounts = (table: Table, column: number, options: AmountOptions): ColumnAmounts => {
  const sink = { amounts: new Float64Array(table.rowCount), states: new Uint8Array(table.rowCount) };
  const cells = table.columns[column];
  if (cells) putColumn(sink, table, cells, options);
  for (const [row, text] of options.mended ?? []) {
    sink.amounts[row] = 0;
    putText(sink, row, text, { ...options, form: options.form ?? ownForm(text) });
  }
  return sink;
};
