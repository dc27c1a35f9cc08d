/** Invented demonstration data: a book that holds any says so, and so does every page printed from it. */
import type { BookView } from '../domain/book-view.ts';

/** The setting that holds the sentence which every page bears. */
export const demonstrationUid = 'demonstration';

/** The sentence about invented data; null where the book holds none. */
export const demonstrationOf = (book: BookView): string | null =>
  book.records('setting').get(demonstrationUid)?.value || null;
