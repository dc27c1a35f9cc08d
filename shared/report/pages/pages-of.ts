/** From a publication to its pages. Pure: the same publication gives the same pages wherever it is drawn. */

import { demonstrationSize, headerDistance, pageNumberSize } from '../layout.ts';
import { pageSizeOf, textHeightOf, textWidthOf } from '../page-size.ts';
import type { PaperPage } from '../paper.ts';
import type { Publication, PublicationPart } from '../publication.ts';
import { type FilledPage, fillPages, noteGap } from './fill-pages.ts';
import { type Item, lineHeightOf, moved, paragraphLines } from './item.ts';
import { letterItems, type NextParagraph } from './letter-items.ts';
import { notesOf } from './note-lines-of.ts';
import type { Page, PageLine, PageRule, PageTable } from './page.ts';
import { tableItems } from './table-items.ts';

const pageOf = (part: PublicationPart): PaperPage =>
  part.kind === 'letter' ? part.letter.page : part.paper.page;

const filled = (part: PublicationPart, next: NextParagraph): FilledPage[] => {
  const height = textHeightOf(pageOf(part));
  if (part.kind === 'table') return fillPages(tableItems(part.paper, next), height);
  return fillPages(letterItems(part.letter, next), height, notesOf(part.letter, next));
};

/** Rows that follow each other under one heading are one table. */
const tablesIn = ({ items }: FilledPage, left: number, above: number): PageTable[] => {
  const tables: { table: PageTable; rows: PageTable['rows'][number][] }[] = [];
  let before: Item | undefined;
  for (const { item, top } of items) {
    const { table } = item;
    if (table && before?.table?.head === table.head) tables.at(-1)?.rows.push(table.row);
    else if (table) {
      const { head, row } = table;
      const height = head.headerHeights.reduce((sum, each) => sum + each, head.numberHeight);
      const rows = [row];
      tables.push({ table: { ...head, left, top: above + top - height, rows }, rows });
    }
    before = item;
  }
  return tables.map(({ table }) => table);
};

/** The rule above footnotes is as long as Word's: two inches. */
const noteRule = 50.8;

const footnotes = (
  { notes }: FilledPage,
  left: number,
  bottom: number,
): { lines: PageLine[]; rule: PageRule[] } => {
  if (notes.length === 0) return { lines: [], rule: [] };
  const height = notes.reduce((sum, line) => sum + line.height, 0);
  let top = bottom - height;
  const rule = [{ left, top: top - noteGap / 3, width: noteRule }];
  const lines = notes.map((line) => {
    const placed = { ...line, left: line.left + left, top };
    top += line.height;
    return placed;
  });
  return { lines, rule };
};

/** Centred in the upper margin (document-layout.md §1). */
const numberLine = (page: PaperPage, number: number, paragraph: number): PageLine => ({
  left: page.margins.left,
  top: headerDistance,
  width: textWidthOf(page),
  height: lineHeightOf(pageNumberSize),
  size: pageNumberSize,
  align: 'center',
  texts: [{ text: String(number) }],
  paragraph,
});

const footLines = (page: PaperPage, sentence: string | null, paragraph: number): PageLine[] => {
  if (sentence === null) return [];
  const box = { left: page.margins.left, width: textWidthOf(page), paragraph };
  const lines = paragraphLines(
    [{ text: sentence }],
    { size: demonstrationSize, bold: true, align: 'center' },
    box,
  );
  const height = lines.length * lineHeightOf(demonstrationSize);
  return moved(lines, 0, pageSizeOf(page).height - headerDistance - height);
};

/** Whose first page shows no number: what continues an appendix goes on counting. */
const continues = (part: PublicationPart): boolean => part.kind === 'table' && part.paper.continues === true;

export const pagesOf = ({ parts, demonstration }: Publication): Page[] => {
  let paragraph = 0;
  const next: NextParagraph = () => paragraph++;
  let number = 0;
  return parts.flatMap((part, at) => {
    const page = pageOf(part);
    const { left, top, bottom } = page.margins;
    const { width, height } = pageSizeOf(page);
    if (!continues(part)) number = 0;
    const foot = footLines(page, demonstration, next());
    return filled(part, next).map((each): Page => {
      number++;
      const notes = footnotes(each, left, height - bottom);
      const lines = each.items.flatMap((placed) => moved(placed.item.lines, left, top + placed.top));
      const rules = each.items.flatMap((placed) => moved(placed.item.rules, left, top + placed.top));
      return {
        width,
        height,
        part: at,
        number,
        lines: [...lines, ...notes.lines],
        rules: [...rules, ...notes.rule],
        tables: tablesIn(each, left, top),
        pageNumber: number > 1 ? numberLine(page, number, next()) : null,
        foot,
      };
    });
  });
};
