import { isFromEngine } from './from-engine.ts';
import type { Port } from './port.ts';

/** What is used of a MessagePort. */
export interface MessageEnd {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (type: 'message' | 'close', listener: (event: object) => void) => void;
  readonly start: () => void;
  readonly close: () => void;
}

/**
 * A connection over a MessagePort. Chromium tells since 122 that the other end is gone; before that only the host
 * can.
 */
export const portOverMessages = (port: MessageEnd): Port => ({
  send: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.addEventListener('message', (event) => {
      const data = 'data' in event ? event.data : undefined;
      if (isFromEngine(data)) listener(data);
    });
    // What came earlier waits in the port until now.
    port.start();
  },
  onClose: (listener) => {
    let isTold = false;
    port.addEventListener('close', () => {
      if (!isTold) listener();
      isTold = true;
    });
  },
  close: () => port.close(),
});
