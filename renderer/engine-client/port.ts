import type { FromEngine, FromWindow } from '#shared/contract/wire.ts';

/** One end of a connection to an engine, whatever carries it. Messages come in the order in which they were sent. */
export interface Port {
  readonly send: (message: FromWindow) => void;
  /** Set once, before anything else happens; messages that came earlier are kept for it. */
  readonly onMessage: (listener: (message: FromEngine) => void) => void;
  /** Told once, when the other side is gone. */
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
}
