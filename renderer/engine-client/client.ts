/**
 * The typed client of the engine. It keeps one connection, makes a new one when it is lost, and rejects nothing:
 * a request whose connection is lost is answered with the refusal `engineLost`, and whoever asked decides.
 */
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import type { FromEngine, WireEvent, WireReply } from '#shared/contract/wire.ts';
import type { Lang } from '#shared/sheets/index.ts';

export type Hello = Extract<FromEngine, { kind: 'hello' }>;

export type ClientEvent =
  | { readonly type: 'event'; readonly event: WireEvent }
  /** Connected, for the first time or again: what is shown has to be asked for. */
  | { readonly type: 'connected'; readonly hello: Hello }
  /** Events are missing: what is shown has to be asked for again. */
  | { readonly type: 'gap' }
  /** The connection is lost; a new one is being made. */
  | { readonly type: 'lost' };

export interface AskOptions {
  /** Id of a job, for its progress and `jobs/cancel`. */
  readonly job?: string;
}

export interface EngineClient {
  readonly ask: <Name extends RequestName>(
    name: Name,
    input: InputOf<Name>,
    options?: AskOptions,
  ) => Promise<WireReply<OutputOf<Name>>>;
  readonly subscribe: (listener: (event: ClientEvent) => void) => () => void;
  readonly setLanguage: (lang: Lang) => void;
  /** Where the connection is lost: tries at once, instead of at the end of the wait. */
  readonly reconnect: () => void;
  readonly close: () => void;
}
