/** What writing an import comes to: one change set of figures, cut-off date, confirmed codes, profile and batch. */
import type { Change, FigureChange, FigureKey } from '#shared/changes/change.ts';
import { changeField, makeRecord } from '#shared/changes/record-changes.ts';
import type { ImportBatch, RecordOf } from '#shared/domain/records.ts';
import { currentBatch } from '#shared/treasury/current-batch.ts';
import type { KnownFigures } from '#shared/treasury/facts.ts';
import { exactName } from '#shared/treasury/match/exact-name.ts';
import type { Reason } from '#shared/treasury/reasons.ts';
import type { MatchDecision, ProfileContent } from '#shared/treasury/settings.ts';
import type { Book } from '../book/index.ts';
import type { Previewed } from './open-import.ts';
import type { Written } from './tasks.ts';

type NewUid = () => string;

const keyAt = (
  book: Book,
  { year, period, catalogue }: Previewed,
  figures: KnownFigures,
  at: number,
): FigureKey => {
  const idOf = (dimension: 'component' | 'unit' | 'source', uid: string | undefined): number =>
    uid === undefined ? 0 : book.localId(dimension, uid);
  // In the order in which a key is read back: history chains the text of its changes.
  return {
    year,
    measure: figures.measure[at] ?? 0,
    period,
    component: idOf('component', catalogue.components[figures.component[at] ?? -1]?.uid),
    unit: idOf('unit', catalogue.units[figures.unit[at] ?? -1]?.uid),
    source: idOf('source', catalogue.sources[figures.source[at] ?? -1]?.uid),
    vintage: figures.vintage[at] ?? 0,
    indicator: 0,
  };
};

/** Only those that are not what the book has already. */
export const figureChanges = (
  book: Book,
  previewed: Previewed,
  { figures, removed }: Pick<Written, 'figures' | 'removed'>,
): FigureChange[] => {
  const changes: FigureChange[] = [];
  const add = (of: KnownFigures, afterAt: (at: number) => number | null): void => {
    for (let at = 0; at < of.amount.length; at++) {
      const key = keyAt(book, previewed, of, at);
      const [before, after] = [book.valueAt(key), afterAt(at)];
      if (before !== after) changes.push({ kind: 'figure', key, before, after });
    }
  };
  add(removed, () => null);
  add(figures, (at) => figures.amount[at] ?? null);
  return changes;
};

const cutoffOf = (book: Book, year: number, period: number): RecordOf<'cutoff'> | undefined =>
  [...book.records('cutoff').values()].find((each) => each.year === year && each.period === period);

/** The date to which the month counts is another one in the book: of the two one is wrong, and writing takes the file's. */
export const cutoffWarnings = (
  book: Book,
  { year, period, origin, settings }: Pick<Previewed, 'year' | 'period' | 'origin' | 'settings'>,
): Reason[] => {
  const { asOf } = settings;
  const known = cutoffOf(book, year, period)?.asOf;
  if (origin !== 'treasury' || asOf === null || known === undefined || known === asOf) return [];
  return [{ code: 'cutoffDiffers', params: { period, book: known, file: asOf }, at: null }];
};

/** The date to which the month's figures count, and who says so (treasury.md §3.1). */
export const cutoffChanges = (
  book: Book,
  { year, period, origin, settings }: Previewed,
  newUid: NewUid,
): Change[] => {
  const { asOf, treasuryOffice } = settings;
  // What investors report has no cut-off of the Treasury's.
  if (asOf === null || origin !== 'treasury') return [];
  const known = cutoffOf(book, year, period);
  if (!known) {
    const cutoff = { uid: newUid(), year, period, asOf, dataSource: treasuryOffice };
    return [makeRecord('cutoff', cutoff)];
  }
  return [
    ...changeField('cutoff', known, 'asOf', asOf),
    ...(treasuryOffice === null ? [] : changeField('cutoff', known, 'dataSource', treasuryOffice)),
  ];
};

/** The last answer to each code or name stands. */
export const matchChanges = (book: Book, matches: readonly MatchDecision[], newUid: NewUid): Change[] => {
  const nameOf = ({ dimension, field, text }: Omit<MatchDecision, 'target'>): string =>
    [dimension, field, exactName(text)].join('\n');
  const known = new Map([...book.records('importMatch').values()].map((match) => [nameOf(match), match]));
  const last = new Map(matches.map((match) => [nameOf(match), match]));
  return [...last].flatMap(([name, { dimension, field, text, target }]): Change[] => {
    const match = known.get(name);
    if (match) return changeField('importMatch', match, 'target', target);
    const key = exactName(text);
    return [makeRecord('importMatch', { uid: newUid(), dimension, field, key, text, target })];
  });
};

export const profileNamed = (book: Book, name: string): RecordOf<'importProfile'> | undefined =>
  [...book.records('importProfile').values()].find((profile) => profile.name === name);

/** A profile of that name is what the file was read by from now on. */
export const profileChanges = (
  book: Book,
  name: string,
  content: ProfileContent,
  newUid: NewUid,
): Change[] => {
  const known = profileNamed(book, name);
  if (!known) return [makeRecord('importProfile', { uid: newUid(), name, content })];
  const isSame = JSON.stringify(known.content) === JSON.stringify(content);
  return isSame ? [] : changeField('importProfile', known, 'content', content);
};

/** Later than the batch that it follows, even where somebody has set the clock back. */
export const batchTime = (book: Book, previewed: Previewed, now: Date): string => {
  const followed = followedBy(book, previewed);
  const time = followed ? Math.max(now.getTime(), Date.parse(followed.at) + 1) : now.getTime();
  return new Date(time).toISOString();
};

/** The batch in whose place a new one stands. */
export const followedBy = (
  book: Book,
  {
    year,
    period,
    origin,
    settings,
  }: { readonly settings: Pick<Previewed['settings'], 'treasuryOffice'> } & Pick<
    Previewed,
    'year' | 'period' | 'origin'
  >,
): ImportBatch | undefined =>
  currentBatch(book.records('importBatch').values(), {
    ...{ year, period, origin },
    treasuryOffice: settings.treasuryOffice,
  });
