/**
 * What typing into a cell means: the figures and records to be written, or the refusal. Pure: the engine looks
 * up what was there before and makes the change set.
 */

import type { BookView } from '../domain/book-view.ts';
import type { Dong, Scaled } from '../domain/brands.ts';
import { type MeasureId, measureById } from '../domain/measures.ts';
import type { AnyRecord, Claim, Indicator, RecordKind } from '../domain/records.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { amountFromNumber, formatAmount, parseAmount } from '../text/amount.ts';
import { type MoneyUnit, moneyUnits } from '../text/money-unit.ts';
import { cleanName } from '../text/normalise.ts';
import { parseScaled, scaledFromNumber } from '../text/scaled.ts';

import { comparatorChoices, parseComparator, storedComparator } from './comparator-text.ts';
import { changeVersion, componentVersionOf } from './component-version.ts';
import type { Column, FieldContent, Row, Sheet, TotalContent } from './definition.ts';
import { mayBeTyped } from './editable.ts';
import {
  type CellValue,
  printedClaim,
  readCell,
  targetFormOf,
  targetFormUid,
  totalPlace,
} from './read-cell.ts';

/** Typed text; or a number: đồng in a money column, the plain value elsewhere; or null to clear. */
export type CellInput = string | number | null;

export type WriteIntent =
  | {
      readonly kind: 'figure';
      readonly measure: MeasureId;
      readonly year: number;
      readonly component?: string | undefined;
      readonly unit?: string | undefined;
      readonly source?: string | undefined;
      readonly vintage?: number | undefined;
      readonly indicator?: string | undefined;
      readonly value: number | null;
    }
  | {
      readonly kind: 'field';
      readonly record: RecordKind;
      readonly uid: string;
      readonly field: string;
      readonly value: string | number | boolean | null;
    }
  | { readonly kind: 'make'; readonly record: RecordKind; readonly value: AnyRecord }
  | { readonly kind: 'remove'; readonly record: RecordKind; readonly uid: string };

/** What to write, and what the cell will then hold (as `readCell` gives it). */
export interface CellWrite {
  readonly intents: readonly WriteIntent[];
  readonly after: CellValue;
}

export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly column: Column;
}

export interface WriteContext {
  readonly view: BookView;
  /** Unit in which text without a unit word is read. */
  readonly unit: MoneyUnit;
  readonly newUid: () => string;
}

const longestCode = 50;
const percentDecimals = 2;

const write = (after: CellValue, ...intents: WriteIntent[]): Result<CellWrite> => ok({ intents, after });

const readDong = (input: CellInput, unit: MoneyUnit, mayBeNegative: boolean): Result<Dong | null> => {
  if (input === null) return ok(null);
  const read =
    typeof input === 'number'
      ? amountFromNumber(input, { unit: 'dong', mayBeNegative })
      : parseAmount(input, { unit, mayBeNegative });
  return read.ok ? ok(read.value?.dong ?? null) : read;
};

/** `assigned` is given at the province, the root of the unit tree; what is allotted, at the row's unit. */
const rootUnit = (view: BookView, year: number): string | undefined => view.trees(year).units.nodes[0]?.uid;

/** Why nothing can be typed here: the column is computed, or the row adds up those beneath it. */
const refuseTyping = ({ sheet, row, column }: CellPlace, view: BookView): Result<CellWrite> => {
  if (column.editable) return refuse('rollUpCell', { row: row.label });
  const formula = readCell(sheet, row, column, view).formula ?? '';
  return refuse('computedCell', { column: column.id, formula });
};

const writeTotal = (
  { sheet, row }: CellPlace,
  content: TotalContent,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const value = readDong(input, context.unit, measureById(content.measure).mayBeNegative);
  if (!value.ok) return value;
  const place = totalPlace(sheet, row, content);
  const unit = place.unit ?? rootUnit(context.view, sheet.year);
  return write(value.value, { kind: 'figure', measure: content.measure, ...place, unit, value: value.value });
};

const writeIndicator = (
  { sheet, row }: CellPlace,
  measure: 'baseline' | 'target' | 'result',
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const indicator = context.view.records('indicator').get(row.key);
  if (!indicator?.valueType) return refuse('rollUpCell', { row: row.label });
  const options = {
    decimals: indicator.decimals,
    percent: indicator.valueType === 'percent',
    // A change may be negative (a rate that rose instead of falling); what is counted may not.
    mayBeNegative: indicator.kind === 'target' && measureById(measure).mayBeNegative,
  };
  const read: Result<Scaled | null> =
    input === null
      ? ok(null)
      : typeof input === 'number'
        ? scaledFromNumber(input, options)
        : parseScaled(input, options);
  if (!read.ok) return read;
  return write(read.value, {
    kind: 'figure',
    measure,
    year: sheet.year,
    indicator: row.key,
    value: read.value,
  });
};

/** The unit says whether an indicator's figures are percents; which it says only where it is typed anew. */
const changesPercent = (indicator: Indicator, unitName: string | null): boolean => {
  const { kind, valueType } = indicator;
  if (kind === 'group' || kind === 'breakdown' || valueType === null) return false;
  if (unitName === null || unitName === indicator.unitName) return false;
  return (unitName === '%') !== (valueType === 'percent');
};

/** "%" makes it a percent, another unit a number; the decimals that may be typed never become fewer. */
const indicatorField = (indicator: Indicator, field: string, value: string | null): WriteIntent[] => {
  const set = (name: string, now: string | number | null): WriteIntent => ({
    kind: 'field',
    record: 'indicator',
    uid: indicator.uid,
    field: name,
    value: now,
  });
  if (field !== 'unitName' || !changesPercent(indicator, value)) return [set(field, value)];
  const percent = value === '%';
  const decimals = percent ? Math.max(indicator.decimals, percentDecimals) : indicator.decimals;
  return [set(field, value), set('valueType', percent ? 'percent' : 'number'), set('decimals', decimals)];
};

const writeField = (
  { sheet, row }: CellPlace,
  content: FieldContent,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const limit = content.field === 'code' ? longestCode : undefined;
  const cleaned = cleanName(input === null ? '' : String(input), limit);
  if (!cleaned.ok) return cleaned;
  const { field } = content;
  if (field === 'name' && cleaned.value === '') return refuse('invalidText', { reason: 'blank' });
  const value = cleaned.value === '' && field !== 'code' ? null : cleaned.value;
  const unknownRow = refuse('unknownRow', { sheet: sheet.id, row: row.key });
  if (sheet.id === 'targets') {
    const indicator = context.view.records('indicator').get(row.key);
    return indicator ? write(value, ...indicatorField(indicator, field, value)) : unknownRow;
  }
  if (field === 'leadAgency')
    return write(value, { kind: 'field', record: 'component', uid: row.key, field, value });
  const version = componentVersionOf(context.view, row.key, sheet.year);
  if (!version) return unknownRow;
  return write(value, ...changeVersion(context, version, sheet.year, { [field]: cleaned.value }));
};

const writeComparator = (
  { sheet, row }: CellPlace,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const uid = targetFormUid(sheet.year, row.key);
  const present = targetFormOf(context.view, sheet.year, row.key);
  const typed = input === null ? '' : String(input).trim();
  if (typed === '') return present ? write(null, { kind: 'remove', record: 'targetForm', uid }) : write(null);
  const choice = parseComparator(typed);
  if (!choice)
    return refuse('invalidChoice', {
      text: typed.slice(0, 100),
      choices: comparatorChoices('vi').join(', '),
    });
  const after = storedComparator(choice);
  if (!present) {
    const value = { uid, year: sheet.year, indicator: row.key, ...choice };
    return write(after, { kind: 'make', record: 'targetForm', value });
  }
  return write(
    after,
    { kind: 'field', record: 'targetForm', uid, field: 'comparator', value: choice.comparator },
    { kind: 'field', record: 'targetForm', uid, field: 'approximate', value: choice.approximate },
  );
};

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

const writePrinted = (
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

/** Reads what was typed into one cell. Knows the column's type, the row's place, and what may be typed there. */
export const writeCell = (place: CellPlace, input: CellInput, context: WriteContext): Result<CellWrite> => {
  const { content } = place.column;
  if (!mayBeTyped(place.column, place.row)) return refuseTyping(place, context.view);
  switch (content.kind) {
    case 'total':
      return writeTotal(place, content, input, context);
    case 'indicator':
      return writeIndicator(place, content.measure, input, context);
    case 'field':
      return writeField(place, content, input, context);
    case 'comparator':
      return writeComparator(place, input, context);
    case 'printed':
      return writePrinted(place, content.of, input, context);
    case 'formula':
      return refuseTyping(place, context.view);
  }
};
