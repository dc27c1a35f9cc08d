import type { WebSocket } from 'ws';
import type { Channel } from '../serving/index.ts';

/** RFC 6455: the server is going away. */
const goingAway = 1_001;

/** Undefined, which is no message, where the bytes are no JSON text. */
const read = (data: unknown, isBinary: boolean): unknown => {
  if (isBinary) return undefined;
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
};

/** A window's connection over a WebSocket: each message is one text of JSON. */
export const socketChannel = (socket: WebSocket): Channel => {
  // What is wrong with a connection ends it, and that is told as its end.
  socket.on('error', () => undefined);
  return {
    post: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: (listener) => {
      socket.on('message', (data, isBinary) => listener(read(data, isBinary)));
    },
    onClose: (listener) => {
      socket.on('close', listener);
    },
    close: () => socket.close(goingAway),
    waiting: () => socket.bufferedAmount,
  };
};
