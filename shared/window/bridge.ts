/**
 * What the desktop's preload puts on `window.kehoach`. Nothing else of Electron reaches the page; in the local
 * browser it is absent, and that is how the renderer knows where it is.
 */

/**
 * Message by which preload hands the page its end of a channel: `event.data === portMessage`, `event.ports[0]`.
 * It may come unasked: the engine was started anew, and the channel before it is dead. (Chromium before 122 does
 * not tell a page that the other end of a channel is gone.)
 */
export const portMessage = 'kehoach:port';

/** Channels between preload and main. */
export const channels = {
  /** preload → main: a port is wanted; main → preload: here it is. */
  port: 'kehoach:port',
  /** preload → main, invoked: a window request. */
  call: 'kehoach:call',
  /** main → preload: a command was picked in the menu. */
  command: 'kehoach:command',
} as const;

/** Main's answer to a call; preload makes a rejection of the second. */
export type CallReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

export interface Bridge {
  /** Asks for a new channel to this window's engine; it arrives as `portMessage`. */
  readonly connect: () => void;
  /** Asks the host; rejects with a sentence where it cannot answer. */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Tells of commands picked in the menu, by their id. */
  readonly onCommand: (listener: (id: string) => void) => void;
}
