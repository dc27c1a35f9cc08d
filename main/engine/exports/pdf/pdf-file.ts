/**
 * PDF as a kind of file: made by the host's printer from our pages or from the Word document, finished here, and read
 * back as every other file is.
 */
import { pagesHtml } from '#shared/report/pages/page-html.ts';
import { pagesOf } from '#shared/report/pages/pages-of.ts';
import type { PaperPage } from '#shared/report/paper.ts';
import type { Publication } from '#shared/report/publication.ts';
import { mmToPoints } from '#shared/report/text-width.ts';
import type { PrintSource } from '../../environment.ts';
import type { FoundPublication } from '../compare-figures.ts';
import type { PaperFile } from '../paper-file.ts';
import { findLetter } from './find-letter.ts';
import { findTable } from './find-table.ts';
import { finishConverted, finishPages } from './finish-pdf.ts';
import { type Margins, readPdf } from './read-pdf.ts';

/** How a source becomes a PDF, wherever the printer is. @throws Refused where it cannot print */
export type Print = (source: PrintSource) => Promise<Uint8Array>;

export interface PdfOptions {
  readonly print: Print;
  /** What the host's printer prints from. */
  readonly from: PrintSource['kind'];
  /** The Word document of a publication, with the office's template where it has one. */
  readonly docx: PaperFile['write'];
}

const marginsOf = ({ parts }: Publication): Margins => {
  const pages = parts.map((part): PaperPage => (part.kind === 'letter' ? part.letter.page : part.paper.page));
  return {
    top: mmToPoints(Math.min(...pages.map(({ margins }) => margins.top))),
    bottom: mmToPoints(Math.min(...pages.map(({ margins }) => margins.bottom))),
  };
};

/** What of the publication stands in the PDF, in its order. */
export const readPublication = async (
  bytes: Uint8Array,
  publication: Publication,
): Promise<FoundPublication> => {
  const pages = await readPdf(bytes, marginsOf(publication));
  const part = publication.parts.find((each) => each.kind === 'letter');
  const letter = part ? findLetter(part.letter, pages) : null;
  const text = pages.slice(letter?.nextPage ?? 0).join('');
  let end = 0;
  const tables = publication.parts.flatMap((each) => {
    if (each.kind === 'letter') return [];
    const found = findTable(each.paper, text, end);
    end = found.end;
    return [found.cells];
  });
  return { tables, letter: letter?.text ?? null, pages: pages.length };
};

const printPages = async (publication: Publication, print: Print): Promise<Uint8Array> => {
  const pages = pagesOf(publication);
  const { properties } = publication;
  return finishPages(await print({ kind: 'html', html: pagesHtml(pages, properties) }), pages, properties);
};

export const pdfFile = ({ print, from, docx }: PdfOptions): PaperFile => ({
  write: async (publication, options) => {
    if (from === 'html') return printPages(publication, print);
    const bytes = await docx(publication, options);
    return finishConverted(await print({ kind: 'docx', bytes }), publication.properties);
  },
  read: readPublication,
  readable: (text) => text,
});
