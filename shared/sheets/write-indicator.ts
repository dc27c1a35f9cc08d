/** Typing into the row of an indicator: its figures, its unit, how its target is to be compared. */
import type { Scaled } from '../domain/brands.ts';
import { measureById } from '../domain/measures.ts';
import type { Indicator } from '../domain/records.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { parseScaled, scaledFromNumber } from '../text/scaled.ts';
import { comparatorChoices, parseComparator, storedComparator } from './comparator-text.ts';
import { targetFormOf, targetFormUid } from './read-cell.ts';
import {
  type CellInput,
  type CellPlace,
  type CellWrite,
  type WriteContext,
  type WriteIntent,
  write,
} from './write-context.ts';

const percentDecimals = 2;

export const writeIndicator = (
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
export const indicatorField = (indicator: Indicator, field: string, value: string | null): WriteIntent[] => {
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

export const writeComparator = (
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
