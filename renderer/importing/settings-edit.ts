/** Corrections of how a file is read: each gives settings anew, so that what is shown can be compared with what was. */
import type { ImportField, RowKind } from '#shared/treasury/fields.ts';
import type { ColumnUse, Dimension, Settings, SheetSettings } from './state.ts';

export const sheetOf = (settings: Settings, name: string): SheetSettings | undefined =>
  settings.sheets.find(({ sheet }) => sheet === name);

export const changeSheet = (
  settings: Settings,
  name: string,
  change: (sheet: SheetSettings) => SheetSettings,
): Settings => ({
  ...settings,
  sheets: settings.sheets.map((sheet) => (sheet.sheet === name ? change(sheet) : sheet)),
});

/** @param lastRow number of the sheet's last row in the file */
export const useSheet = (settings: Settings, name: string, lastRow: number): Settings =>
  sheetOf(settings, name)
    ? settings
    : {
        ...settings,
        sheets: [
          ...settings.sheets,
          {
            sheet: name,
            header: null,
            firstRow: 1,
            lastRow: Math.max(1, lastRow),
            columns: [],
            groups: null,
            rows: [],
          },
        ],
      };

export const leaveSheet = (settings: Settings, name: string): Settings => ({
  ...settings,
  sheets: settings.sheets.filter(({ sheet }) => sheet !== name),
});

/** @param uid what all rows that say nothing of it stand for; undefined: as each row says */
export const withFixed = (settings: Settings, dimension: Dimension, uid: string | undefined): Settings => {
  const { [dimension]: _, ...rest } = settings.fixed;
  return { ...settings, fixed: uid === undefined ? rest : { ...rest, [dimension]: uid } };
};

/** @param vintage own, carried, unstated or a year; '' as each row says */
export const withFixedVintage = (settings: Settings, vintage: string): Settings => {
  const { vintage: _, ...rest } = settings.fixed;
  if (vintage === '') return { ...settings, fixed: rest };
  const named = vintage === 'own' || vintage === 'carried' || vintage === 'unstated';
  return { ...settings, fixed: { ...rest, vintage: named ? vintage : Number(vintage) } };
};

/** Rows beneath the header are the figures'; what stood between is no header any more. */
export const setHeader = (sheet: SheetSettings, one: number, other: number): SheetSettings => {
  const [first, last] = one <= other ? [one, other] : [other, one];
  const firstRow = Math.max(last + 1, sheet.firstRow > last ? last + 1 : sheet.firstRow);
  return { ...sheet, header: [first, last], firstRow, lastRow: Math.max(sheet.lastRow, firstRow) };
};

export const setFirstRow = (sheet: SheetSettings, row: number): SheetSettings => ({
  ...sheet,
  firstRow: row,
  lastRow: Math.max(row, sheet.lastRow),
});

export const setLastRow = (sheet: SheetSettings, row: number): SheetSettings => ({
  ...sheet,
  firstRow: Math.min(row, sheet.firstRow),
  lastRow: row,
});

/** @param kind null: as the program finds it */
export const setRowKind = (sheet: SheetSettings, row: number, kind: RowKind | null): SheetSettings => ({
  ...sheet,
  rows: [...sheet.rows.filter((each) => each.row !== row), ...(kind === null ? [] : [{ row, kind }])].sort(
    (a, b) => a.row - b.row,
  ),
});

export const columnUseOf = (sheet: SheetSettings, column: number): ColumnUse | undefined =>
  sheet.columns.find((each) => each.column === column);

/** @param field null: the column is not used */
export const setColumnField = (
  sheet: SheetSettings,
  column: number,
  field: ImportField | null,
  header: string,
): SheetSettings => {
  const present = columnUseOf(sheet, column);
  const others = sheet.columns.filter((each) => each.column !== column);
  if (field === null) return { ...sheet, columns: others };
  const use: ColumnUse = { header, ...present, column, field };
  return { ...sheet, columns: [...others, use].sort((a, b) => a.column - b.column) };
};

/** What a column says besides its field; undefined takes it away. */
export const changeColumn = (
  sheet: SheetSettings,
  column: number,
  change: Partial<Pick<ColumnUse, 'source' | 'vintage' | 'span' | 'form'>>,
): SheetSettings => ({
  ...sheet,
  columns: sheet.columns.map((use) => {
    if (use.column !== column) return use;
    const { source, vintage, span, form, ...rest } = { ...use, ...change };
    return {
      ...rest,
      ...(source === undefined ? {} : { source }),
      ...(vintage === undefined ? {} : { vintage }),
      ...(span === undefined ? {} : { span }),
      ...(form === undefined ? {} : { form }),
    };
  }),
});
