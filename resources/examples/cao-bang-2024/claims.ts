/** How a claim (data-model.md "Claims") is put together from a printed number and what it should equal. */
import type { Expression } from '#shared/domain/expression.ts';
import { disbursedMeasures } from '#shared/domain/measures.ts';
import type { Claim } from '#shared/domain/records.ts';
import { programmeUid } from '../../catalogues/programme.ts';
import { dong, isPercent, MILLION, printedGrain, scaled } from './amounts.ts';
import type { PrintedNumber } from './printed.ts';
import { cutoffPeriod2023 } from './years.ts';

export interface ClaimText {
  /** Last part of the uid, behind the place: `claim.B.III.1.stateBudgetTotal`. */
  readonly key: string;
  readonly year: number;
  readonly subject: string;
  readonly printed: PrintedNumber;
  readonly expression: Expression;
  /** Where the figure stands in the sheet `funding`; absent where it stands beside no cell. */
  readonly cell?: { readonly row: string; readonly column: string };
  readonly approximate?: boolean;
  readonly note?: string | undefined;
}

/** Money is printed in triệu đồng, so its last digit is a triệu; other numbers as printed. */
const scaledValue = (printed: PrintedNumber): Pick<Claim, 'value' | 'valueType' | 'grain'> => {
  if (printed.unit === 'triệu đồng') return { value: dong(printed), valueType: 'money', grain: MILLION };
  const valueType = isPercent(printed) ? 'percent' : 'number';
  return { value: scaled(printed), valueType, grain: printedGrain(printed) };
};

export const claimOf = (text: ClaimText): Claim => ({
  uid: `claim.${text.printed.source}.${text.key}`,
  year: text.year,
  place: text.printed.source,
  subject: text.subject,
  printed: text.printed.printed ?? '',
  ...scaledValue(text.printed),
  approximate: text.approximate ?? false,
  expression: text.expression,
  sheet: text.cell ? 'funding' : null,
  row: text.cell?.row ?? null,
  column: text.cell?.column ?? null,
  note: text.note ?? null,
});

/** Capital assigned in a year, of one vintage or of all. */
export const assignedTotal = (
  year: number,
  component: string,
  source: string,
  vintage?: number | undefined,
): Expression => ({
  op: 'total',
  measures: ['assigned'],
  year,
  component,
  source,
  ...(vintage === undefined ? {} : { vintage }),
});

/** Disbursed of 2023 by the cut-off, however the Treasury told it apart. */
export const disbursedTotal2023 = (source: string): Expression => ({
  op: 'total',
  measures: [...disbursedMeasures],
  year: 2023,
  component: programmeUid,
  source,
  period: cutoffPeriod2023,
});
