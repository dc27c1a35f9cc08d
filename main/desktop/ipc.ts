/**
 * The door between pages and the main process. There are the channels of shared/window/bridge.ts and no others;
 * whoever knocks has to be the top frame of one of our own windows, showing our own document.
 */
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type CallReply, channels } from '#shared/window/bridge.ts';
import { type WindowHandlers, type WindowRequestName, windowRequestByName } from '#shared/window/requests.ts';
import { isOwnPage } from './app-protocol.ts';
import type { BookWindow } from './book-window.ts';
import type { Desktop } from './desktop.ts';
import { Told } from './window-requests.ts';

const senderOf = (desktop: Desktop, event: IpcMainEvent | IpcMainInvokeEvent): BookWindow | undefined => {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null || !isOwnPage(frame.url)) return undefined;
  return desktop.windows.ofContents(event.sender);
};

const answer = async (
  desktop: Desktop,
  handlers: WindowHandlers<BookWindow>,
  window: BookWindow | undefined,
  [name, input]: readonly [unknown, unknown],
): Promise<CallReply> => {
  const words = desktop.words();
  const request = windowRequestByName.get(String(name));
  const parsed = request?.input.safeParse(input);
  if (!window || !request || !parsed?.success) {
    desktop.log('a request of a window was refused', String(name).slice(0, 100));
    return { ok: false, message: words.requestRefused };
  }
  try {
    // The schema of this very name has spoken.
    const handler = handlers[request.name] as (sender: BookWindow, input: unknown) => unknown;
    return { ok: true, value: await handler(window, parsed.data) };
  } catch (error) {
    if (error instanceof Told) return { ok: false, message: error.message };
    desktop.log(`${request.name satisfies WindowRequestName} failed`, String(error));
    return { ok: false, message: words.requestFailed };
  }
};

export const openDoor = (desktop: Desktop, handlers: WindowHandlers<BookWindow>): void => {
  ipcMain.on(channels.port, (event) => {
    const window = senderOf(desktop, event);
    if (window) desktop.connect(window);
  });
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    answer(desktop, handlers, senderOf(desktop, event), [name, input]),
  );
};
