/** Ctrl+D and Ctrl+R: the first row (or column) of the block into the others; of one cell, its neighbour into it. */
import { editText } from '#shared/sheets/index.ts';
import type { CellText } from '../book/index.ts';
import { blockOf, type Position, positionsOf } from './selection.ts';
import type { Spreadsheet } from './spreadsheet.ts';

const textAt = ({ layout, data, state }: Spreadsheet, at: Position): string | undefined => {
  const row = layout.row(at.row);
  const column = data?.column(layout.columns[at.column] ?? '');
  if (!data || !row || !column) return undefined;
  const { unit, lang } = state.settings;
  const waiting = data.pending({ row: row.key, column: column.id });
  return waiting ?? editText({ ...column, percent: row.percent }, data.value(row, column.id), { unit, lang });
};

const isEditable = ({ layout, data }: Spreadsheet, at: Position): boolean => {
  const row = layout.row(at.row);
  const column = data?.column(layout.columns[at.column] ?? '');
  return Boolean(data && row && column && data.editable(row, column));
};

export const fillCells = (sheet: Spreadsheet, direction: 'down' | 'right'): CellText[] => {
  const { selection, layout } = sheet;
  if (!selection) return [];
  const { top, bottom, left, right } = blockOf(selection);
  const down = direction === 'down';
  const alone = down ? top === bottom : left === right;
  const source = (down ? top : left) - (alone ? 1 : 0);
  const sourceOf = ({ row, column }: Position): Position =>
    down ? { row: source, column } : { row, column: source };
  const filled = positionsOf({ top, bottom, left, right }).filter(
    (at) => (down ? at.row : at.column) !== source && isEditable(sheet, at),
  );
  return filled.flatMap((at) => {
    const cell = layout.cell(at);
    const text = textAt(sheet, sourceOf(at));
    return cell && text !== undefined ? [{ ...cell, text }] : [];
  });
};
