import type { Channel } from '../serving/index.ts';

/** What is used of Electron's MessagePortMain. */
export interface PortMain {
  readonly on: ((event: 'message', listener: (event: { readonly data: unknown }) => void) => unknown) &
    ((event: 'close', listener: () => void) => unknown);
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
  readonly close: () => void;
}

export const portChannel = (port: PortMain): Channel => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.on('message', ({ data }) => listener(data));
    // What came earlier waits in the port until now.
    port.start();
  },
  onClose: (listener) => {
    port.on('close', listener);
  },
  close: () => port.close(),
});
