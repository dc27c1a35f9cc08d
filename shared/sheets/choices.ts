/** What may be typed into a column that takes a choice, as it is offered to whoever types. */
import type { BookView } from '../domain/book-view.ts';
import { comparatorChoices } from './comparator-text.ts';
import type { Column, Lang, Sheet } from './definition.ts';
import { unitChoices } from './unit-names.ts';
import { workTypesOf } from './work-types.ts';

/** Nothing where any text or number may be typed. */
export const choicesOf = (view: BookView, { year }: Sheet, { content }: Column, lang: Lang): string[] => {
  if (content.kind === 'comparator') return comparatorChoices(lang);
  if (content.kind !== 'record') return [];
  if (content.takes === 'workType') return workTypesOf(view, year).map(({ name }) => name);
  return content.takes === 'unit' ? unitChoices(view.trees(year)) : [];
};
