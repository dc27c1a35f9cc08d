/**
 * The text of a printed PDF, page by page, through pdf.js (in the build of unpdf, which also runs on the oldest Node
 * that a host has). Loaded when a PDF is first read: other commands start without it.
 */
import { comparable } from './comparable.ts';

/** Margins in points: what stands in them (page number, sentence at the foot) is no part of the text. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
}

/** @returns the text of each page in the order in which it was drawn, without blanks (`comparable`) */
export const readPdf = async (bytes: Uint8Array, margins: Margins): Promise<string[]> => {
  const { getDocument } = await import('unpdf/pdfjs');
  // It takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [, bottom = 0, , top = 0] = page.view;
      const { items } = await page.getTextContent();
      const texts = items.map((item) => {
        if (!('str' in item)) return '';
        const y = Number(item.transform[5]);
        return y >= bottom + margins.bottom && y <= top - margins.top ? item.str : '';
      });
      pages.push(comparable(texts.join('')));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
};
