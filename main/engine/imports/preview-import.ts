/** Compares an open file with the book: facts of one revision to the thread, what each row would do from it. */
import type { Catalogue } from '#shared/treasury/facts.ts';
import type { ImportDecisions, ImportSettings } from '#shared/treasury/settings.ts';
import { withFiguresOnly } from '../archive/index.ts';
import type { Book } from '../book/index.ts';
import { buffersOf, gatherFacts } from './gather-facts.ts';
import { cutoffWarnings, followedBy } from './import-changes.ts';
import { keptArchive } from './kept-archive.ts';
import type { OpenImport, Previewed } from './open-import.ts';
import type { Followed } from './tasks.ts';

const followedFigures = (book: Book, line: Parameters<typeof followedBy>[1]): Followed | null => {
  const followed = followedBy(book, line);
  if (!followed) return null;
  const { uid, fileName, fileHash, at, treasuryOffice } = followed;
  return { uid, fileName, fileHash, at, treasuryOffice, archive: withFiguresOnly(keptArchive(book, uid)) };
};

export interface PreviewOptions {
  readonly settings: ImportSettings;
  readonly decisions: ImportDecisions;
  /** Plan year whose catalogue the rows are matched with. */
  readonly year: number;
  /** Asked again after each wait: the book may have changed. */
  readonly catalogue: () => Catalogue;
  /** Figures have been gathered. */
  readonly onGathered: () => void;
}

/** @throws Refused where the file is gone, or the import that it follows cannot be read */
export const previewImport = async (
  book: Book,
  opened: OpenImport,
  { settings, decisions, year, catalogue, onGathered }: PreviewOptions,
): Promise<Previewed> => {
  const isLast = opened.beginPreview();
  opened.settings = settings;
  const question = { year, period: settings.period ?? 0, origin: settings.origin ?? 'treasury' };
  const gathered = await gatherFacts(book, question);
  // Of the same revision: nothing is waited for between here and the last slice.
  const names = catalogue();
  const follows = followedFigures(book, { ...question, settings });
  const warnings = cutoffWarnings(book, { ...question, settings });
  onGathered();
  const facts = { ...gathered, follows };
  const transfer = [...buffersOf(gathered), ...(follows ? [follows.archive.buffer] : [])];
  const seen = await opened.askOf(names, 'preview', { settings, decisions, facts }, { transfer });
  const summary = { ...seen, warnings: [...warnings, ...seen.warnings] };
  const previewed: Previewed = {
    ...{ settings, decisions, summary, ...question, catalogue: names, revision: gathered.revision },
  };
  if (isLast()) opened.previewed = previewed;
  return previewed;
};
