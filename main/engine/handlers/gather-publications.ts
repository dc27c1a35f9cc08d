/** Several publications of one revision, without holding up edits for longer than a step of one of them takes. */
import type { Result } from '#shared/errors/result.ts';
import type { PaperId, Publication } from '#shared/report/publication.ts';
import type { BookContext } from '../context.ts';
import { Refused } from '../refused.ts';
import { type PublicationQuestion, publicationOf, publicationSteps } from './publication-of.ts';

/** After so many edits in between, the edits wait. */
const patience = 4;

/** Milliseconds that an edit may have to wait. */
const slice = 20;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The book may have been closed while others had their turn. */
const stopWhereGone = ({ job, state, session }: BookContext): void => {
  if (job.signal.aborted) throw new Refused({ code: 'jobCancelled', params: {} });
  if (state.session !== session) throw new Refused({ code: 'bookNotOpen', params: {} });
};

type Gathered = ReadonlyMap<PaperId, Result<Publication>>;

const compose = async (
  context: BookContext,
  paper: PaperId,
  question: PublicationQuestion,
): Promise<Result<Publication>> => {
  const { session } = context;
  const { revision } = session.book;
  const steps = publicationSteps(session, paper, question);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < slice) continue;
    await turn();
    since = performance.now();
    stopWhereGone(context);
    if (session.book.revision !== revision) throw new Error('the book has changed meanwhile');
  }
};

const gatherOnce = async (
  context: BookContext,
  papers: readonly PaperId[],
  question: PublicationQuestion,
  givesWay: boolean,
): Promise<Gathered> => {
  const gathered = new Map<PaperId, Result<Publication>>();
  for (const paper of papers)
    gathered.set(
      paper,
      givesWay ? await compose(context, paper, question) : publicationOf(context.session, paper, question),
    );
  return gathered;
};

/**
 * What is written together is of one revision: where an edit comes in between, gathering begins anew. A reader beside
 * a writer sees the file at one moment only until the first turn of others, so it takes all at once.
 */
export const gatherPublications = async (
  context: BookContext,
  papers: readonly PaperId[],
  question: PublicationQuestion,
): Promise<Gathered> => {
  const { session } = context;
  const isReader = session.readOnlyBecause !== undefined;
  for (let attempt = 0; ; attempt++) {
    const { revision } = session.book;
    const isStale = (): boolean => session.book.revision !== revision;
    try {
      const gathered = await gatherOnce(context, papers, question, !isReader && attempt < patience);
      if (!isStale()) return gathered;
    } catch (error) {
      // What was composed of two revisions may well be impossible.
      if (error instanceof Refused || !isStale()) throw error;
    }
  }
};
