/** Reads a written workbook's table back, each cell under the row and column of the paper that it came from. */
import type { Cell } from 'exceljs';
import { leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { Paper } from '#shared/report/paper.ts';
import { cellKey, type FoundCell, type FoundCells } from '../compare-figures.ts';
import { newWorkbook } from './new-workbook.ts';
import { layOutSheet } from './sheet-layout.ts';

/** A formula counts as what it was last computed to; text that is a formula's result is not text of ours. */
const contentOf = (cell: Cell): FoundCell | undefined => {
  const { value } = cell;
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return { value };
  if (typeof value === 'string') return { text: value };
  const { result } = cell;
  if (result === undefined || result === null || result === '') return undefined;
  return typeof result === 'number' ? { value: result } : { text: `=${cell.formula}` };
};

export const readXlsx = async (bytes: Uint8Array, paper: Paper): Promise<FoundCells> => {
  const workbook = await newWorkbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = workbook.worksheets[0];
  const found = new Map<string, FoundCell>();
  if (!sheet) return found;
  const rows = layOutSheet(paper);
  for (const [rowKey, row] of rows.rowOf)
    for (const column of leafColumns(paper.columns)) {
      const content = contentOf(sheet.getCell(row, rows.columnOf.get(column.key) ?? 1));
      if (!content) continue;
      // The pieces of a column number are on lines of their own.
      const isNumber = rowKey === numberRowKey && 'text' in content;
      found.set(
        cellKey(rowKey, column.key),
        isNumber ? { text: content.text.replaceAll('\n', '') } : content,
      );
    }
  return found;
};
