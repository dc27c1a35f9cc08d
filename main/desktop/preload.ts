/**
 * All of Electron that the page gets: `window.kehoach`, a Bridge. Runs in the page's sandbox before the page, in a
 * world of its own; bundled as one file, because a sandboxed preload can load no other.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, type CallReply, channels, portMessage } from '#shared/window/bridge.ts';

/** As much of the DOM as is used here; the rest of main/ knows none. */
declare const window: {
  readonly postMessage: (message: string, targetOrigin: string, transfer: readonly unknown[]) => void;
};
declare const location: { readonly origin: string };

ipcRenderer.on(channels.port, ({ ports }) => {
  window.postMessage(portMessage, location.origin, [...ports]);
});

const bridge: Bridge = {
  connect: () => ipcRenderer.send(channels.port),
  call: async (name, input) => {
    const reply: CallReply = await ipcRenderer.invoke(channels.call, name, input);
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  },
  onCommand: (listener) => {
    ipcRenderer.on(channels.command, (_event, id: unknown) => {
      if (typeof id === 'string') listener(id);
    });
  },
};

contextBridge.exposeInMainWorld('kehoach', bridge);
