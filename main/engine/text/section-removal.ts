/**
 * Deleting sections: with them go their footnotes, what is cited there, and what is claimed there beside no cell.
 * What a document prints for a cell of a sheet stays with the cell.
 */
import type { Change } from '#shared/changes/change.ts';
import { deleteRecord } from '#shared/changes/record-changes.ts';
import type { Section } from '#shared/domain/records.ts';
import type { Book } from '../book/index.ts';
import { ownFootnotes } from './footnote-changes.ts';

/** "A.I" and the footnotes "A.I.fn2", but not "A.II". */
const standsIn = (place: string, labels: ReadonlySet<string>): boolean =>
  labels.has(place.replace(/\.fn\d+$/, ''));

export const sectionRemoval = (book: Book, sections: readonly Section[]): Change[] => {
  const year = sections[0]?.year;
  const labels = new Set(sections.map(({ label }) => label));
  const citations = [...book.records('citation').values()].filter(
    (each) => each.year === year && standsIn(each.place, labels),
  );
  const claims = [...book.records('claim').values()].filter(
    (each) => each.year === year && each.sheet === null && labels.has(each.place),
  );
  return [
    ...claims.map((claim) => deleteRecord('claim', claim)),
    ...citations.map((citation) => deleteRecord('citation', citation)),
    ...ownFootnotes(book, sections).map((footnote) => deleteRecord('footnote', footnote)),
    ...sections.map((section) => deleteRecord('section', section)),
  ];
};
