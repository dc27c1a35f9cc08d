/** Reads a written CSV file back, each field under the row and column of the paper that it came from. */
import { leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { Publication } from '#shared/report/publication.ts';
import { cellKey, type FoundCell, type FoundCells, type FoundPublication } from '../compare-figures.ts';
import { mark, numberOfField, parseLines, textOfField } from './fields.ts';
import { type TableLines, tableLines } from './table-lines.ts';

const contentOf = (field: string, isText: boolean): FoundCell => {
  const value = isText ? null : numberOfField(field);
  return value === null ? { text: textOfField(field) } : { value };
};

const readTable = (lines: readonly (readonly string[])[], { paper, numberLine }: TableLines): FoundCells => {
  const found = new Map<string, FoundCell>();
  const keys = [numberRowKey, ...paper.rows.map((row) => row.key)];
  for (const [offset, row] of keys.entries())
    for (const [index, column] of leafColumns(paper.columns).entries()) {
      const field = lines[numberLine + offset]?.[index] ?? '';
      const isText = row === numberRowKey || column.kind === 'text';
      if (field !== '') found.set(cellKey(row, column.key), contentOf(field, isText));
    }
  return found;
};

export const readCsv = async (bytes: Uint8Array, publication: Publication): Promise<FoundPublication> => {
  const text = Buffer.from(bytes).toString('utf8');
  const lines = parseLines(text.startsWith(mark) ? text.slice(mark.length) : text);
  return { tables: tableLines(publication).map((table) => readTable(lines, table)), letter: null };
};
