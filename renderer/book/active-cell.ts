/** The cell that has the focus, put into words; and what the selection adds up to. */
import { editText } from '#shared/sheets/index.ts';
import type { Settings } from '#shared/window/index.ts';
import type { CellKey } from './cell-key.ts';
import { cellName } from './cell-name.ts';
import type { SheetData } from './sheet-data.ts';
import type { ActiveCell, SelectionSummary } from './state.ts';

export const activeCell = (data: SheetData, cell: CellKey, { unit, lang }: Settings): ActiveCell | null => {
  const row = data.row(cell.row);
  const column = data.column(cell.column);
  if (!row || !column) return null;
  const value = data.value(row, column.id);
  const formula = data.formula(row, column.id) ?? null;
  const shape = { ...column, percent: row.percent };
  return {
    sheet: data.id,
    row: row.key,
    column: column.id,
    name: cellName(data, row, column),
    rowLabel: row.label,
    headings: [...column.groups, column.label],
    value,
    display: data.display(row, column, unit, lang),
    editText: data.pending(cell) ?? editText(shape, value, { unit, lang }),
    type: column.type,
    percent: row.percent,
    formula,
    origin: data.origin(row, column.id) ?? null,
    editable: data.editable(row, column),
    pending: data.pending(cell) !== undefined,
    refused: data.refused(cell) ?? null,
  };
};

/** Sums whole đồng, or plain numbers of one kind; text and blanks count as cells only. */
export const selectionSummary = (
  data: SheetData,
  cells: readonly (readonly CellKey[])[],
): SelectionSummary => {
  const kinds = new Set<string>();
  let count = 0;
  let amounts = 0;
  let sum = 0;
  for (const cell of cells.flat()) {
    count++;
    const row = data.row(cell.row);
    const column = data.column(cell.column);
    const value = row && column ? data.value(row, column.id) : null;
    if (!column || typeof value !== 'number') continue;
    amounts++;
    sum += value;
    kinds.add(column.type === 'money' ? 'money' : `${column.type}${row?.percent ?? false}`);
  }
  const summable = kinds.size === 1 && kinds.has('money') && Number.isSafeInteger(sum);
  return { cells: count, amounts, sum: summable ? sum : null };
};
