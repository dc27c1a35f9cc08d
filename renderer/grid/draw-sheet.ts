/** From a sheet to what is drawn of it: its columns, and what a screen reader says of a cell. */

import { bookWords } from '#shared/messages/book-words.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { ActiveCell, CellKey, SheetColumn, SheetRow } from '../book/index.ts';
import type { Look } from './cell-look.ts';
import { columnDefs, isFigure, widthOf } from './column-defs.ts';
import type { GridView } from './grid-view.ts';
import type { Spreadsheet } from './spreadsheet.ts';

/** Rows that are looked at for the width of a column; a sheet of thousands need not be read for it. */
const sample = 500;

export const sheetColumns = (
  sheet: Spreadsheet,
  widths: 'fit' | 'keep',
  severity: Look['severity'],
): ReturnType<typeof columnDefs> => {
  const { data } = sheet;
  if (!data) return [];
  const words = () => bookWords[sheet.state.settings.lang];
  const display = (row: SheetRow, column: SheetColumn): string => {
    const { unit, lang } = sheet.state.settings;
    return (sheet.data ?? data).display(row, column, unit, lang);
  };
  return columnDefs(data.columns, {
    look: { data: () => sheet.data ?? data, severity },
    display,
    longest: (column) =>
      data.rows.slice(0, sample).reduce((most, row) => Math.max(most, display(row, column).length), 0),
    scale: sheet.scale,
    widths,
    gridWidth: sheet.width,
    originLabel: (origin) => words().origin[origin],
    label: {
      isClosed: (key) => sheet.isClosed(key),
      toggle: (key) => sheet.toggle(key),
      text: (row, pinned) =>
        pinned
          ? words().total
          : ((sheet.data ?? data).pending({ row: row.key, column: 'name' }) ?? row.label),
      buttonLabel: (closed) => (closed ? words().expand : words().collapse),
    },
  });
};

/** A figure is never cut: columns of cells that have become longer grow. */
export const widen = (sheet: Spreadsheet, view: GridView, cells: readonly CellKey[]): void => {
  const { data, state } = sheet;
  const { unit, lang } = state.settings;
  for (const cell of cells.slice(0, sample)) {
    const row = data?.row(cell.row);
    const column = data?.column(cell.column);
    if (!data || !row || !column || !isFigure(column)) continue;
    view.widen(column.id, widthOf(column, data.display(row, column, unit, lang).length) * sheet.scale);
  }
};

export const describeCell = (cell: ActiveCell, lang: Lang): string => {
  const say = bookWords[lang];
  const value = cell.display === '' ? say.blank : cell.display;
  const parts = [cell.rowLabel, cell.headings.join(' – '), value];
  if (cell.formula !== null) parts.push(say.computed);
  if (cell.refused) parts.push(say.refusedCell(cell.refused.text, cell.refused.message));
  return parts.join('; ');
};
