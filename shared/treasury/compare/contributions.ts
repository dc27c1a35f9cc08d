/** The cells that an amount is made of, each with what it adds: what provenance shows, and adds up to the figure. */
import { amountState } from '../amounts/index.ts';
import type { AmountField } from '../fields.ts';
import { type Interpreted, rowAt } from '../interpret/index.ts';
import type { SlotMeasure } from './places.ts';

export interface Contribution {
  readonly column: number;
  readonly amount: number;
}

type Terms = readonly (readonly [field: AmountField, sign: 1 | -1])[];

const whole: Terms = [['disbursed', 1]];
const net: Terms = [
  ['debit', 1],
  ['credit', -1],
];
const nothing: Terms = [];

/** Which columns give one amount of an entry. The same choice as `laneAmounts` makes. */
const termsOf = (measure: SlotMeasure, has: (field: AmountField) => boolean): Terms => {
  const total = has('disbursed') ? whole : net;
  const split = has('completed') || has('advance');
  if (measure === 'disbursedUnsplit') return split ? nothing : total;
  if (measure === 'disbursedCompleted')
    return has('completed') ? [['completed', 1]] : [...total, ['advance', -1]];
  if (measure === 'disbursedAdvance')
    return has('advance') ? [['advance', 1]] : [...total, ['completed', -1]];
  if (has('disbursed') || !split) return total;
  return [
    ['completed', 1],
    ['advance', 1],
  ];
};

/** What the entry says of the measure; NaN where it says nothing. */
export const ownAmount = ({ entries }: Interpreted, at: number, measure: SlotMeasure): number => {
  if (measure === 'disbursedCompleted') return entries.completed[at] ?? Number.NaN;
  if (measure === 'disbursedAdvance') return entries.advance[at] ?? Number.NaN;
  if (measure === 'disbursedUnsplit') return entries.unsplit[at] ?? Number.NaN;
  const parts = [entries.completed[at], entries.advance[at], entries.unsplit[at]];
  const stated = parts.filter((part): part is number => part !== undefined && !Number.isNaN(part));
  return stated.length === 0 ? Number.NaN : stated.reduce((sum, part) => sum + part, 0);
};

export const contributionsOf = (
  interpreted: Interpreted,
  at: number,
  measure: SlotMeasure,
): Contribution[] => {
  if (Number.isNaN(ownAmount(interpreted, at, measure))) return [];
  const { entries } = interpreted;
  const { sheet, kept } = rowAt(interpreted, entries.row[at] ?? 0);
  const lane = sheet.lanes.parts[entries.lane[at] ?? 0];
  const read = (field: AmountField): { column: number; amount: number } | null => {
    const column = lane?.columns.get(field)?.column;
    const amounts = column === undefined ? undefined : sheet.reading.amountsOf(column);
    if (column === undefined || amounts?.states[kept] !== amountState.read) return null;
    return { column, amount: amounts.amounts[kept] ?? 0 };
  };
  const terms = termsOf(measure, (field) => read(field) !== null);
  return terms.flatMap(([field, sign]) => {
    const cell = read(field);
    return cell ? [{ column: cell.column, amount: sign * cell.amount }] : [];
  });
};
