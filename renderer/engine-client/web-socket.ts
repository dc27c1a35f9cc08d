/** A connection over a WebSocket: each message is one text of JSON. */
import type { FromEngine } from '#shared/contract/wire.ts';
import { isFromEngine } from './from-engine.ts';
import type { Port } from './port.ts';

const read = (text: unknown): FromEngine | undefined => {
  try {
    const message: unknown = JSON.parse(String(text));
    return isFromEngine(message) ? message : undefined;
  } catch {
    return undefined;
  }
};

/** @param socket one that is still being opened. Rejects where it cannot be. */
export const portOverSocket = (socket: WebSocket): Promise<Port> =>
  new Promise((resolve, reject) => {
    let early: FromEngine[] = [];
    let isGone = false;
    let onMessage = (message: FromEngine): unknown => early.push(message);
    let onClose = (): void => undefined;
    socket.addEventListener('message', ({ data }) => {
      const message = read(data);
      if (message) onMessage(message);
      else socket.close();
    });
    socket.addEventListener('close', () => {
      isGone = true;
      reject(new Error('the connection was refused'));
      onClose();
    });
    // What is wrong is never told to a page; the close that follows is enough.
    socket.addEventListener('error', () => undefined);
    const port: Port = {
      send: (message) => {
        if (!isGone) socket.send(JSON.stringify(message));
      },
      onMessage: (listener) => {
        const kept = early;
        early = [];
        onMessage = listener;
        for (const message of kept) listener(message);
      },
      onClose: (listener) => {
        onClose = listener;
        if (isGone) listener();
      },
      close: () => socket.close(),
    };
    socket.addEventListener('open', () => resolve(port));
  });

export const openWebSocket = (address: string): Promise<Port> => portOverSocket(new WebSocket(address));
