import type { FromEngine } from '#shared/contract/wire.ts';

/** One window's connection, whatever carries it. Messages come in the order in which they were sent. */
export interface Channel {
  readonly post: (message: FromEngine) => void;
  /** What comes is not believed: it is parsed by whoever listens. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Told once, when the window is gone. */
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
  /** Bytes that the window has not taken yet; absent where the carrier cannot tell. */
  readonly waiting?: () => number;
}
