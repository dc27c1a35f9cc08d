/** Where something stands in the sheet Nội dung: at the section whose words say it. */
import type { RecordChange } from '#shared/changes/change.ts';
import type { FindingPlace } from '#shared/checks/rule.ts';
import type { BookView } from '#shared/domain/book-view.ts';
import type { Footnote, Section } from '#shared/domain/records.ts';

const sectionAt = (view: BookView, year: number, label: string): Section | undefined => {
  for (const section of view.records('section').values()) {
    if (section.year === year && section.label === label) return section;
  }
  return undefined;
};

const inText = ({ uid }: Section, column = 'text'): FindingPlace => ({ sheet: 'text', row: uid, column });

/** A rule names its claim; a person looks for the section that prints it. */
export const textPlace = (view: BookView, place: FindingPlace): FindingPlace => {
  const claim = place.sheet === 'text' ? view.records('claim').get(place.row) : undefined;
  const section = claim && sectionAt(view, claim.year, claim.place);
  return section ? inText(section) : place;
};

const sectionColumns: Readonly<Record<string, string>> = { printedLabel: 'label', paragraphs: 'text' };

export const sectionPlace = (section: Section, { field }: RecordChange): FindingPlace =>
  inText(section, sectionColumns[field] ?? 'name');

export const footnotePlace = (view: BookView, { year, place }: Footnote): FindingPlace | null => {
  const section = sectionAt(view, year, place);
  return section ? inText(section) : null;
};
