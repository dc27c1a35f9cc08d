/** Sections of a document: page, margins, page number at the top, the sentence about invented data at the foot. */
import type { Footer, Header, ISectionOptions, ISectionPropertiesOptions } from 'docx';
import { demonstrationSize, headerDistance, pageNumberSize } from '#shared/report/layout.ts';
import { pageSizeOf } from '#shared/report/page-size.ts';
import type { Paper, PaperPage } from '#shared/report/paper.ts';
import { heading } from './draw-block.ts';
import { table } from './draw-table.ts';
import { twips } from './measures.ts';
import { endParagraph, paragraph } from './paragraph.ts';
import type { Word } from './word.ts';

/** The page number in the top margin, centred. */
export const pageHeader = ({ docx, styles }: Word): Header =>
  new docx.Header({
    children: [
      new docx.Paragraph({
        style: styles.of({ size: pageNumberSize, align: 'center' }),
        children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })],
      }),
    ],
  });

export const emptyHeader = (word: Word): Header =>
  new word.docx.Header({ children: [paragraph(word, '', { size: pageNumberSize, align: 'center' })] });

const demonstrationFooter = (word: Word, sentence: string): Footer =>
  new word.docx.Footer({
    children: [paragraph(word, sentence, { size: demonstrationSize, bold: true, align: 'center' })],
  });

/** On the first page, too. */
export const footers = (word: Word, demonstration: string | null) =>
  demonstration === null
    ? {}
    : {
        footers: {
          default: demonstrationFooter(word, demonstration),
          first: demonstrationFooter(word, demonstration),
        },
      };

/** Made anew for each section: docx changes what it is given. */
export const pageProperties = (page: PaperPage, continues = false): ISectionPropertiesOptions => {
  // docx wants the sides of the upright sheet and swaps them itself.
  const { width, height } = pageSizeOf({ ...page, orientation: 'portrait' });
  return {
    titlePage: !continues,
    page: {
      size: { width: twips(width), height: twips(height), orientation: page.orientation },
      margin: {
        top: twips(page.margins.top),
        bottom: twips(page.margins.bottom),
        left: twips(page.margins.left),
        right: twips(page.margins.right),
        header: twips(headerDistance),
        footer: twips(headerDistance),
      },
      ...(!continues && { pageNumbers: { start: 1 } }),
    },
  };
};

/** An appendix begins its own page numbers (Phụ lục I, III.1.đ); a further table of it goes on. */
export const tableSection = (word: Word, paper: Paper, demonstration: string | null): ISectionOptions => ({
  properties: pageProperties(paper.page, paper.continues),
  headers: {
    default: pageHeader(word),
    ...(!paper.continues && { first: emptyHeader(word) }),
  },
  ...footers(word, demonstration),
  children: [...heading(word, paper), table(word, paper), endParagraph(word)],
});
