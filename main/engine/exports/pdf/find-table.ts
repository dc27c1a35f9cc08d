/**
 * A paper's rows in the text of a PDF. Rows must follow each other with nothing between them but the heading that a
 * new page repeats, each with its cells in their order: nothing can be left out, doubled or moved elsewhere.
 */
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { Paper } from '#shared/report/paper.ts';
import { printedRows } from '#shared/report/print-cell.ts';
import type { FoundCells, FoundRow } from '../compare-figures.ts';
import { comparable } from './comparable.ts';

export interface FoundTable {
  readonly cells: FoundCells;
  /** Behind its last row. */
  readonly end: number;
}

interface Heading {
  readonly numbers: string;
  /** How long the heading above the column numbers is. */
  readonly length: number;
}

const headingOf = ({ columns }: Paper): Heading => ({
  numbers: comparable(
    leafColumns(columns)
      .map(({ numberParts }) => numberParts.join(''))
      .join(''),
  ),
  length: comparable(
    headerRows(columns)
      .flat()
      .map(({ label }) => label)
      .join(''),
  ).length,
});

/** Where a row stands: here, or at the top of the next page beneath the heading; -1 where it does not. */
const placeOf = (text: string, row: string, at: number, { numbers, length }: Heading): number => {
  if (text.startsWith(row, at)) return at;
  const below = at + length + numbers.length;
  const isRepeated = text.startsWith(numbers, at + length);
  return isRepeated && text.startsWith(row, below) ? below : -1;
};

/** @param text of all pages, one after the other; @param from where the paper begins in it */
export const findTable = (paper: Paper, text: string, from: number): FoundTable => {
  const columns = leafColumns(paper.columns);
  const heading = headingOf(paper);
  const found = new Map<string, FoundRow>();
  const numbersAt = text.indexOf(heading.numbers, from);
  if (numbersAt < 0) return { cells: found, end: from };
  const keep = (row: string, texts: readonly string[]): void => {
    const cells = columns.map((_column, index) => (texts[index] ? { text: texts[index] } : undefined));
    found.set(row, cells);
  };
  keep(
    numberRowKey,
    columns.map(({ numberParts }) => numberParts.join('')),
  );
  let at = numbersAt + heading.numbers.length;
  for (const [index, texts] of printedRows(paper).entries()) {
    const row = comparable(texts.join(''));
    const place = placeOf(text, row, at, heading);
    if (place < 0) {
      // A row that is lost does not lose those behind it.
      const next = text.indexOf(row, at);
      if (next >= 0) at = next + row.length;
      continue;
    }
    at = place + row.length;
    keep(paper.rows[index]?.key ?? '', texts);
  }
  return { cells: found, end: at };
};
