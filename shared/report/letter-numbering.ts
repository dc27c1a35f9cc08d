/**
 * The text's references to its appendices in the numbering that the appendices have: one style throughout
 * (document-layout.md §7.7). The text is typed with digits; where those are wanted, it stays as it is typed.
 */
import { appendixLabel } from './appendix.ts';
import { isFootnote, type Letter, type Run } from './letter.ts';
import type { PaperSettings } from './settings.ts';

/** "Phụ lục 01", "Phụ lục số 05": the plan has five. */
const reference = /(Phụ lục)\s+(?:số\s+)?0([1-5])(?!\d)/giu;

const renumbered = (text: string, settings: PaperSettings): string =>
  text.replace(reference, (_whole, word: string, number: string) =>
    appendixLabel(Number(number), settings).replace(/^Phụ lục/, word),
  );

const renumberedRun = (run: Run, settings: PaperSettings): Run =>
  isFootnote(run) || run.figure ? run : { ...run, text: renumbered(run.text, settings) };

export const withAppendixNumbers = (letter: Letter, settings: PaperSettings): Letter =>
  settings.numbering === 'digits'
    ? letter
    : {
        ...letter,
        paragraphs: letter.paragraphs.map((paragraph) => ({
          ...paragraph,
          runs: paragraph.runs.map((run) => renumberedRun(run, settings)),
        })),
      };
