/** Which rows of a table no page may end behind: a heading stands on the page of what it heads. */
import type { Paper, PaperRow } from './paper.ts';

/** What stands beneath a heading before its first part ("Trong đó: …") is no reason to end the page, either. */
const leads = (row: PaperRow, next: PaperRow): boolean =>
  next.level > row.level || (row.style === 'detail' && next.style === 'group' && next.level === row.level);

/** The last row stays with notes and signature, so that they never stand on a page without the table. */
export const keptWithNext = ({ rows, notes, ending, signature }: Paper): boolean[] => {
  const hasFoot = notes.length > 0 || ending !== null || signature !== null;
  return rows.map((row, at) => {
    const next = rows[at + 1];
    return next ? leads(row, next) : hasFoot;
  });
};
