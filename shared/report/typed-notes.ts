/** Remarks typed beside the rows of a sheet, which its paper prints in the column "Ghi chú". */
import type { BookView } from '../domain/book-view.ts';
import type { SheetId } from '../sheets/index.ts';

/** By row key. A remark of several lines is one paragraph in a table. */
export const typedNotes = (book: BookView, year: number, sheet: SheetId): ReadonlyMap<string, string> => {
  const notes = new Map<string, string>();
  for (const note of book.records('note').values())
    if (note.year === year && note.sheet === sheet)
      notes.set(note.row, note.text.replace(/\s+/g, ' ').trim());
  return notes;
};
