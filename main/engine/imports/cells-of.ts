/** The cells of an archived file that a figure adds up: what the provenance of a cell shows. */

import { keptRow } from '#shared/treasury/match/kept-rows.ts';
import type { FigureCells } from '#shared/treasury/preview.ts';
import { showCellOf } from '#shared/treasury/show-cell.ts';
import { cellName, type Table } from '#shared/treasury/table.ts';
import { readCells, readTables } from '../archive/index.ts';
import type { CellsFound, CellsQuery } from './tasks.ts';

/** More than anybody reads; how many there are is told besides. */
export const mostRows = 100;

export interface Unpacked {
  readonly cells: FigureCells;
  readonly tables: readonly Table[];
}

export const unpack = (content: Uint8Array): Unpacked => ({
  cells: readCells(content),
  tables: readTables(content),
});

const rawText = (table: Table | undefined, row: number, column: number): string => {
  if (!table) return '';
  const at = keptRow(table, row);
  return at < 0 ? '' : showCellOf(table, column, at);
};

const foundCell = ({ cells, tables }: Unpacked, at: number): CellsFound['rows'][number] => {
  const [row, column] = [cells.row[at] ?? 0, cells.column[at] ?? 0];
  const table = tables[cells.sheet[at] ?? -1];
  return {
    sheet: table?.name ?? '',
    row,
    cell: cellName(column, row),
    raw: rawText(table, row, column),
    amount: cells.amount[at] ?? 0,
  };
};

export const cellsOf = (unpacked: Unpacked, query: CellsQuery): CellsFound => {
  const { cells } = unpacked;
  const wanted = new Set(query.figures);
  const found = Array.from(cells.figure.keys()).filter((cell) => wanted.has(cells.figure[cell] ?? -1));
  return {
    totalRows: found.length,
    rows: found.slice(0, mostRows).map((cell) => foundCell(unpacked, cell)),
  };
};
