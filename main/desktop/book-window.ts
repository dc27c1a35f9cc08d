/** One window: the renderer in a BrowserWindow that is locked down, and what the main process knows of it. */
import { basename } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '#shared/window/settings.ts';
import { documentUrl } from './app-protocol.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import { createFileHandles, type FileHandles } from './file-handles.ts';
import { smallest } from './fit-to-screen.ts';
import { programFiles } from './paths.ts';
import type { WindowState } from './window-state.ts';

export interface BookWindow {
  readonly browser: BrowserWindow;
  readonly handles: FileHandles;
  /** The book that it shows; undefined: the start screen. */
  readonly book: EngineSupervisor | undefined;
  /** Shows this book from now on, beginning with an empty page. */
  readonly show: (book: EngineSupervisor | undefined) => void;
  /** What the title bar says besides the book's name. */
  readonly setTitle: (title: string) => void;
}

const program = 'Kehoach';

export const windowTitle = (path: string | undefined, title: string): string => {
  const name = path === undefined ? '' : basename(path).replace(/\.kehoach$/i, '');
  return [[name, title].filter((part) => part !== '').join(' · '), program]
    .filter((part) => part !== '')
    .join(' — ');
};

/** The colour that is there before the page is, so that nothing flashes. */
const emptyColour = (theme: Settings['theme']): string =>
  theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors) ? '#1b1d21' : '#ffffff';

interface Making {
  readonly state: WindowState;
  readonly others: number;
  readonly theme: Settings['theme'];
  readonly devTools: boolean;
}

const makeBrowser = ({ state, others, theme, devTools }: Making): BrowserWindow => {
  const { bounds, maximised } = state.next(others);
  const browser = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: program,
    backgroundColor: emptyColour(theme),
    icon: programFiles.icon,
    webPreferences: {
      preload: programFiles.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools,
    },
  });
  if (maximised) browser.maximize();
  browser.once('ready-to-show', () => browser.show());
  // The page's own title would say what the program is called, and nothing of the book.
  browser.on('page-title-updated', (event) => event.preventDefault());
  browser.on('close', () => state.keep(browser));
  return browser;
};

/** Nothing is loaded before `show`. */
export const makeBookWindow = (making: Making): BookWindow => {
  const browser = makeBrowser(making);
  let shown: EngineSupervisor | undefined;
  let title = '';
  const tellTitle = (): void => browser.setTitle(windowTitle(shown?.path, title));
  return {
    browser,
    handles: createFileHandles(),
    get book() {
      return shown;
    },
    show: (book) => {
      shown = book;
      title = '';
      tellTitle();
      // A load that a later one overtakes is rejected, and is none of our business.
      browser.loadURL(documentUrl).catch(() => undefined);
    },
    setTitle: (text) => {
      title = text.replaceAll(/\p{C}/gu, ' ').trim();
      tellTitle();
    },
  };
};

export const bringToFront = ({ browser }: BookWindow): void => {
  if (browser.isMinimized()) browser.restore();
  browser.show();
  browser.focus();
};
