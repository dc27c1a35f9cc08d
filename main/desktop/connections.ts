/**
 * A channel between a window and its engine: one end for each, and from then on they are among themselves. A window
 * gets one when it asks, and unasked when its engine was started anew: not every Chromium tells a page that the
 * other end of its channel is gone.
 */
import { MessageChannelMain } from 'electron';
import { channels } from '#shared/window/bridge.ts';
import type { BookWindow } from './book-window.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';

export interface Connections {
  readonly connect: (window: BookWindow) => void;
  /** The engine was started anew: windows that have not asked since get their channel all the same. */
  readonly reconnect: (book: EngineSupervisor, windows: readonly BookWindow[]) => void;
}

export const createConnections = (): Connections => {
  /** The process that each window was connected to last, by its number. */
  const connected = new WeakMap<BookWindow, number>();

  const connect = (window: BookWindow): void => {
    const { book, browser } = window;
    if (!book || browser.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    connected.set(window, book.generation);
    book.connect(port1);
    browser.webContents.mainFrame.postMessage(channels.port, null, [port2]);
  };

  return {
    connect,
    reconnect: (book, windows) => {
      for (const window of windows) {
        const last = connected.get(window);
        // A window that has never asked is still loading: it will.
        if (last !== undefined && last < book.generation) connect(window);
      }
    },
  };
};
