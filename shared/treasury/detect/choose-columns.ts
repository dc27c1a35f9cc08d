/**
 * Columns weighed against each other: which ones the import takes, so that no amount counts twice. What is left out is
 * told; what cannot be decided is left to a person.
 */
import { amountFields } from '../fields.ts';
import type { Reason } from '../reasons.ts';
import type { ColumnUse } from '../settings.ts';
import { columnName, type Table } from '../table.ts';
import { leaveOutOverlaps } from './overlaps.ts';
import type { ReadColumn } from './read-columns.ts';
import { reasonAt } from './sheet-reason.ts';

export type LeftOut = Reason<'columnLeftOut'>['params']['why'];

export interface ChosenColumns {
  readonly columns: readonly ColumnUse[];
  readonly reasons: readonly Reason[];
}

export type LeaveOut = (read: ReadColumn, why: LeftOut) => void;

export const isAmount = (read: ReadColumn): boolean => read.amount !== null;

const isAmountField = (field: string): boolean => (amountFields as readonly string[]).includes(field);

/** Of codes and names, one column a field: the best word, then the first one. */
const bestOfEach = (reads: readonly ReadColumn[], leaveOut: LeaveOut): ReadColumn[] => {
  const best = new Map<string, ReadColumn>();
  for (const read of reads) {
    if (read.field === null) continue;
    const known = best.get(read.field);
    if (known) leaveOut(known.rank <= read.rank ? read : known, 'better');
    if (!known || read.rank < known.rank) best.set(read.field, read);
  }
  return reads.filter((read) => read.field !== null && best.get(read.field) === read);
};

const asUse = (read: ReadColumn): ColumnUse | null => {
  if (read.field === null) return null;
  const { amount } = read;
  return {
    column: read.column,
    field: read.field,
    header: read.header,
    ...(read.source === undefined ? {} : { source: read.source }),
    ...(amount?.vintage ? { vintage: amount.vintage } : {}),
    ...(amount?.span ? { span: amount.span } : {}),
  };
};

interface Place {
  readonly table: Table;
  /** Number in the file of the last row of the header. */
  readonly row: number;
}

/** Without a header at all a column is told by its letter alone, and only where something stands in it. */
const told = ({ table, row }: Place, read: ReadColumn, leftOut: LeftOut | undefined): Reason[] => {
  const { column, field, header } = read;
  const name = columnName(column);
  if (header === '') return [];
  if (leftOut) return [reasonAt('columnLeftOut', { column: name, header, why: leftOut }, table, row, column)];
  if (field === null) return [reasonAt('columnUnknown', { column: name, header }, table, row, column)];
  return [reasonAt('columnFound', { column: name, field, header }, table, row, column)];
};

/** @param firstData kept row of the first row beneath the header */
export const chooseColumns = (
  place: Place,
  reads: readonly ReadColumn[],
  firstData: number,
): ChosenColumns => {
  const leftOut = new Map<ReadColumn, LeftOut>();
  const leaveOut: LeaveOut = (read, why) => leftOut.set(read, why);
  for (const read of reads) if (read.strange) leaveOut(read, 'strange');
  const plain = bestOfEach(
    reads.filter((read) => read.field !== null && !isAmount(read) && !isAmountField(read.field)),
    leaveOut,
  );
  const amounts = leaveOutOverlaps(place.table, reads.filter(isAmount), firstData, leaveOut);
  const chosen = new Set([...plain, ...amounts]);
  return {
    columns: reads.flatMap((read) => (chosen.has(read) ? (asUse(read) ?? []) : [])),
    reasons: reads.flatMap((read) => told(place, read, leftOut.get(read))),
  };
};
