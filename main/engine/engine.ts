/**
 * The engine: owns one plan book and does not know who hosts it. A request goes in, a reply comes out; events
 * are told to whoever has subscribed.
 */
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import type { Refusal } from '#shared/errors/result.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { EngineState, Job } from './context.ts';
import { dispatch } from './dispatch.ts';
import type { Environment } from './environment.ts';
import { createEvents, type Events } from './events.ts';
import { OpenImports } from './imports/index.ts';

export interface Request<Name extends RequestName = RequestName> {
  readonly name: Name;
  readonly input: InputOf<Name>;
  /** Language of sentences in the reply; Vietnamese where it is absent. */
  readonly lang?: Lang | undefined;
  /** Id by which a running job can be cancelled and its progress told. */
  readonly job?: string | undefined;
}

export type Reply<Output = unknown> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly error: Refusal & { readonly message: string } };

/** Since the book was opened. */
export interface Counters {
  readonly totalsTouched: number;
  /** Statements that wrote. */
  readonly statements: number;
  /** Time in SQLite's transactions, the wait for the disk included: what is not the engine's own work. */
  readonly storeMilliseconds: number;
}

export interface Engine {
  /** Typed on this side; what arrives from another process is parsed all the same. */
  readonly handle: <Name extends RequestName>(request: Request<Name>) => Promise<Reply<OutputOf<Name>>>;
  /** Sentences in events are in the listener's language; Vietnamese where it names none. */
  readonly subscribe: Events['subscribe'];
  /** Exact counters for the bench: work done, not time taken. */
  readonly counters: () => Counters;
  readonly close: () => Promise<void>;
}

/** A request whose sender gave it no job id cannot be watched or stopped. */
const unwatched: Job = { id: '', signal: new AbortController().signal, progress: () => undefined };

export const createEngine = (environment: Environment): Engine => {
  const state: EngineState = { session: undefined, jobs: new Map(), imports: new OpenImports() };
  const { emit, subscribe } = createEvents((error) =>
    environment.log({ level: 'warning', message: 'an event was not told', detail: String(error) }),
  );
  const handle = async <Name extends RequestName>(request: Request<Name>): Promise<Reply<OutputOf<Name>>> => {
    const context = { environment, state, emit, lang: request.lang ?? 'vi' };
    const { job } = request;
    if (job === undefined)
      return (await dispatch({ ...context, job: unwatched }, request)) as Reply<OutputOf<Name>>;
    const controller = new AbortController();
    state.jobs.set(job, controller);
    const progress = (done: number): void => emit(() => ({ type: 'progress', job, done }));
    try {
      const watched = { id: job, signal: controller.signal, progress };
      return (await dispatch({ ...context, job: watched }, request)) as Reply<OutputOf<Name>>;
    } finally {
      state.jobs.delete(job);
    }
  };
  return {
    handle,
    subscribe,
    counters: () => countersOf(state),
    close: async () => {
      for (const controller of state.jobs.values()) controller.abort();
      await state.imports.closeAll();
      state.session?.close();
      state.session = undefined;
    },
  };
};

const countersOf = ({ session }: EngineState): Counters => ({
  totalsTouched: session?.book.isLoaded ? session.book.load().totals.touched : 0,
  statements: session?.book.store.tally.statements ?? 0,
  storeMilliseconds: session?.book.store.tally.milliseconds ?? 0,
});
