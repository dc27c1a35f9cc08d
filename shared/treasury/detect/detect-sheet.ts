/** One sheet: its header, columns and rows, each with its reason. */
import type { Catalogue, KnownProfile } from '../facts.ts';
import { amountFields, codeFields, nameFields, rowKinds } from '../fields.ts';
import type { Reason } from '../reasons.ts';
import type { ColumnUse, SheetSettings } from '../settings.ts';
import type { Table } from '../table.ts';
import { chooseColumns } from './choose-columns.ts';
import { type DataRows, dataRows, fileRows, firstDataRow } from './data-rows.ts';
import { findHeader, type HeaderRows } from './find-header.ts';
import { fitProfile, type Headers, type SheetProfile } from './fit-profile.ts';
import { groupField } from './group-names.ts';
import { headerLevels, headerText, type Levels } from './header-cells.ts';
import { withNumberForms } from './number-form-columns.ts';
import { readColumns } from './read-columns.ts';
import { readRows } from './row-kinds.ts';
import { reason, reasonAt } from './sheet-reason.ts';
import { type SheetTexts, sheetTexts } from './stated-texts.ts';
import { holds, numberOfRow, oneLine, rowAtOrAfter, textOf } from './words.ts';

export interface DetectedSheet {
  readonly table: Table;
  readonly settings: SheetSettings;
  readonly reasons: readonly Reason[];
  readonly texts: SheetTexts;
  /** `rowKindsOf` them. */
  readonly kinds: Uint8Array;
  readonly details: number;
  readonly hasAmounts: boolean;
  readonly hasKeys: boolean;
  /** Whether every column of the profile was found; true without one. */
  readonly fits: boolean;
}

/** A profile to lay over the sheet. */
export interface ProfileForSheet {
  readonly profile: KnownProfile;
  readonly sheet: SheetProfile;
}

interface Header {
  readonly rows: HeaderRows;
  readonly levels: readonly Levels[];
  readonly headers: Headers;
}

export const headerOf = (table: Table, rows: HeaderRows): Header => {
  const levels = headerLevels(table, rows.first, rows.last);
  return { rows, levels, headers: levels.map(headerText) };
};

/** The header where a person pointed; null where there is none. */
export const headerAt = (table: Table, pointed: SheetSettings['header']): HeaderRows | null => {
  if (!pointed || table.rowCount === 0) return null;
  const first = rowAtOrAfter(table, pointed[0]);
  const last = rowAtOrAfter(table, pointed[1] + 1) - 1;
  return first <= last ? { first, last } : null;
};

const uses = (columns: readonly ColumnUse[], fields: readonly string[]): boolean =>
  columns.some(({ field }) => fields.includes(field));

interface Columns {
  readonly columns: readonly ColumnUse[];
  readonly reasons: readonly Reason[];
  readonly fits: boolean;
}

const columnsOf = (
  table: Table,
  { rows, levels, headers }: Header,
  catalogue: Catalogue,
  profile: ProfileForSheet | null,
): Columns => {
  const row = numberOfRow(table, rows.last);
  if (profile) return fitProfile({ table, name: profile.profile.name, row }, headers, profile.sheet);
  const first = firstDataRow(table, rows.last);
  const { titles } = sheetTexts(table, { header: rows, firstData: first, lastData: first });
  const titled = titles.some(({ words }) => holds(words, 'giai ngan'));
  return {
    ...chooseColumns({ table, row }, readColumns(table, levels, first, { catalogue, titled }), first),
    fits: true,
  };
};

const headerReason = (table: Table, { rows, headers }: Header): Reason =>
  reasonAt(
    'headerFound',
    {
      first: numberOfRow(table, rows.first),
      last: numberOfRow(table, rows.last),
      words: headers
        .filter((header) => header !== '')
        .slice(0, 4)
        .join('; ')
        .slice(0, 300),
    },
    table,
    numberOfRow(table, rows.first),
  );

const wordsOfRow = (table: Table, row: number): string =>
  [...table.columns.keys()]
    .map((column) => oneLine(textOf(table, column, row)))
    .filter((text) => text !== '')
    .slice(0, 4)
    .join('; ')
    .slice(0, 300);

const detail = rowKinds.indexOf('detail');

const rowReasons = (
  table: Table,
  settings: SheetSettings,
  { second, first, last }: DataRows,
  { details, undecided }: { details: number; undecided: readonly number[] },
): Reason[] => {
  const { firstRow, lastRow } = settings;
  const found =
    last < first ? [] : [reasonAt('rowsFound', { first: firstRow, last: lastRow, details }, table, firstRow)];
  const [sum] = undecided;
  const sums =
    sum === undefined
      ? []
      : [reasonAt('sumUndecided', { row: numberOfRow(table, sum) }, table, numberOfRow(table, sum))];
  if (second === null) return [...found, ...sums];
  const row = numberOfRow(table, second);
  return [...found, ...sums, reasonAt('secondTable', { row, words: wordsOfRow(table, second) }, table, row)];
};

/** @param header null: nothing of the sheet is known but its texts */
export const detectSheet = (
  table: Table,
  header: HeaderRows | null,
  catalogue: Catalogue,
  profile: ProfileForSheet | null,
): DetectedSheet | null => {
  if (!header) return null;
  const read = headerOf(table, header);
  const found = columnsOf(table, read, catalogue, profile);
  const rows = dataRows(table, header.last, found.columns);
  const formed = withNumberForms(table, found.columns, rows);
  const bare: SheetSettings = {
    sheet: table.name,
    header: [numberOfRow(table, header.first), numberOfRow(table, header.last)],
    ...fileRows(table, rows),
    columns: [...formed.columns],
    groups: null,
    rows: [],
  };
  const { kinds, undecided } = readRows(table, bare);
  const groups = profile ? profile.sheet.groups : groupField(table, bare, kinds, catalogue);
  const details = rows.last < rows.first ? 0 : kinds.reduce((sum, kind) => sum + Number(kind === detail), 0);
  const settings = { ...bare, groups };
  return {
    table,
    settings,
    reasons: [
      headerReason(table, read),
      ...found.reasons,
      ...formed.reasons,
      ...rowReasons(table, settings, rows, { details, undecided }),
    ],
    texts: sheetTexts(table, { header, firstData: rows.first, lastData: rows.last }),
    kinds,
    details,
    hasAmounts: uses(formed.columns, amountFields),
    hasKeys: uses(formed.columns, [...codeFields, ...nameFields]) || groups !== null,
    fits: found.fits,
  };
};

export const detectFreely = (table: Table, catalogue: Catalogue): DetectedSheet | null =>
  detectSheet(table, findHeader(table), catalogue, null);

export const noHeader = (): Reason => reason('headerNotFound', {});
