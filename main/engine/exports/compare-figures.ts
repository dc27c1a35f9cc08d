/** Whether what was read back from a written file is what the paper says, cell by cell. */
import { figuresOf, type PrintedFigure, textsOf } from '#shared/report/figures-of.ts';
import type { Paper } from '#shared/report/paper.ts';

/** A table cell as the file holds it: a spreadsheet's number, or text. */
export type FoundCell = { readonly value: number } | { readonly text: string };

/** By `cellKey`; a blank cell is absent. */
export type FoundCells = ReadonlyMap<string, FoundCell>;

export const cellKey = (row: string, column: string): string => JSON.stringify([row, column]);

export interface Comparison {
  /** Figures that are printed; blank cells are compared too, but not counted. */
  readonly figuresCompared: number;
  /** Figures, blanks and labels that differ. */
  readonly figuresDifferent: number;
}

const isSameFigure = (figure: PrintedFigure, found: FoundCell | undefined): boolean => {
  if (figure.value === null) return found === undefined;
  if (found === undefined) return false;
  return 'value' in found ? found.value === figure.value : found.text === figure.printed;
};

const isSameText = (text: string, found: FoundCell | undefined): boolean =>
  found === undefined ? text === '' : 'text' in found && found.text === text;

/** `readable` gives a label in the form in which the file can hold it (Word knows no control characters). */
export const compareWithPaper = (
  paper: Paper,
  found: FoundCells,
  readable: (text: string) => string = (text) => text,
): Comparison => {
  const figures = figuresOf(paper);
  const wrongFigures = figures.filter(
    (each) => !isSameFigure(each, found.get(cellKey(each.row, each.column))),
  );
  const wrongTexts = textsOf(paper).filter(
    (each) => !isSameText(readable(each.text), found.get(cellKey(each.row, each.column))),
  );
  return {
    figuresCompared: figures.filter((figure) => figure.value !== null).length,
    figuresDifferent: wrongFigures.length + wrongTexts.length,
  };
};
