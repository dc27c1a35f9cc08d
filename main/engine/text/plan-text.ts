/** What writing the words of a section comes to. */
import type { Change } from '#shared/changes/change.ts';
import { changeField } from '#shared/changes/record-changes.ts';
import { cleanParagraphs } from '#shared/domain/clean-text.ts';
import { keptSection, paragraphsOf } from '#shared/domain/paragraphs.ts';
import type { Section } from '#shared/domain/records.ts';
import type { Inline, Paragraph } from '#shared/domain/section-text.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { figureProblem } from '#shared/report/figure-problem.ts';
import type { LiveFigures } from '#shared/report/live-figure.ts';
import { cleanName } from '#shared/text/normalise.ts';
import type { Book } from '../book/index.ts';
import { footnoteChanges, type TypedFootnote } from './footnote-changes.ts';

export interface TextRequest {
  readonly section: string;
  readonly paragraphs: readonly Paragraph[];
  readonly printedLabel: string | undefined;
  readonly footnotes: readonly TypedFootnote[];
}

const longestLabel = 50;

const inlinesOf = (paragraphs: readonly Paragraph[]): Inline[] =>
  paragraphs.flatMap(({ content }) => content);

/** A figure that stands there already may name what has been deleted since: it prints "…" and keeps nobody from writing. */
const checkFigures = (
  section: Section,
  paragraphs: readonly Paragraph[],
  live: LiveFigures,
): Result<null> => {
  const present = new Set(inlinesOf(paragraphsOf(section)).map((inline) => JSON.stringify(inline)));
  for (const inline of inlinesOf(paragraphs)) {
    if (inline.type !== 'figure' || present.has(JSON.stringify(inline))) continue;
    const problem = figureProblem(inline.expression, live);
    if (problem) return refuse('unknownFigure', problem);
  }
  return ok(null);
};

const changesOfWords = (section: Section, words: readonly Paragraph[]): Change[] => {
  const { heading, paragraphs } = keptSection(words);
  const before = section.paragraphs;
  const isSame = JSON.stringify(before) === JSON.stringify(paragraphs);
  return [
    ...changeField('section', section, 'heading', heading),
    ...(isSame ? [] : changeField('section', section, 'paragraphs', paragraphs)),
  ];
};

const changesOfLabel = (section: Section, printedLabel: string | undefined): Result<Change[]> => {
  if (printedLabel === undefined) return ok([]);
  const label = cleanName(printedLabel, longestLabel);
  return label.ok ? ok(changeField('section', section, 'printedLabel', label.value)) : label;
};

/** Empty where nothing would change. */
export const planText = (
  book: Book,
  request: TextRequest,
  live: LiveFigures,
): Result<{ readonly section: Section; readonly changes: readonly Change[] }> => {
  const section = book.records('section').get(request.section);
  if (section?.year !== live.year) return refuse('unknownRow', { sheet: 'text', row: request.section });
  const cleaned = cleanParagraphs(request.paragraphs);
  if (!cleaned.ok) return cleaned;
  const paragraphs = cleaned.value;
  const known = checkFigures(section, paragraphs, live);
  if (!known.ok) return known;
  const label = changesOfLabel(section, request.printedLabel);
  if (!label.ok) return label;
  const footnotes = footnoteChanges({ book, section, paragraphs }, request.footnotes);
  if (!footnotes.ok) return footnotes;
  return ok({
    section,
    changes: [...label.value, ...changesOfWords(section, paragraphs), ...footnotes.value],
  });
};
