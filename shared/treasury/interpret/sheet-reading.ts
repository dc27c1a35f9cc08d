/** One chosen sheet with its settings: kinds of its rows, keys as texts, amounts in đồng, and what was mended. */
import type { MoneyUnit } from '../../text/money-unit.ts';
import { type AmountOptions, type ColumnAmounts, columnAmounts, numberFormsOf } from '../amounts/index.ts';
import { rowKindsOf } from '../detect/index.ts';
import { amountFields, codeFields, type ImportField, nameFields, rowKinds } from '../fields.ts';
import { cellText, type KeyColumn, keptRow, keyColumn, type Mended, mergedRows } from '../match/index.ts';
import type { ImportDecisions, ImportSettings, NumberForm, SheetSettings } from '../settings.ts';
import type { Table } from '../table.ts';

export interface SheetReading {
  readonly table: Table;
  readonly sheet: SheetSettings;
  readonly unit: MoneyUnit;
  /** Index in `rowKinds` of each kept row. */
  readonly kinds: Uint8Array;
  readonly keys: readonly KeyColumn[];
  readonly vintage: KeyColumn | null;
  readonly amountsOf: (column: number) => ColumnAmounts | undefined;
  readonly formOf: (column: number) => NumberForm | undefined;
  /** How many detail rows stand beside the one merged cell that the row's amount is in; 0: it has its own. */
  readonly sharedBy: (column: number, row: number) => number;
  /** Columns of text amounts that can be read in two ways, with an example (R2). */
  readonly undecided: readonly {
    readonly column: number;
    readonly row: number;
    readonly text: string;
    readonly readings: readonly string[];
  }[];
  /** As it is read: what a person mended, else what the file says. */
  readonly rawText: (column: number, row: number) => string;
  /** As the file says it. */
  readonly writtenText: (column: number, row: number) => string;
  readonly decisionOf: (row: number) => ImportDecisions['rows'][number] | undefined;
  readonly mended: ReadonlyMap<number, Mended>;
}

const detail = rowKinds.indexOf('detail');

export const isDetail = ({ kinds }: Pick<SheetReading, 'kinds'>, row: number): boolean =>
  kinds[row] === detail;

const keyFields: readonly ImportField[] = [...codeFields, ...nameFields];

const mendedOf = (table: Table, { cells }: ImportDecisions): Map<number, Map<number, string>> => {
  const mended = new Map<number, Map<number, string>>();
  for (const { sheet, row, column, text } of cells) {
    const kept = sheet === table.name ? keptRow(table, row) : -1;
    if (kept < 0) continue;
    const rows = mended.get(column) ?? new Map<number, string>();
    mended.set(column, rows.set(kept, text));
  }
  return mended;
};

const decisionsOf = (table: Table, { rows }: ImportDecisions): Map<number, ImportDecisions['rows'][number]> =>
  new Map(rows.filter(({ sheet }) => sheet === table.name).map((each) => [keptRow(table, each.row), each]));

interface Columns {
  readonly amounts: Map<number, ColumnAmounts>;
  readonly forms: Map<number, NumberForm | undefined>;
  readonly shared: Map<number, ReadonlyMap<number, number>>;
  readonly undecided: SheetReading['undecided'][number][];
}

const settledForm = (found: ReturnType<typeof numberFormsOf> | null): NumberForm | undefined =>
  found && !found.ambiguous ? (found.form ?? undefined) : undefined;

const detailRows = (kinds: Uint8Array): number[] => {
  const details: number[] = [];
  for (let row = 0; row < kinds.length; row++) if (kinds[row] === detail) details.push(row);
  return details;
};

/** A cell that a person mended is the row's own. */
const sharedRows = (
  table: Table,
  column: number,
  kinds: Uint8Array,
  mended: Mended | undefined,
): ReadonlyMap<number, number> => {
  const shared = new Map<number, number>();
  for (const [from, to] of mergedRows(table, column)) {
    const details = detailRows(kinds.subarray(from, to + 1));
    if (details.length < 2) continue;
    for (const row of details) if (!mended?.has(from + row)) shared.set(from + row, details.length);
  }
  return shared;
};

const readAmounts = (
  table: Table,
  sheet: SheetSettings,
  kinds: Uint8Array,
  options: Omit<AmountOptions, 'form' | 'mended'>,
  mended: ReadonlyMap<number, Mended>,
): Columns => {
  const details = detailRows(kinds);
  const columns: Columns = { amounts: new Map(), forms: new Map(), shared: new Map(), undecided: [] };
  for (const { column, field, form } of sheet.columns) {
    if (!(amountFields as readonly string[]).includes(field)) continue;
    const found = form === undefined ? numberFormsOf(table, column, details) : null;
    if (found?.ambiguous) columns.undecided.push({ column, ...found.ambiguous });
    const used = form ?? settledForm(found);
    const cells = mended.get(column);
    columns.forms.set(column, used);
    columns.shared.set(column, sharedRows(table, column, kinds, cells));
    const all = { ...options, form: used, ...(cells ? { mended: cells } : {}) };
    columns.amounts.set(column, columnAmounts(table, column, all));
  }
  return columns;
};

export const readSheet = (
  table: Table,
  sheet: SheetSettings,
  settings: ImportSettings,
  decisions: ImportDecisions,
): SheetReading => {
  const unit = settings.moneyUnit ?? 'dong';
  const kinds = rowKindsOf(table, sheet);
  const mended = mendedOf(table, decisions);
  const rows = decisionsOf(table, decisions);
  const { dash, roundToDong } = settings;
  const columns = readAmounts(table, sheet, kinds, { unit, dash, roundToDong }, mended);
  const vintage = sheet.columns.find(({ field }) => field === 'vintage');
  const writtenText = (column: number, row: number): string => {
    const cells = table.columns[column];
    return cells ? rawCell(table, cells, row) : '';
  };
  return {
    table,
    sheet,
    unit,
    kinds,
    mended,
    keys: sheet.columns
      .filter(({ field }) => keyFields.includes(field))
      .map(({ field, column }) => keyColumn(table, field, column, mended.get(column))),
    vintage: vintage ? keyColumn(table, 'vintage', vintage.column, mended.get(vintage.column)) : null,
    amountsOf: (column) => columns.amounts.get(column),
    formOf: (column) => columns.forms.get(column),
    sharedBy: (column, row) => columns.shared.get(column)?.get(row) ?? 0,
    undecided: columns.undecided,
    rawText: (column, row) => mended.get(column)?.get(row) ?? writtenText(column, row),
    writtenText,
    decisionOf: (row) => rows.get(row),
  };
};

/** Also of what is no text and no number: #REF!, a formula. */
const rawCell = (table: Table, cells: Table['columns'][number], row: number): string => {
  const text = cells.texts[row] ?? -1;
  return text >= 0 ? (table.strings[text] ?? '') : cellText(table, cells, row);
};
