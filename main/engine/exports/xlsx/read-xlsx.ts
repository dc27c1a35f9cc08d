/**
 * Reads a written workbook's tables back, each cell under the row and column of the paper that it came from. Not with
 * exceljs, which would take as long as writing and would read its own mistakes as it meant them.
 */
import { leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { Paper } from '#shared/report/paper.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';
import type { FoundCell, FoundCells, FoundPublication } from '../compare-figures.ts';
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

/** The pieces of a column number are on lines of their own. */
const joined = (cell: FoundCell | undefined): FoundCell | undefined =>
  cell && 'text' in cell ? { text: cell.text.replaceAll('\n', '') } : cell;

const readTable = (sheet: string, texts: readonly string[], paper: Paper): FoundCells => {
  const count = leafColumns(paper.columns).length;
  const rows = layOutSheet(paper);
  const keys = [numberRowKey, ...paper.rows.map((row) => row.key)];
  const found = keys.map((): (FoundCell | undefined)[] => Array(count).fill(undefined));
  for (const cell of scanCells(sheet)) {
    const row = found[cell.row - rows.numberRow];
    if (row && cell.column <= count) row[cell.column - 1] = contentOf(cell, texts);
  }
  return new Map(keys.map((key, at) => [key, (at === 0 ? found[at]?.map(joined) : found[at]) ?? []]));
};

export const readXlsx = async (bytes: Uint8Array, publication: Publication): Promise<FoundPublication> => {
  const parts = await readParts(bytes);
  const texts = scanTexts(parts.get('xl/sharedStrings.xml') ?? '');
  const tables = tablesOf(publication).map((paper, index) =>
    readTable(parts.get(sheetPart(index)) ?? '', texts, paper),
  );
  return { tables, letter: null };
};
