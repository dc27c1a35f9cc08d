/** A generated file as its reader would give it, without the detour over bytes. */
import type { FileKind, Workbook } from '#shared/treasury/table.ts';
import { readLimits } from '#shared/treasury/table.ts';
import { TableBuilder } from '../../../main/engine/imports/read/table-builder.ts';
import type { WrittenCell } from './cell.ts';
import type { Generated, WrittenSheet } from './render.ts';

const put = (table: TableBuilder, column: number, cell: WrittenCell): void => {
  if (cell === null) return;
  if ('text' in cell) table.text(column, cell.text);
  else if ('date' in cell) table.number(column, cell.date, 'date');
  else if ('number' in cell) table.number(column, cell.number, 'number');
  else if (typeof cell.result === 'number') table.number(column, cell.result, 'number', 0x10);
  else if (cell.result === null) table.unresolved(column, cell.formula);
  else table.text(column, cell.result, 0x10);
};

/** "B2:F2" as indices from 0. */
const rangeOf = (reference: string) => {
  const [first = [], last = []] = reference.split(':').map((cell) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return [Number(row) - 1, column];
  });
  const [firstRow = 0, firstColumn = 0] = first;
  const [lastRow = 0, lastColumn = 0] = last;
  return { firstRow, firstColumn, lastRow, lastColumn };
};

const tableOf = ({ name, hidden, rows, merges, hiddenColumns }: WrittenSheet) => {
  const table = new TableBuilder(name, hidden, readLimits);
  for (const { row, cells, hidden: isHidden } of rows) {
    table.startRow(row, isHidden);
    for (const [column, cell] of cells.entries()) put(table, column, cell);
  }
  for (const merge of merges) table.merge(rangeOf(merge));
  return table.finish(hiddenColumns);
};

export const asWorkbook = ({ sheets }: Generated, kind: FileKind = 'xlsx'): Workbook => ({
  ...{ kind, encoding: null, separator: null, notices: [] },
  sheets: sheets.map(tableOf),
});
