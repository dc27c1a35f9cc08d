import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { pageLimit } from '#shared/contract/index.ts';
import type { BookView } from '#shared/domain/book-view.ts';
import { periodsOf } from '#shared/domain/periods.ts';
import type { Indicator } from '#shared/domain/records.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import {
  type Column,
  choicesOf,
  importedAmount,
  type Lang,
  plainValue,
  type Row,
  readCell,
  type Sheet,
  showCell,
} from '#shared/sheets/index.ts';
import { type MoneyUnit, moneyUnits } from '#shared/text/money-unit.ts';
import type { BookContext, Handlers } from '../context.ts';

type Shown = OutputOf<'sheets/show'>;

const unitOf = (column: Column, unit: MoneyUnit, lang: Lang): string | null => {
  if (column.type === 'money') return moneyUnits[unit].vi;
  if (column.unitName) return column.unitName[lang];
  return column.type === 'percent' ? '%' : null;
};

const columnsOf = (book: BookView, sheet: Sheet, unit: MoneyUnit, lang: 'vi' | 'en'): Shown['columns'] =>
  sheet.columns.map((column) => ({
    id: column.id,
    label: column.label[lang],
    groups: column.groups.map((group) => group[lang]),
    unit: unitOf(column, unit, lang),
    type: column.type,
    editable: column.editable,
    content: column.content.kind,
    field: column.content.kind === 'field' || column.content.kind === 'record' ? column.content.field : null,
    choices: choicesOf(book, sheet, column, lang),
  }));

const indicatorOf = ({ book }: BookContext['session'], sheet: Sheet, row: Row): Indicator | undefined =>
  sheet.id === 'targets' ? book.records('indicator').get(row.key) : undefined;

const rowsOf = ({ session }: BookContext, sheet: Sheet, rows: readonly Row[]): Shown['rows'] => ({
  key: rows.map((row) => row.key),
  parent: rows.map((row) => row.parent),
  level: rows.map((row) => row.level),
  label: rows.map((row) => row.label),
  leaf: rows.map((row) => row.leaf),
  typed: rows.map((row) => row.typed),
  takes: rows.map((row) => [...(row.takes ?? [])]),
  percent: rows.map((row) => indicatorOf(session, sheet, row)?.valueType === 'percent'),
});

const cellsOf = (
  { session, lang }: BookContext,
  sheet: Sheet,
  column: Column,
  rows: readonly Row[],
  unit: MoneyUnit,
): Shown['cells'][string] =>
  rows.map((row) => {
    const cell = readCell(sheet, row, column, session.book);
    const indicator = indicatorOf(session, sheet, row);
    const display = showCell(column, cell.value, { unit, lang, indicator });
    const value = plainValue(column, cell.value);
    const imported = importedAmount(session.book, sheet, row, column);
    return {
      ...{ value, display },
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(imported === undefined ? {} : { imported }),
    };
  });

const wantedColumns = (sheet: Sheet, ids: readonly string[] | undefined): Result<readonly Column[]> => {
  if (!ids) return { ok: true, value: sheet.columns };
  const unknown = ids.find((id) => !sheet.column.has(id));
  if (unknown !== undefined) return refuse('unknownColumn', { sheet: sheet.id, column: unknown });
  return { ok: true, value: ids.flatMap((id) => sheet.column.get(id) ?? []) };
};

const show = (context: BookContext, input: InputOf<'sheets/show'>): Result<Shown> => {
  const { session, lang } = context;
  const year = session.year(input.year);
  if (!year.ok) return year;
  const found = session.sheet(input.sheet, year.value, input.scope);
  if (!found.ok) return found;
  const sheet = found.value;
  const unit = input.unit ?? 'million';
  const offset = input.offset ?? 0;
  const rows = sheet.rows.slice(offset, offset + (input.limit ?? pageLimit));
  const wanted = wantedColumns(sheet, input.columns);
  if (!wanted.ok) return wanted;
  const cells: Shown['cells'] = {};
  for (const column of wanted.value) cells[column.id] = cellsOf(context, sheet, column, rows, unit);
  return {
    ok: true,
    value: {
      sheet: sheet.id,
      label: sheet.label,
      year: year.value,
      scope: sheet.scope,
      periods: sheet.scope.period === undefined ? [] : [...periodsOf(session.book, year.value)],
      unit,
      columns: columnsOf(session.book, sheet, unit, lang),
      rows: rowsOf(context, sheet, rows),
      cells,
      offset,
      totalRows: sheet.rows.length,
      revision: session.book.revision,
    },
  };
};

export const sheetHandlers: Pick<Handlers, 'sheets/show'> = { 'sheets/show': show };
