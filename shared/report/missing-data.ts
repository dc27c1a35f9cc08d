/** What a book lacks for a paper to say anything; a paper of which nothing is missing may still have blanks. */
import type { BookView } from '../domain/book-view.ts';
import { povertyUnits } from '../domain/poverty.ts';
import { type Counting, countOf, ethnicGoal, poorGoal, unitTarget } from './poverty-figures.ts';
import type { PaperId } from './publication.ts';
import type { PaperSettings } from './settings.ts';

export const missingKinds = ['results', 'targets', 'works', 'capital', 'sections'] as const;
export type MissingKind = (typeof missingKinds)[number];

export interface Missing {
  readonly kind: MissingKind;
  /** The year whose data are missing. */
  readonly year: number;
}

const hasResults = (counting: Counting): boolean =>
  povertyUnits(counting.book.trees(counting.year)).some(
    ({ uid }) => countOf(counting, 'result', 'poor', [uid]) !== null,
  );

const hasTargets = (
  counting: Counting,
  { targets }: PaperSettings,
  id: 'phu-luc-02' | 'phu-luc-03',
): boolean => {
  const goal = targets[id] === 'poor' ? poorGoal : ethnicGoal;
  return povertyUnits(counting.book.trees(counting.year)).some(({ uid }) => {
    const { points, households } = unitTarget(counting, goal, uid);
    return points !== null || households !== null;
  });
};

const hasRecord = (book: BookView, kind: 'work' | 'section', year: number): boolean =>
  [...book.records(kind).values()].some((record) => record.year === year);

export const missingFor = (
  id: PaperId,
  book: BookView,
  { year, settings }: { readonly year: number; readonly settings: PaperSettings },
): Missing | null => {
  const unless = (has: boolean, kind: MissingKind, of = year): Missing | null =>
    has ? null : { kind, year: of };
  switch (id) {
    case 'ke-hoach':
      return unless(hasRecord(book, 'section', year), 'sections');
    case 'phu-luc-01':
      return unless(hasResults({ book, year: year - 1 }), 'results', year - 1);
    case 'phu-luc-02':
    case 'phu-luc-03':
      return unless(hasTargets({ book, year }, settings, id), 'targets');
    case 'phu-luc-04':
      return unless(hasRecord(book, 'work', year), 'works');
    case 'phu-luc-05':
      return unless(book.total('assigned', { year }) !== null, 'capital');
  }
};
