/** Reads a written document's table back, each cell under the row and column of the paper that it came from. */
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { Paper } from '#shared/report/paper.ts';
import { cellKey, type FoundCell, type FoundCells } from '../compare-figures.ts';
import { readParts } from '../package-parts.ts';
import { firstTable } from './scan-table.ts';

export const readDocx = async (bytes: Uint8Array, paper: Paper): Promise<FoundCells> => {
  const parts = await readParts(bytes);
  const rows = firstTable(parts.get('word/document.xml') ?? '');
  const columns = leafColumns(paper.columns);
  const found = new Map<string, FoundCell>();
  const keys = [numberRowKey, ...paper.rows.map((row) => row.key)];
  const first = headerRows(paper.columns).length;
  for (const [offset, rowKey] of keys.entries())
    for (const [index, column] of columns.entries()) {
      const text = rows[first + offset]?.[index] ?? '';
      // The pieces of a column number are on lines of their own.
      const whole = rowKey === numberRowKey ? text.replaceAll('\n', '') : text;
      if (whole !== '') found.set(cellKey(rowKey, column.key), { text: whole });
    }
  return found;
};
