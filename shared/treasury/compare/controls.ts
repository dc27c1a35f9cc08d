/** Control totals (treasury.md R6): what the file and the book say, beside what was made of it. */
import { amountState } from '../amounts/index.ts';
import { type Interpreted, isDetail, type SheetRows } from '../interpret/index.ts';
import type { ControlKind, ControlTotal, ImportOutcome } from '../preview.ts';
import { capitalNamed, planOfFile } from './capital.ts';
import type { Comparison } from './place-states.ts';
import type { Amounts } from './places.ts';
import type { FileTotals } from './totals-of-file.ts';

const whole = (kind: ControlKind, stated: number, computed: number, mustAgree = false): ControlTotal => ({
  kind,
  subject: '',
  at: null,
  stated,
  computed,
  wrong: mustAgree && stated !== computed,
});

/** Of one part of the file column by column, over all detail rows: another way than row by row. */
const columnSum = ({ reading, lanes }: SheetRows): number => {
  let sum = 0;
  for (const { columns } of lanes.parts) {
    const read = (field: 'disbursed' | 'completed' | 'advance' | 'debit' | 'credit') => {
      const use = columns.get(field);
      return use ? reading.amountsOf(use.column) : undefined;
    };
    const [disbursed, completed, advance, debit, credit] = [
      read('disbursed'),
      read('completed'),
      read('advance'),
      read('debit'),
      read('credit'),
    ];
    const at = (amounts: typeof disbursed, row: number): number =>
      amounts?.states[row] === amountState.read ? (amounts.amounts[row] ?? 0) : 0;
    const has = (amounts: typeof disbursed, row: number): boolean =>
      amounts?.states[row] === amountState.read;
    for (let row = 0; row < reading.table.rowCount; row++) {
      if (!isDetail(reading, row)) continue;
      if (has(disbursed, row)) sum += at(disbursed, row);
      else if (has(debit, row) || has(credit, row)) sum += at(debit, row) - at(credit, row);
      else sum += at(completed, row) + at(advance, row);
    }
  }
  return sum;
};

const statedInAll = ({ sheets }: Interpreted): number =>
  sheets.reduce((sum, sheet) => sum + columnSum(sheet), 0);

const sumOf = (amounts: Amounts): number => {
  let sum = 0;
  for (const amount of amounts) if (!Number.isNaN(amount)) sum += amount;
  return sum;
};

const outcomeSum = ({ figures }: ImportOutcome): number => sumOf(figures.amount);

export interface ClassSums {
  /** Rows of the file by class, and what they come to. */
  readonly rows: number;
  readonly amount: number;
}

export const controlsOf = (
  comparison: Comparison,
  sums: ClassSums,
  outcome: ImportOutcome,
  ofFile: FileTotals,
): ControlTotal[] => {
  const { interpreted, facts, figures } = comparison;
  const controls = [
    whole('rows', interpreted.rowCount, sums.rows, true),
    whole('amounts', statedInAll(interpreted), sums.amount, true),
  ];
  const plan = planOfFile(comparison);
  if (plan !== 0) controls.push(whole('capital', plan, capitalNamed(comparison)));
  if (facts.previous.amount.length > 0) {
    controls.push(whole('lastMonth', sumOf(figures.previous), outcomeSum(outcome)));
  }
  if (facts.follows) controls.push(whole('follows', sumOf(figures.follows), outcomeSum(outcome)));
  return [...controls, ...ofFile.controls];
};
