/** Whether what was read back from a written file is what the publication says: cell by cell, paragraph by paragraph. */
import { leafColumns } from '#shared/report/columns.ts';
import { numberRowKey } from '#shared/report/figures-of.ts';
import type { Letter } from '#shared/report/letter.ts';
import { countFigures, type LetterText, letterText } from '#shared/report/letter-text.ts';
import type { Cell, Column, Paper } from '#shared/report/paper.ts';
import { exactFigure, printCell } from '#shared/report/print-cell.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';

/** A table cell as the file holds it: a spreadsheet's number, or text. */
export type FoundCell = { readonly value: number } | { readonly text: string };

/** In the order of the paper's columns; a blank cell is undefined. */
export type FoundRow = readonly (FoundCell | undefined)[];

/** By the key of the row, the column numbers under `numberRowKey`. */
export type FoundCells = ReadonlyMap<string, FoundRow>;

export interface FoundPublication {
  /** One for each table of the publication, in its order. */
  readonly tables: readonly FoundCells[];
  /** Null where the publication has no letter. Footnotes are referred to as `footnoteMark` writes them. */
  readonly letter: LetterText | null;
  /** Absent where only the program that prints knows. */
  readonly pages?: number;
}

export interface Comparison {
  /** Figures that are printed; blank cells are compared too, but not counted. */
  readonly figuresCompared: number;
  /** Figures, blanks, labels and paragraphs that differ. */
  readonly figuresDifferent: number;
}

/** Gives a text in the form in which the file can hold it (Word knows no control characters). */
export type Readable = (text: string) => string;

const asItIs: Readable = (text) => text;

const isSameText = (text: string, found: FoundCell | undefined): boolean =>
  found === undefined ? text === '' : 'text' in found && found.text === text;

interface Expected {
  readonly cell: Cell;
  readonly column: Column;
  readonly moneyUnit: number;
}

/** A spreadsheet holds the exact figure, any other file what is printed of it. */
const isSameFigure = ({ cell, column, moneyUnit }: Expected, found: FoundCell): boolean =>
  'value' in found
    ? found.value === exactFigure(cell, moneyUnit)
    : found.text === printCell(cell, column, moneyUnit);

class Tally {
  figuresCompared = 0;
  figuresDifferent = 0;

  text(isSame: boolean): void {
    if (!isSame) this.figuresDifferent++;
  }

  figure(expected: Expected, found: FoundCell | undefined): void {
    const isBlank = exactFigure(expected.cell, expected.moneyUnit) === null;
    if (!isBlank) this.figuresCompared++;
    const isSame = isBlank ? found === undefined : found !== undefined && isSameFigure(expected, found);
    if (!isSame) this.figuresDifferent++;
  }
}

export const compareWithPaper = (
  paper: Paper,
  found: FoundCells,
  readable: Readable = asItIs,
): Comparison => {
  const { moneyUnit } = paper;
  const columns = leafColumns(paper.columns);
  const tally = new Tally();
  // That the numbers of the columns are found where they belong proves that figures are not shifted.
  const numbers = found.get(numberRowKey) ?? [];
  for (const [at, { numberParts }] of columns.entries())
    tally.text(isSameText(numberParts.join(''), numbers[at]));
  for (const row of paper.rows) {
    const foundRow = found.get(row.key) ?? [];
    for (const [at, column] of columns.entries()) {
      const cell = row.cells[at];
      const there = foundRow[at];
      if (cell?.kind === 'text') tally.text(isSameText(readable(cell.text), there));
      else if (cell) tally.figure({ cell, column, moneyUnit }, there);
    }
  }
  return { figuresCompared: tally.figuresCompared, figuresDifferent: tally.figuresDifferent };
};

/** What stands in one list and not at the same place in the other. */
const countDifferent = (
  expected: readonly string[],
  found: readonly string[],
  readable: Readable,
): number => {
  const length = Math.max(expected.length, found.length);
  let different = 0;
  for (let at = 0; at < length; at++) {
    const text = expected[at];
    if (text === undefined || readable(text) !== found[at]) different++;
  }
  return different;
};

const nothing: LetterText = { paragraphs: [], footnotes: [] };

const compareWithLetter = (letter: Letter, found: LetterText, readable: Readable): Comparison => {
  const { paragraphs, footnotes } = letterText(letter);
  return {
    figuresCompared: countFigures(letter),
    figuresDifferent:
      countDifferent(paragraphs, found.paragraphs, readable) +
      countDifferent(footnotes, found.footnotes, readable),
  };
};

const together = (one: Comparison, other: Comparison): Comparison => ({
  figuresCompared: one.figuresCompared + other.figuresCompared,
  figuresDifferent: one.figuresDifferent + other.figuresDifferent,
});

export const compareWithPublication = (
  publication: Publication,
  found: FoundPublication,
  readable: Readable = asItIs,
): Comparison => {
  const tables = tablesOf(publication).map((paper, index) =>
    compareWithPaper(paper, found.tables[index] ?? new Map(), readable),
  );
  const letters = publication.parts.flatMap((part) =>
    part.kind === 'letter' ? [compareWithLetter(part.letter, found.letter ?? nothing, readable)] : [],
  );
  return [...letters, ...tables].reduce(together, { figuresCompared: 0, figuresDifferent: 0 });
};
