/** The text of the example's plan of 2024, and its sections by their labels. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { Opened } from './open-engine.ts';

export type Text = OutputOf<'text/show'>;
export type Section = Text['sections'][number];

/** @throws Error where the text has none of this label */
export const sectionOf = (text: Text, label: string): Section => {
  const found = text.sections.find((section) => section.label === label);
  if (!found) throw new Error(`no section ${label}`);
  return found;
};

export const textOf = (book: Opened): Promise<Text> => book.get('text/show', { year: 2024 });
