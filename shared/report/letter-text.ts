/**
 * What a letter's body says, one text a paragraph: what is looked for again in a written file. The letterhead, the
 * signature and the recipients are left out: a template of the office's own may arrange them otherwise.
 */
import { isFootnote, type Letter, type Run } from './letter.ts';

export interface LetterText {
  readonly paragraphs: readonly string[];
  readonly footnotes: readonly string[];
}

/** How the reference to a footnote stands in a paragraph's text. */
export const footnoteMark = (number: number): string => `[${number}]`;

const textOf = (runs: readonly Run[]): string =>
  runs.map((run) => (isFootnote(run) ? footnoteMark(run.footnote) : run.text)).join('');

export const letterText = ({ paragraphs, footnotes }: Letter): LetterText => ({
  paragraphs: paragraphs.map(({ runs }) => textOf(runs)),
  footnotes: footnotes.map(({ runs }) => textOf(runs)),
});

/** Live figures that the letter prints. */
export const countFigures = ({ paragraphs, footnotes }: Letter): number =>
  [...paragraphs, ...footnotes]
    .flatMap(({ runs }): readonly Run[] => runs)
    .filter((run) => !isFootnote(run) && run.figure !== undefined).length;
