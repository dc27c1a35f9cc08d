/** The application: which book goes to which window, and what happens when one of them is gone. */
import { basename } from 'node:path';
import { app } from 'electron';
import { type DesktopWords, desktopWords } from '#shared/messages/desktop.ts';
import type { Creation } from '#shared/window/control.ts';
import { type BookWindow, bringToFront } from './book-window.ts';
import { createConnections } from './connections.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import type { Log } from './log.ts';
import { createOpenBooks, type OpenBooks } from './open-books.ts';
import { keptFiles } from './paths.ts';
import { createRecentBooks, type RecentBooks } from './recent-books.ts';
import type { SettingsStore } from './settings.ts';
import { askAboutEngine, tellOfWindow } from './trouble-dialogs.ts';
import { createWindowState } from './window-state.ts';
import { createWindows, type Windows } from './windows.ts';

export interface Opening {
  readonly opened: boolean;
  readonly problem: string | null;
}

export interface Desktop {
  readonly settings: SettingsStore;
  readonly windows: Windows;
  readonly recent: RecentBooks;
  readonly log: Log;
  readonly words: () => DesktopWords;
  /** Gives a window its channel to the engine of its book. */
  readonly connect: (window: BookWindow) => void;
  /** Shows a book at once: where it cannot be opened, its window says why. */
  readonly showBook: (path: string) => void;
  /** Opens a book before it is shown: where that fails, the window that asked stays as it is. */
  readonly openBook: (from: BookWindow, path: string, create?: Creation) => Promise<Opening>;
  readonly newWindow: (book: EngineSupervisor | undefined) => BookWindow;
  readonly closeBooks: () => Promise<void>;
  readonly isBusy: () => boolean;
}

/** Opening and showing, given the books and the windows that there are. */
const createOpening = (books: OpenBooks, windows: Windows, recent: RecentBooks) => {
  const newWindow = (book: EngineSupervisor | undefined): BookWindow => {
    const window = windows.make();
    window.show(book);
    return window;
  };

  const openBook = async (from: BookWindow, path: string, create?: Creation): Promise<Opening> => {
    const book = books.open(path, create);
    const [shown] = windows.ofBook(book);
    if (shown) {
      bringToFront(shown);
      return { opened: true, problem: null };
    }
    const problem = await book.started;
    if (problem !== null) {
      if (windows.ofBook(book).length === 0) await books.close(book);
      return { opened: false, problem };
    }
    recent.add(book.path);
    if (from.browser.isDestroyed() || from.book) newWindow(book);
    else from.show(book);
    return { opened: true, problem: null };
  };

  const showBook = (path: string): void => {
    const book = books.open(path);
    const [shown] = windows.ofBook(book);
    const waiting = shown ?? windows.atStart();
    if (waiting) bringToFront(waiting);
    if (shown) return;
    if (waiting) waiting.show(book);
    else newWindow(book);
    void book.started.then((problem) => {
      if (problem === null) recent.add(book.path);
    });
  };

  return { newWindow, openBook, showBook };
};

export const createDesktop = (settings: SettingsStore, log: Log): Desktop => {
  const kept = keptFiles();
  const recent = createRecentBooks(kept.recent, log);
  const connections = createConnections();
  const words = (): DesktopWords => desktopWords[settings.current().lang];

  const books = createOpenBooks({
    lang: () => settings.current().lang,
    log,
    onRestarted: (book) => connections.reconnect(book, windows.ofBook(book)),
    onGaveUp: (book) => void askAboutEngine(book, () => windows.ofBook(book), words()),
    problemWhenGivenUp: (path) => words().engineFails(basename(path)),
  });

  const windows = createWindows({
    state: createWindowState(kept.windowState, log),
    settings,
    log,
    onClosed: ({ book }) => {
      if (book && windows.ofBook(book).length === 0) void books.close(book);
    },
    onFailing: (window) => void tellOfWindow(window, words()),
  });

  const opening = createOpening(books, windows, recent);
  app.on('activate', () => {
    if (!windows.foremost()) opening.newWindow(undefined);
  });
  const { closeAll: closeBooks, isBusy } = books;
  const { connect } = connections;
  return { ...opening, settings, windows, recent, log, words, connect, closeBooks, isBusy };
};
