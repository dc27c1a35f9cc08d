/**
 * One lane's amounts in one row, in whole đồng (treasury.md §3: disbursed = completed + advance; spending =
 * debit − credit; negative corrections stay negative).
 */
import { amountReadings, amountState, type ColumnAmounts, stateAt } from '../amounts/index.ts';
import type { AmountField } from '../fields.ts';
import type { Issue } from '../match/index.ts';
import type { ColumnUse } from '../settings.ts';
import type { Lane } from './lanes.ts';
import type { SheetReading } from './sheet-reading.ts';

/** NaN: not stated. */
export interface LaneAmounts {
  completed: number;
  advance: number;
  unsplit: number;
  /** Disbursed in all, as the file has it. */
  total: number;
  /** Set where the row cannot be used. */
  issue: Issue | null;
}

export const noAmounts = (): LaneAmounts => ({
  completed: Number.NaN,
  advance: Number.NaN,
  unsplit: Number.NaN,
  total: Number.NaN,
  issue: null,
});

const badStates = {
  [amountState.invalid]: 'amountInvalid',
  [amountState.tooLarge]: 'amountTooLarge',
  [amountState.fraction]: 'fractionOfDong',
  [amountState.error]: 'cellError',
} as const;

const sharedIssue = (
  { sharedBy, rawText }: SheetReading,
  { column }: ColumnUse,
  amount: number,
  row: number,
): Issue | null => {
  const rows = sharedBy(column, row);
  if (rows === 0 || amount === 0) return null;
  return { code: 'amountMerged', params: { text: rawText(column, row), rows }, column, weight: 'open' };
};

const issueOf = (
  reading: SheetReading,
  use: ColumnUse,
  amounts: ColumnAmounts,
  row: number,
): Issue | null => {
  const state = stateAt(amounts, row);
  if (state === amountState.blank) return null;
  if (state === amountState.read) return sharedIssue(reading, use, amounts.amounts[row] ?? 0, row);
  const text = reading.rawText(use.column, row);
  const open = { column: use.column, weight: 'open' as const };
  if (state === amountState.ambiguous) {
    const readings = amountReadings(text, reading.formOf(use.column), reading.unit);
    return { ...open, code: 'amountAmbiguous', params: { text, readings } };
  }
  if (state === amountState.unresolved) {
    return { ...open, code: 'noResult', params: { formula: text }, weight: 'invalid' };
  }
  return { ...open, code: badStates[state], params: { text }, weight: 'invalid' };
};

/** A sum or difference beyond ±(2⁵³ − 1) is no exact number any more. */
const isExact = (...amounts: readonly number[]): boolean =>
  amounts.every((amount) => Number.isNaN(amount) || Number.isSafeInteger(amount));

const orZero = (amount: number): number => (Number.isNaN(amount) ? 0 : amount);

type Given = Readonly<Record<'completed' | 'advance' | 'disbursed', number>>;

const disagreement = ({ completed, advance, disbursed }: Given, column: number | null): Issue => ({
  code: 'partsDisagree',
  params: { completed: orZero(completed), advance: orZero(advance), disbursed },
  column,
  weight: 'invalid',
});

/** The whole with one or both of its parts. */
const split = (into: LaneAmounts, given: Given, lane: Lane): void => {
  const { completed, advance, disbursed } = given;
  const whole = lane.columns.get('disbursed')?.column ?? null;
  into.total = disbursed;
  if (Number.isNaN(completed) && Number.isNaN(advance)) {
    into.unsplit = disbursed;
    return;
  }
  const derivesCompleted = Number.isNaN(completed) && !lane.columns.has('completed');
  const derivesAdvance = Number.isNaN(advance) && !lane.columns.has('advance');
  into.completed = derivesCompleted ? disbursed - advance : completed;
  into.advance = derivesAdvance ? disbursed - completed : advance;
  if (orZero(into.completed) + orZero(into.advance) !== disbursed) into.issue = disagreement(given, whole);
};

const given = (reading: SheetReading, lane: Lane, field: AmountField, row: number): number => {
  const use = lane.columns.get(field);
  const amounts = use ? reading.amountsOf(use.column) : undefined;
  return amounts && stateAt(amounts, row) === amountState.read ? (amounts.amounts[row] ?? 0) : Number.NaN;
};

const spent = (reading: SheetReading, lane: Lane, row: number): number => {
  const debit = given(reading, lane, 'debit', row);
  const credit = given(reading, lane, 'credit', row);
  return Number.isNaN(debit) && Number.isNaN(credit) ? Number.NaN : orZero(debit) - orZero(credit);
};

const put = (into: LaneAmounts, parts: Given, lane: Lane): void => {
  if (!Number.isNaN(parts.disbursed)) {
    split(into, parts, lane);
    return;
  }
  into.completed = parts.completed;
  into.advance = parts.advance;
  const stated = !Number.isNaN(parts.completed) || !Number.isNaN(parts.advance);
  into.total = stated ? orZero(parts.completed) + orZero(parts.advance) : Number.NaN;
};

/** Of a whole that both a column and debit − credit give, both have to say the same. */
const wholeOf = (reading: SheetReading, lane: Lane, row: number, into: LaneAmounts): number => {
  const disbursed = given(reading, lane, 'disbursed', row);
  const net = spent(reading, lane, row);
  if (Number.isNaN(disbursed) || Number.isNaN(net) || disbursed === net) {
    return Number.isNaN(disbursed) ? net : disbursed;
  }
  const column = lane.columns.get('disbursed')?.column ?? null;
  into.issue = {
    code: 'splitDisagrees',
    params: { whole: disbursed, parts: net },
    column,
    weight: 'invalid',
  };
  return disbursed;
};

export const laneAmounts = (reading: SheetReading, lane: Lane, row: number): LaneAmounts => {
  const into = noAmounts();
  for (const use of lane.columns.values()) {
    const amounts = reading.amountsOf(use.column);
    into.issue ??= amounts ? issueOf(reading, use, amounts, row) : null;
  }
  const disbursed = wholeOf(reading, lane, row, into);
  const completed = given(reading, lane, 'completed', row);
  const advance = given(reading, lane, 'advance', row);
  put(into, { completed, advance, disbursed }, lane);
  if (!isExact(into.completed, into.advance, into.unsplit, into.total)) {
    into.issue ??= {
      code: 'amountTooLarge',
      params: { text: String(into.total) },
      column: null,
      weight: 'invalid',
    };
  }
  return into;
};
