/** Cells of a file for the eye: about as Excel would show them, with what each row was taken for. */
import { rowKindsOf } from '#shared/treasury/detect/index.ts';
import { rowKinds } from '#shared/treasury/fields.ts';
import { showCellOf } from '#shared/treasury/show-cell.ts';
import { cellKind, kindAt, type Table, type Workbook } from '#shared/treasury/table.ts';
import type { CellPage, Tasks } from './tasks.ts';

/** Of a sheet that is not taken from. */
const otherKind = rowKinds.indexOf('note');

const isNumeric = (table: Table, column: number, row: number): boolean => {
  const cells = table.columns[column];
  const kind = cells ? kindAt(cells, row) : cellKind.blank;
  return kind === cellKind.number || kind === cellKind.date;
};

export const pageOfCells = (
  { sheets }: Workbook,
  { sheet, settings, from, limit }: Tasks['cells']['input'],
): CellPage | null => {
  const table = sheets.find(({ name }) => name === sheet);
  if (!table) return null;
  const taken = settings?.sheets.find((each) => each.sheet === sheet);
  const kinds = taken ? rowKindsOf(table, taken) : new Uint8Array(table.rowCount).fill(otherKind);
  const columns = [...table.columns.keys()];
  const end = Math.min(table.rowCount, from + limit);
  const rows = Array.from({ length: Math.max(0, end - from) }, (_, index) => {
    const at = from + index;
    return {
      row: table.rowNumbers[at] ?? 0,
      kind: rowKinds[kinds[at] ?? otherKind] ?? 'note',
      hidden: table.hiddenRows[at] === 1,
      cells: columns.map((column) => showCellOf(table, column, at)),
      numeric: columns.map((column) => isNumeric(table, column, at)),
    };
  });
  return { totalRows: table.rowCount, columns: columns.length, rows };
};
