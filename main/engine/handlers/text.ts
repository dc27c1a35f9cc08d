/** `text/…`: the words of the plan, its footnotes and the figures that print themselves in it. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { figureLabel } from '#shared/report/figure-label.ts';
import { figureProblem } from '#shared/report/figure-problem.ts';
import { defaultFormat, printFigureOf } from '#shared/report/live-figure.ts';
import { sectionName } from '#shared/sheets/index.ts';
import type { BookContext, Handlers } from '../context.ts';
import { liveFiguresOf, planText, shownFootnotes, shownSections } from '../text/index.ts';

const show = ({ session }: BookContext, input: InputOf<'text/show'>): Result<OutputOf<'text/show'>> => {
  const year = session.year(input.year);
  if (!year.ok) return year;
  const live = liveFiguresOf(session, year.value);
  const { revision } = session.book;
  const sections = shownSections(live);
  return { ok: true, value: { year: year.value, revision, sections, footnotes: shownFootnotes(live) } };
};

const set = ({ session }: BookContext, input: InputOf<'text/set'>): Result<OutputOf<'text/set'>> => {
  const { commandId, ...command } = input;
  const repeated = session.repeated('text/set', command, commandId);
  if (repeated) return repeated as Result<OutputOf<'text/set'>>;
  const year = session.year(input.year);
  if (!year.ok) return year;
  const { section, paragraphs, printedLabel, footnotes = [] } = input;
  const live = liveFiguresOf(session, year.value);
  const planned = planText(session.book, { section, paragraphs, printedLabel, footnotes }, live);
  if (!planned.ok) return planned;
  const { changes } = planned.value;
  if (changes.length === 0) return { ok: true, value: { revision: session.book.revision } };
  const written = session.write(changes, {
    name: 'text/set',
    input: command,
    commandId,
    kind: 'edit',
    summary: { code: 'textSet', params: { section: sectionName(planned.value.section) } },
    reply: (revision) => ({ revision }),
  });
  return written.ok ? { ok: true, value: { revision: written.value.row.revision } } : written;
};

const figure = (
  { session, lang }: BookContext,
  { year: asked, expression, format: wanted }: InputOf<'text/figure'>,
): Result<OutputOf<'text/figure'>> => {
  const year = session.year(asked);
  if (!year.ok) return year;
  const live = liveFiguresOf(session, year.value);
  const problem = figureProblem(expression, live);
  if (problem) return refuse('unknownFigure', problem);
  const format = wanted ?? defaultFormat(expression, live);
  const printed = printFigureOf(expression, format, live);
  return { ok: true, value: { printed, format, label: figureLabel(expression, live, lang) } };
};

export const textHandlers: Pick<Handlers, 'text/show' | 'text/set' | 'text/figure'> = {
  'text/show': show,
  'text/set': set,
  'text/figure': figure,
};
