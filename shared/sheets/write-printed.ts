/** Typing what a document prints beside a computed figure: a claim that the checks compare. */
import type { Dong } from '../domain/brands.ts';
import type { Claim } from '../domain/records.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { formatAmount } from '../text/amount.ts';
import { type MoneyUnit, moneyUnits } from '../text/money-unit.ts';
import { printedClaim } from './read-cell.ts';
import {
  type CellInput,
  type CellPlace,
  type CellWrite,
  readDong,
  type WriteContext,
  type WriteIntent,
  write,
} from './write-context.ts';

/** The size of the last digit that a document in this unit prints. */
const grainOf = (dong: number, unit: MoneyUnit): number => {
  const { factor } = moneyUnits[unit];
  return dong % factor === 0 ? factor : 1;
};

const newClaim = (
  { sheet, row }: CellPlace,
  of: string,
  dong: Dong,
  context: WriteContext,
): Result<Claim> => {
  const column = sheet.column.get(of);
  if (column?.content.kind !== 'total') return refuse('unknownColumn', { sheet: sheet.id, column: of });
  const { measure, source, vintage } = column.content;
  return ok({
    uid: context.newUid(),
    year: sheet.year,
    place: sheet.label.vi,
    subject: `${row.label} – ${column.label.vi}`.slice(0, 2_000),
    printed: formatAmount(dong, context.unit),
    value: dong,
    valueType: 'money',
    grain: grainOf(dong, context.unit),
    approximate: false,
    expression: {
      op: 'total',
      measures: [measure],
      year: sheet.year,
      component: row.key,
      source,
      ...(vintage === undefined ? {} : { vintage }),
    },
    sheet: sheet.id,
    row: row.key,
    column: of,
    note: null,
  });
};

export const writePrinted = (
  { sheet, row, column }: CellPlace,
  of: string,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const value = readDong(input, context.unit, false);
  if (!value.ok) return value;
  const dong = value.value;
  const present = printedClaim(sheet, row, of, context.view);
  if (dong === null)
    return present ? write(null, { kind: 'remove', record: 'claim', uid: present.uid }) : write(null);
  if (!present) {
    const claim = newClaim({ sheet, row, column }, of, dong, context);
    return claim.ok ? write(dong, { kind: 'make', record: 'claim', value: claim.value }) : claim;
  }
  const fields = {
    value: dong,
    printed: formatAmount(dong, context.unit),
    grain: dong % present.grain === 0 ? present.grain : grainOf(dong, context.unit),
  };
  const intents = Object.entries(fields).map(
    ([field, value]): WriteIntent => ({ kind: 'field', record: 'claim', uid: present.uid, field, value }),
  );
  return write(dong, ...intents);
};
