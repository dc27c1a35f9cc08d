/**
 * Nội dung: the sections of the year's text in printed order, with their numbers, headings and words. The words are
 * written in the editor, with their figures and footnotes (`text/set`); here they can be read.
 */

import { headingWords, paragraphsOf, wordsOf } from '../domain/paragraphs.ts';
import type { Section } from '../domain/records.ts';
import { sectionsOf } from '../domain/sections.ts';
import type { ColumnNode, Label, Records, Row, SectionContent, SheetDefinition } from './definition.ts';
import { rowsOf } from './rows.ts';

const column = (id: string, label: Label, field: SectionContent['field']): ColumnNode => ({
  id,
  label,
  type: 'text',
  editable: field !== 'text',
  content: { kind: 'section', field },
});

const columns: ColumnNode[] = [
  column('label', { vi: 'Số thứ tự', en: 'Number' }, 'printedLabel'),
  column('name', { vi: 'Tiêu đề', en: 'Heading' }, 'heading'),
  column('text', { vi: 'Lời văn', en: 'Text' }, 'text'),
];

/** Longest beginning of a section without a heading that stands for its name. */
const longestName = 60;

const unprinted = (): string => '…';

/** What a section is called: its number and heading or, where it has none, how it begins. */
export const sectionName = (section: Section): string => {
  const paragraphs = paragraphsOf(section);
  const [first] = paragraphs;
  const words = headingWords(paragraphs, unprinted) ?? (first ? wordsOf(first, unprinted) : '');
  const name = words.length > longestName ? `${words.slice(0, longestName).trimEnd()}…` : words;
  return [section.printedLabel, name].filter((part) => part !== '').join(' ') || section.label;
};

const rows = (year: number, book: Records): Row[] =>
  rowsOf(sectionsOf(book, year), { label: sectionName, typed: () => true });

export const text: SheetDefinition = {
  id: 'text',
  label: { vi: 'Nội dung', en: 'Text' },
  scope: [],
  nests: true,
  columns: () => columns,
  rows: (trees, _scope, book) => rows(trees.year, book),
};
