/** What keeps a whole file from being written, whatever its rows say. */
import { periodsOf } from '../../domain/periods.ts';
import type { Catalogue } from '../facts.ts';
import { codeFields, matchDimensions, nameFields } from '../fields.ts';
import type { AllMembers } from '../match/index.ts';
import type { AllReasons, Reason, ReasonCode } from '../reasons.ts';
import type { ImportSettings } from '../settings.ts';
import { columnName } from '../table.ts';
import { type Clash, writtenFields } from './lanes.ts';
import type { SheetReading } from './sheet-reading.ts';

const whole = <Code extends ReasonCode>(code: Code, params: AllReasons[Code]): Reason => ({
  code,
  params,
  at: null,
});

const isKnownPeriod = (year: number, period: number): boolean =>
  periodsOf({ records: () => new Map() }, year).includes(period);

const ofWhen = ({ budgetYear, asOf, period }: ImportSettings, { year }: Catalogue): Reason[] => {
  const reasons: Reason[] = [];
  if (budgetYear === null) reasons.push(whole('budgetYearUnknown', {}));
  else if (budgetYear !== year) reasons.push(whole('yearDiffers', { file: budgetYear, book: year }));
  if (asOf === null) reasons.push(whole('asOfUnknown', {}));
  if (period === null || !isKnownPeriod(budgetYear ?? year, period)) {
    reasons.push(whole('periodUnknown', { period: period ?? 0 }));
  }
  return reasons;
};

const ofMeaning = (settings: ImportSettings, members: AllMembers): Reason[] => {
  const reasons: Reason[] = [];
  if (settings.moneyUnit === null) reasons.push(whole('moneyUnitUnknown', {}));
  if (settings.origin === null) reasons.push(whole('originUnknown', {}));
  for (const dimension of matchDimensions) {
    const uid = settings.fixed[dimension];
    if (uid !== undefined && !members[dimension].indexOf.has(uid)) {
      reasons.push(whole('memberUnknown', { dimension, uid }));
    }
  }
  for (const { source } of settings.sheets.flatMap(({ columns }) => columns)) {
    if (source !== undefined && !members.source.indexOf.has(source)) {
      reasons.push(whole('memberUnknown', { dimension: 'source', uid: source }));
    }
  }
  return reasons;
};

const isWritten = (field: string): boolean => (writtenFields as readonly string[]).includes(field);

const ofColumns = ({ sheets, span, fixed }: ImportSettings): Reason[] => {
  const columns = sheets.flatMap((sheet) => sheet.columns);
  const written = columns.filter(({ field }) => isWritten(field));
  const keys: readonly string[] = [...codeFields, ...nameFields];
  const named =
    columns.some(({ field }) => keys.includes(field)) || sheets.some(({ groups }) => groups !== null);
  const reasons: Reason[] = [];
  if (written.length === 0) reasons.push(whole('noAmountColumn', {}));
  if (!named && fixed.component === undefined) reasons.push(whole('noKeyColumn', {}));
  if (span === null && written.some((use) => use.span === undefined)) reasons.push(whole('spanUnknown', {}));
  return reasons;
};

const ofSheet = ({ undecided, table }: SheetReading): Reason[] =>
  undecided.map(({ column, row, text, readings }) => ({
    code: 'columnAmbiguous',
    params: { column: columnName(column), example: text, readings: readings.join('; ') },
    at: { sheet: table.name, row: table.rowNumbers[row] ?? 1, column },
  }));

export const clashReason = (
  { code, first, second }: Clash,
  { table, sheet: { header, firstRow } }: SheetReading,
): Reason => ({
  code,
  params: { field: first.field, first: columnName(first.column), second: columnName(second.column) },
  at: { sheet: table.name, row: header?.[0] ?? firstRow, column: second.column },
});

export const obstaclesOf = (
  settings: ImportSettings,
  catalogue: Catalogue,
  members: AllMembers,
  readings: readonly SheetReading[],
): Reason[] => [
  ...ofMeaning(settings, members),
  ...ofWhen(settings, catalogue),
  ...ofColumns(settings),
  ...readings.flatMap(ofSheet),
];
