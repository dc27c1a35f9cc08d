/** Reads a written CSV file back, each field under the row and column of the paper that it came from. */
import { leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { Publication } from '#shared/report/publication.ts';
import { withoutFormulaPrefix } from '#shared/text/formula-prefix.ts';
import type { FoundCell, FoundCells, FoundPublication, FoundRow } from '../compare-figures.ts';
import { mark, numberOfField, parseLines } from './fields.ts';
import { type TableLines, tableLines } from './table-lines.ts';

const contentOf = (field: string, isText: boolean): FoundCell => {
  const value = isText ? null : numberOfField(field);
  return value === null ? { text: withoutFormulaPrefix(field) } : { value };
};

const readTable = (lines: readonly (readonly string[])[], { paper, numberLine }: TableLines): FoundCells => {
  const found = new Map<string, FoundRow>();
  const keys = [numberRowKey, ...paper.rows.map((row) => row.key)];
  const columns = leafColumns(paper.columns);
  for (const [offset, row] of keys.entries()) {
    const fields = lines[numberLine + offset] ?? [];
    const cells = columns.map((column, index) => {
      const field = fields[index] ?? '';
      const isText = row === numberRowKey || column.kind === 'text';
      return field === '' ? undefined : contentOf(field, isText);
    });
    found.set(row, cells);
  }
  return found;
};

export const readCsv = async (bytes: Uint8Array, publication: Publication): Promise<FoundPublication> => {
  const text = Buffer.from(bytes).toString('utf8');
  const lines = parseLines(text.startsWith(mark) ? text.slice(mark.length) : text);
  return { tables: tableLines(publication).map((table) => readTable(lines, table)), letter: null };
};
