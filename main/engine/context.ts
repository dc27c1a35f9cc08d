/** What a handler is given. */
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { Environment } from './environment.ts';
import type { Emit } from './events.ts';
import type { OpenImports } from './imports/index.ts';
import type { Session } from './session.ts';

export interface Job {
  readonly id: string;
  readonly signal: AbortSignal;
  /** @param done 0 to 1 */
  readonly progress: (done: number) => void;
}

/** What lasts from one request to the next. */
export interface EngineState {
  session: Session | undefined;
  readonly jobs: Map<string, AbortController>;
  /** Files that are open to be brought in; they end with the book. */
  readonly imports: OpenImports;
}

export interface Context {
  readonly environment: Environment;
  readonly state: EngineState;
  readonly lang: Lang;
  readonly emit: Emit;
  readonly job: Job;
}

export interface BookContext extends Context {
  readonly session: Session;
}

/** Requests whose policy does not ask for an open book. */
type WithoutBook = 'book/create' | 'book/open' | 'book/close' | 'jobs/cancel';

export type Handler<Name extends RequestName> = (
  context: Name extends WithoutBook ? Context : BookContext,
  input: InputOf<Name>,
) => Result<OutputOf<Name>> | Promise<Result<OutputOf<Name>>>;

export type Handlers = { readonly [Name in RequestName]: Handler<Name> };
