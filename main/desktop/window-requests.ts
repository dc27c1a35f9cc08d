/** The answers to what a window asks of its host, for `main/desktop/ipc.ts`, which has parsed the question. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { app, shell } from 'electron';
import type { Seeds, WindowHandlers, WindowInputOf, WindowOutputOf } from '#shared/window/requests.ts';
import type { BookWindow } from './book-window.ts';
import type { Desktop, Opening } from './desktop.ts';
import { askBook, askFolder, askSource, askTarget } from './dialogs.ts';

type Done = WindowOutputOf<'window/open-result'>;

/** A sentence for the person: it may cross to the window, as no other error may. */
export class Told extends Error {}

const nothing: Opening = { opened: false, problem: null };

const newBook = async (
  desktop: Desktop,
  window: BookWindow,
  { example, printedOnly, catalogue, year, office }: WindowInputOf<'window/new-book'>,
): Promise<Opening> => {
  const words = desktop.words();
  const suggestedName = example ?? [words.newBookName, year].filter(Boolean).join(' ');
  const path = await askTarget(window, words, { kind: 'kehoach', suggestedName, title: words.newTitle });
  if (path === null) return nothing;
  return desktop.openBook(window, path, {
    ...(example === undefined ? {} : { example }),
    ...(printedOnly === undefined ? {} : { printedOnly }),
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(year === undefined ? {} : { year }),
    ...(office === undefined ? {} : { office }),
  });
};

const openBook = async (
  desktop: Desktop,
  window: BookWindow,
  { recent }: WindowInputOf<'window/open-book'>,
): Promise<Opening> => {
  const words = desktop.words();
  if (recent === undefined) {
    const path = await askBook(window, words);
    if (path === null) return nothing;
    if (extname(path).toLowerCase() === '.kehoach') return desktop.openBook(window, path);
    return { opened: false, problem: words.notABookName(basename(path)) };
  }
  const path = window.handles.pathOf(recent, 'recent');
  if (path === undefined) throw new Told(words.requestRefused);
  if (!existsSync(path)) return { opened: false, problem: words.recentGone(basename(path)) };
  return desktop.openBook(window, path);
};

const pickTarget = async (
  desktop: Desktop,
  window: BookWindow,
  { kind, suggestedName }: WindowInputOf<'window/pick-target'>,
): Promise<WindowOutputOf<'window/pick-target'>> => {
  const words = desktop.words();
  const { book } = window;
  if (!book) throw new Told(words.requestRefused);
  const title = kind === 'kehoach' ? words.copyTitle : words.exportTitle;
  const path =
    kind === 'folder'
      ? await askFolder(window, words)
      : await askTarget(window, words, { kind, suggestedName, title });
  if (path === null) return null;
  const handle = window.handles.issue(path, 'target');
  book.grant(handle, path);
  return { handle, name: basename(path) };
};

const pickSource = async (
  desktop: Desktop,
  window: BookWindow,
  { kind, again }: WindowInputOf<'window/pick-source'>,
): Promise<WindowOutputOf<'window/pick-source'>> => {
  const { book, handles } = window;
  const known = again === undefined ? undefined : handles.pathOf(again, 'source');
  if (!book || (again !== undefined && known === undefined)) throw new Told(desktop.words().requestRefused);
  const path = known ?? (await askSource(window, desktop.words(), kind));
  if (path === null) return null;
  const handle = handles.issue(path, 'source');
  book.grant(handle, path);
  return { handle, name: basename(path) };
};

/** The file behind a handle that this window got, if it has been written and is still there. */
const withResult = async (
  desktop: Desktop,
  window: BookWindow,
  { handle, name: wanted }: WindowInputOf<'window/open-result'>,
  act: (path: string, name: string) => Done | Promise<Done>,
): Promise<Done> => {
  const picked = window.handles.pathOf(handle, 'target');
  const path = picked === undefined || wanted === undefined ? picked : join(picked, wanted);
  if (path === undefined) return { done: false, message: desktop.words().unknownFile };
  const name = basename(path);
  return existsSync(path) ? act(path, name) : { done: false, message: desktop.words().fileGone(name) };
};

const openPaper = async ({ words }: Desktop, path: string, name: string): Promise<Done> => {
  if (!['.xlsx', '.docx', '.pdf', '.csv'].includes(extname(path).toLowerCase()))
    return { done: false, message: words().onlyPapers(name) };
  const problem = await shell.openPath(path);
  return problem === ''
    ? { done: true, message: words().opened }
    : { done: false, message: words().cannotOpenFile(name) };
};

const saveSettings = (desktop: Desktop, settings: WindowInputOf<'window/save-settings'>) => {
  try {
    desktop.settings.save(settings);
  } catch (error) {
    desktop.log('settings could not be written', String(error));
    throw new Told(desktop.words().settingsNotSaved, { cause: error });
  }
  return {};
};

export const windowHandlers = (desktop: Desktop, seeds: () => Seeds): WindowHandlers<BookWindow> => ({
  'window/start': ({ book, handles }) => ({
    host: 'desktop',
    version: app.getVersion(),
    settings: desktop.settings.current(),
    hasBook: book !== undefined,
    opensBooks: true,
    recent: desktop.recent.present().map((path) => ({
      handle: handles.issue(path, 'recent'),
      name: basename(path),
      folder: dirname(path),
    })),
  }),
  'window/seeds': seeds,
  'window/save-settings': (_window, settings) => saveSettings(desktop, settings),
  'window/new-book': (window, input) => newBook(desktop, window, input),
  'window/open-book': (window, input) => openBook(desktop, window, input),
  'window/pick-target': (window, input) => pickTarget(desktop, window, input),
  'window/pick-source': (window, input) => pickSource(desktop, window, input),
  'window/open-result': (window, asked) =>
    withResult(desktop, window, asked, (path, name) => openPaper(desktop, path, name)),
  'window/show-result': (window, asked) =>
    withResult(desktop, window, asked, (path) => {
      shell.showItemInFolder(path);
      return { done: true, message: desktop.words().shown };
    }),
  'window/new-window': ({ book }) => {
    desktop.newWindow(book);
    return {};
  },
  'window/close': ({ browser }) => {
    // Not at once: the answer would find no window.
    setImmediate(() => browser.close());
    return {};
  },
  'window/set-title': (window, { title }) => {
    window.setTitle(title);
    return {};
  },
});
