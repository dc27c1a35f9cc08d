/** What a person has chosen in the export dialog, and what it comes to. */
import type { OutputOf } from '#shared/contract/index.ts';
import { type PaperFormat, paperFormats } from '#shared/report/publication.ts';
import type { PaperJob, PaperQuestion, Template } from '../book/index.ts';

export type PaperList = OutputOf<'papers/list'>;

export interface ExportChoice {
  /** Ids of the papers that are to be written. */
  readonly papers: readonly string[];
  readonly formats: readonly PaperFormat[];
  /** yyyymm; null: without figures of a month. */
  readonly period: number | null;
  /** Why, where findings are open. */
  readonly reason: string;
  /** The paper whose pages are shown. */
  readonly shown: string;
}

export const initialChoice = (list: PaperList): ExportChoice => ({
  papers: list.papers.filter(({ missing }) => missing === null).map(({ id }) => id),
  formats: ['docx', 'xlsx'],
  period: list.periods[0] ?? null,
  reason: '',
  shown: list.papers[0]?.id ?? '',
});

/** Findings that somebody has to answer for before the papers are written. */
export const openCount = ({ openFindings }: PaperList): number => openFindings.error + openFindings.warning;

const chosenPapers = (list: PaperList, { papers }: ExportChoice): PaperList['papers'] =>
  list.papers.filter(({ id }) => papers.includes(id));

const chosenFormats = (list: PaperList, choice: ExportChoice): PaperFormat[] =>
  paperFormats.filter(
    (format) =>
      choice.formats.includes(format) &&
      chosenPapers(list, choice).some((paper) => paper.formats.includes(format)),
  );

/** What is wanting before anything can be written; null where nothing is. */
export const wanting = (list: PaperList, choice: ExportChoice): 'paper' | 'format' | 'reason' | null => {
  if (chosenPapers(list, choice).length === 0) return 'paper';
  if (chosenFormats(list, choice).length === 0) return 'format';
  return list.openFindings.error > 0 && choice.reason.trim() === '' ? 'reason' : null;
};

/** Only the letter has a template, and only in Word. */
export const takesTemplate = ({ papers, formats }: ExportChoice): boolean =>
  papers.includes('ke-hoach') && formats.includes('docx');

/** In the order of the list. */
export const jobOf = (list: PaperList, choice: ExportChoice, template: Template | null): PaperJob => {
  const reason = choice.reason.trim();
  return {
    papers: chosenPapers(list, choice).map(({ id }) => id),
    formats: chosenFormats(list, choice),
    period: choice.period ?? undefined,
    year: list.year,
    reason: openCount(list) > 0 && reason !== '' ? reason : null,
    template: takesTemplate(choice) ? template : null,
  };
};

export const questionOf = (list: PaperList, choice: ExportChoice): PaperQuestion => ({
  what: choice.shown,
  year: list.year,
  period: choice.period ?? undefined,
});
