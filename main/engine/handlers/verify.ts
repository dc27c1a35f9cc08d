/**
 * `book/verify`: everything that can be proved about a book without trusting what is kept in memory. Works in
 * steps, so that a person can watch and stop it.
 */

import type { OutputOf } from '#shared/contract/index.ts';
import { measureByCode } from '#shared/domain/measures.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { describeProblem, type ProblemCode } from '#shared/messages/verify.ts';
import type { Lang } from '#shared/sheets/index.ts';
import { hashOf } from '../archive/index.ts';
import { Book, DamagedBook } from '../book/index.ts';
import type { BookContext } from '../context.ts';
import { chainOfRow } from '../history/index.ts';
import type { ChangeSetRow, Store } from '../store/index.ts';
import { turn } from '../threads/index.ts';
import { differences, placeIndex, type Totals } from '../totals/index.ts';

type Report = OutputOf<'book/verify'>;
type Problem = { code: ProblemCode; detail: string };

const checkScratch = (totals: Totals): Problem[] => {
  const fresh = totals.fromScratch();
  return totals.all().flatMap((kept, at): Problem[] => {
    const other = fresh[at];
    const wrong = other ? differences(kept, other) : 1;
    return wrong === 0 ? [] : [{ code: 'totalsDiffer', detail: String(wrong) }];
  });
};

type Group = [number, number, number, number, number];

/** Each year × measure × month × source by SQL alone, against the whole of what is kept in memory. */
const checkSql = (store: Store, totals: Totals): { problems: Problem[]; compared: number } => {
  const problems: Problem[] = [];
  const groups = store.groupBy(['year', 'measure', 'period', 'source']) as Group[];
  let compared = 0;
  const sums = new Map<string, number>();
  for (const [year, measure, period, source, sum] of groups) {
    if (!measureByCode(measure)?.additive) continue;
    const slotTotals = totals.slotTotals({ year, measure, period });
    const at = slotTotals?.layout.sources.byLocalId[source] ?? 0;
    const name = `${year}/${measure}/${period}/${at}`;
    sums.set(name, (sums.get(name) ?? 0) + sum);
  }
  for (const [name, sum] of sums) {
    const [year = 0, measure = 0, period = 0, at = 0] = name.split('/').map(Number);
    // A source that the year does not know counts in the whole only, with all others.
    if (at === 0) continue;
    const slotTotals = totals.slotTotals({ year, measure, period });
    const index = slotTotals ? placeIndex(slotTotals.layout, 0, at, 0) : -1;
    compared++;
    if (slotTotals?.byComponent[0]?.byPlace.amounts[index] !== sum)
      problems.push({ code: 'totalsDiffer', detail: name });
  }
  return { problems, compared };
};

/** A change that cannot even be read was altered too. */
const chainHolds = (store: Store, chain: Buffer | undefined, row: ChangeSetRow): boolean => {
  try {
    return chainOfRow(chain, row, store.history.changesOf(row.revision)).equals(row.chain);
  } catch {
    return false;
  }
};

const checkHistory = (store: Store, last: number): Problem[] => {
  const problems: Problem[] = [];
  let chain: Buffer | undefined;
  for (let revision = 1; revision <= last; revision++) {
    const row = store.history.byRevision(revision);
    if (!row) return [...problems, { code: 'historyGap', detail: String(revision) }];
    if (!chainHolds(store, chain, row)) problems.push({ code: 'historyAltered', detail: String(revision) });
    chain = row.chain;
  }
  return problems;
};

/** Reads the file anew, beside the open book: what is in memory must not vouch for itself. */
const loadAfresh = (store: Store): { book: Book; problems: Problem[] } => {
  const book = new Book(store);
  try {
    book.load();
    return { book, problems: [] };
  } catch (error) {
    if (!(error instanceof DamagedBook)) throw error;
    return { book, problems: [{ code: 'contentDiffers', detail: String(book.revision) }] };
  }
};

/** What imports keep of their files: the content hash knows it by its own hash alone. */
const checkArchives = (book: Book): Problem[] => {
  const { archives } = book.store;
  const names = new Map<string, string>();
  for (const { archive, fileName } of book.records('importBatch').values()) names.set(archive, fileName);
  // Those of imports that were undone can come back.
  const hashes = new Set([...names.keys(), ...archives.hashes()]);
  return [...hashes].flatMap((hash): Problem[] => {
    const content = archives.get(hash);
    const isWhole = content !== undefined && hashOf(content) === hash;
    return isWhole ? [] : [{ code: 'archiveDamaged', detail: names.get(hash) ?? hash.slice(0, 8) }];
  });
};

const reportOf = (book: Book, problems: readonly Problem[], compared: number, lang: Lang): Report => ({
  sound: problems.length === 0,
  problems: problems.map(({ code, detail }) => ({ code, message: describeProblem(code, detail, lang) })),
  figures: book.store.figures.count(),
  changeSets: book.revision,
  totalsCompared: compared,
  contentHash: book.head?.digest.toString('hex') ?? '',
});

type Outcome = Pick<Report, 'totalsCompared'> & { problems: Problem[] };

/** One pass over everything, a step at a time; undefined where it was stopped or the book was closed meanwhile. */
const runSteps = async (context: BookContext): Promise<Outcome | undefined> => {
  const { session, job, state } = context;
  const { store, revision } = session.book;
  const outcome: Outcome = { problems: [], totalsCompared: 0 };
  const note = (problems: readonly Problem[]): void => void outcome.problems.push(...problems);
  let afresh: Book | undefined;
  const steps: (() => void)[] = [
    () => note(store.integrity(true).map((detail): Problem => ({ code: 'fileUnsound', detail }))),
    () => note(checkHistory(store, revision)),
    () => {
      const loaded = loadAfresh(store);
      note(loaded.problems);
      if (loaded.problems.length === 0) afresh = loaded.book;
    },
    () => {
      if (!afresh) return;
      note(checkScratch(afresh.load().totals));
      if (!afresh.keptRollUpsHold()) note([{ code: 'totalsDiffer', detail: 'roll_up' }]);
      if (session.book.isLoaded) note(checkScratch(session.book.load().totals));
    },
    () => {
      if (afresh) note(checkArchives(afresh));
    },
    () => {
      if (!afresh) return;
      const sql = checkSql(store, afresh.load().totals);
      note(sql.problems);
      outcome.totalsCompared = sql.compared;
    },
  ];
  for (const [at, step] of steps.entries()) {
    if (job.signal.aborted || state.session !== session) return undefined;
    store.read(step);
    job.progress((at + 1) / steps.length);
    await turn();
  }
  return outcome;
};

/** Tries again where another process wrote between two steps: that is no damage. */
const mostTries = 3;

export const verifyBook = async (context: BookContext): Promise<Result<Report>> => {
  const { session, lang } = context;
  for (let attempt = 1; ; attempt++) {
    const { book } = session;
    const { revision } = book;
    const outcome = await runSteps(context);
    if (!outcome) return refuse('jobCancelled', {});
    const moved = book.store.history.last()?.revision !== revision;
    if (outcome.problems.length === 0 || !moved || attempt === mostTries) {
      return { ok: true, value: reportOf(book, outcome.problems, outcome.totalsCompared, lang) };
    }
    session.answer(() => undefined);
  }
};
