/** Phụ lục 04 of a book, as the engine gathers it. */
import type { Book } from '#engine/book/index.ts';
import { composePublication } from '#shared/report/compose-publication.ts';
import type { Publication } from '#shared/report/publication.ts';
import { readPaperSettings } from '#shared/report/settings.ts';

export const publicationOfBook = (book: Book): Publication => {
  book.load();
  return composePublication('phu-luc-04', book, {
    year: 2024,
    issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
    createdAt: '2024-02-05T01:00:00Z',
    settings: readPaperSettings(undefined),
    findings: () => undefined,
  });
};
