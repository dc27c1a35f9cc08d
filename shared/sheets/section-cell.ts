/** Cells of the sheet Nội dung: what a section's number, heading and words are, and what typing there means. */
import type { BookView } from '../domain/book-view.ts';
import { headingWords, paragraphsOf, wordsOf } from '../domain/paragraphs.ts';
import type { Section } from '../domain/records.ts';
import type { Paragraph } from '../domain/section-text.ts';
import { type Result, refuse } from '../errors/result.ts';
import { type LiveFigures, printLive } from '../report/live-figure.ts';
import { cleanName } from '../text/normalise.ts';
import { cellFigures } from './cell-figure.ts';
import type { Column, Row, SectionContent, Sheet } from './definition.ts';
import type { Cell, CellValue } from './read-cell.ts';
import { sectionName } from './text.ts';
import { type CellInput, type CellPlace, type CellWrite, write } from './write-context.ts';

type ReadCell = (sheet: Sheet, row: Row, column: Column, view: BookView) => Cell;

const longestLabel = 50;

const markOf = ({ style }: Paragraph): string => {
  if (style === 'dash') return '- ';
  return style === 'plus' ? '+ ' : '';
};

/** Sides of findings print "…" here: sheets do not run the checks. */
const noFindings = (): undefined => undefined;

export const readSection = (
  { row, sheet }: Pick<CellPlace, 'row' | 'sheet'>,
  { field }: SectionContent,
  view: BookView,
  readCell: ReadCell,
): CellValue => {
  const section = view.records('section').get(row.key);
  if (!section) return null;
  if (field === 'printedLabel') return section.printedLabel;
  const live: LiveFigures = {
    view,
    year: sheet.year,
    cells: cellFigures(view, readCell),
    findings: noFindings,
  };
  const paragraphs = paragraphsOf(section);
  const print = (inline: Parameters<typeof printLive>[0]): string => printLive(inline, live);
  if (field === 'heading') return headingWords(paragraphs, print);
  const words = paragraphs.filter(({ style }) => style !== 'heading');
  return words.map((each) => `${markOf(each)}${wordsOf(each, print)}`).join('\n') || null;
};

/** A heading with figures, footnotes or text behind it is written where those are: in the editor. */
const hasOwnHeading = ({ heading, paragraphs }: Section): boolean => {
  const [first] = paragraphs;
  if (heading !== null || first === undefined || typeof first === 'string') return true;
  return first.style !== 'heading' && first.style !== 'runIn';
};

export const writeSection = (
  { row, sheet }: CellPlace,
  { field }: SectionContent,
  input: CellInput,
  view: BookView,
): Result<CellWrite> => {
  const section = view.records('section').get(row.key);
  if (!section) return refuse('unknownRow', { sheet: sheet.id, row: row.key });
  if (field === 'text') return refuse('notEditable', { column: field });
  if (field === 'heading' && !hasOwnHeading(section))
    return refuse('headingInText', { section: sectionName(section) });
  const cleaned = cleanName(
    input === null ? '' : String(input),
    field === 'heading' ? undefined : longestLabel,
  );
  if (!cleaned.ok) return cleaned;
  const value = field === 'heading' && cleaned.value === '' ? null : cleaned.value;
  return write(value, { kind: 'field', record: 'section', uid: section.uid, field, value });
};
