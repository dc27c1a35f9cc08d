/**
 * Reads a written workbook's tables back, each cell under the row and column of the paper that it came from. Not with
 * exceljs, which would take as long as writing and would read its own mistakes as it meant them.
 */
import { leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { Paper } from '#shared/report/paper.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';
import { cellKey, type FoundCell, type FoundCells, type FoundPublication } from '../compare-figures.ts';
import { readParts } from '../package-parts.ts';
import { sheetPart } from './finish-parts.ts';
import { type ScannedCell, scanCells, scanTexts } from './scan-sheet.ts';
import { layOutSheet } from './sheet-layout.ts';

/** A formula counts as what it was last computed to; text that is a formula's result is not text of ours. */
const contentOf = (
  { type, value, formula }: ScannedCell,
  texts: readonly string[],
): FoundCell | undefined => {
  if (type === 's') return { text: texts[Number(value)] ?? '' };
  if (type === 'inlineStr') return { text: value };
  if (type === 'n') return { value: Number(value) };
  return value === '' ? undefined : { text: `=${formula ?? value}` };
};

const readTable = (sheet: string, texts: readonly string[], paper: Paper): FoundCells => {
  const found = new Map<string, FoundCell>();
  const columns = leafColumns(paper.columns);
  const rows = layOutSheet(paper);
  const keys = [numberRowKey, ...paper.rows.map((row) => row.key)];
  for (const cell of scanCells(sheet)) {
    const row = keys[cell.row - rows.numberRow];
    const column = columns[cell.column - 1];
    const content = row === undefined || !column ? undefined : contentOf(cell, texts);
    if (row === undefined || !column || !content) continue;
    // The pieces of a column number are on lines of their own.
    const isNumber = row === numberRowKey && 'text' in content;
    found.set(cellKey(row, column.key), isNumber ? { text: content.text.replaceAll('\n', '') } : content);
  }
  return found;
};

export const readXlsx = async (bytes: Uint8Array, publication: Publication): Promise<FoundPublication> => {
  const parts = await readParts(bytes);
  const texts = scanTexts(parts.get('xl/sharedStrings.xml') ?? '');
  const tables = tablesOf(publication).map((paper, index) =>
    readTable(parts.get(sheetPart(index)) ?? '', texts, paper),
  );
  return { tables, letter: null };
};
