/** The windows that are open, and which of them shows what. */
import { app, BrowserWindow, type WebContents } from 'electron';
import { type BookWindow, makeBookWindow } from './book-window.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import type { Log } from './log.ts';
import { createTally } from './often.ts';
import type { SettingsStore } from './settings.ts';
import type { WindowState } from './window-state.ts';

export interface Windows {
  readonly make: () => BookWindow;
  readonly ofContents: (contents: WebContents) => BookWindow | undefined;
  readonly ofBook: (book: EngineSupervisor) => readonly BookWindow[];
  /** A window that shows no book yet. */
  readonly atStart: () => BookWindow | undefined;
  /** The one that has the keyboard or had it last. */
  readonly foremost: () => BookWindow | undefined;
}

interface Surroundings {
  readonly state: WindowState;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly onClosed: (window: BookWindow) => void;
  /** Its page has ended too often; what is shown is empty. */
  readonly onFailing: (window: BookWindow) => void;
}

export const createWindows = ({ state, settings, log, onClosed, onFailing }: Surroundings): Windows => {
  const windows = new Set<BookWindow>();

  /** A page that dies is loaded anew: what was typed and told as saved is in the book. */
  const keepAlive = (window: BookWindow): void => {
    const deaths = createTally();
    window.browser.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      log('page ended', `${reason} ${exitCode}`);
      if (reason === 'clean-exit' || window.browser.isDestroyed()) return;
      if (deaths.count(Date.now())) onFailing(window);
      else window.show(window.book);
    });
  };

  const make = (): BookWindow => {
    const { theme } = settings.current();
    const window = makeBookWindow({ state, others: windows.size, theme, devTools: !app.isPackaged });
    windows.add(window);
    // In order of their use: the last one is in front, even while a menu or a dialog has the keyboard.
    window.browser.on('focus', () => {
      windows.delete(window);
      windows.add(window);
    });
    keepAlive(window);
    window.browser.on('closed', () => {
      windows.delete(window);
      onClosed(window);
    });
    return window;
  };

  const ofBrowser = (browser: BrowserWindow | null): BookWindow | undefined =>
    [...windows].find((window) => window.browser === browser);

  return {
    make,
    ofContents: (contents) => ofBrowser(BrowserWindow.fromWebContents(contents)),
    ofBook: (book) => [...windows].filter((window) => window.book === book),
    atStart: () => [...windows].find((window) => window.book === undefined),
    foremost: () => [...windows].at(-1),
  };
};
