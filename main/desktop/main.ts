/** The desktop application's entry: one instance, its files and windows, and a quiet end. */
import { resolve } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import type { Seeds } from '#shared/window/requests.ts';
import type { Settings } from '#shared/window/settings.ts';
import { declareScheme, serveProgram } from './app-protocol.ts';
import { bringToFront } from './book-window.ts';
import { createDesktop, type Desktop } from './desktop.ts';
import { openDoor } from './ipc.ts';
import { lockDownAllContents, lockDownSession } from './lock-down.ts';
import { createLog } from './log.ts';
import { setMenu } from './menu.ts';
import { keptFiles, programFiles } from './paths.ts';
import { readSeeds } from './seeds.ts';
import { createSettings } from './settings.ts';
import { windowHandlers } from './window-requests.ts';

/** Books named on a command line; its switches are Chromium's. */
const booksIn = (argv: readonly string[], folder: string): string[] =>
  argv
    .slice(1)
    .filter((text) => !text.startsWith('-') && /\.kehoach$/i.test(text))
    .map((text) => resolve(folder, text));

const applyTheme = ({ theme }: Settings): void => {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
};

const updateMenu = ({ settings, windows }: Desktop): void => {
  setMenu({
    lang: settings.current().lang,
    hasBook: windows.foremost()?.book !== undefined,
    front: () => windows.foremost()?.browser.webContents,
  });
};

const watchMenu = (desktop: Desktop): void => {
  const update = (): void => updateMenu(desktop);
  // After the window itself has been told.
  app.on('browser-window-focus', () => setImmediate(update));
  // A window at the start screen may show a book from one moment to the next.
  app.on('web-contents-created', (_event, contents) => contents.on('did-start-loading', update));
  update();
};

/** Read when a window first asks, and once. */
const seedsOnce = (desktop: Desktop): (() => Seeds) => {
  let seeds: Seeds | undefined;
  return () => {
    seeds ??= readSeeds(programFiles.resources, desktop.log);
    return seeds;
  };
};

const begin = (): Desktop => {
  const log = createLog(keptFiles().logs);
  process.on('uncaughtException', (error) => log('fault', error.stack ?? error.message));
  process.on('unhandledRejection', (reason) => log('fault', String(reason)));
  const settings = createSettings(keptFiles().settings, (changed) => {
    applyTheme(changed);
    updateMenu(desktop);
  });
  const desktop: Desktop = createDesktop(settings, log);
  applyTheme(settings.current());
  lockDownSession(session.defaultSession);
  serveProgram();
  openDoor(desktop, windowHandlers(desktop, seedsOnce(desktop)));
  watchMenu(desktop);
  return desktop;
};

/** Books come to rest before the program ends. */
const endQuietly = (desktop: Desktop): void => {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (!desktop.isBusy()) return;
    event.preventDefault();
    void desktop.closeBooks().then(() => {
      // A file that was double-clicked meanwhile has a window by now.
      if (!desktop.windows.foremost()) app.quit();
    });
  });
};

const run = (): void => {
  // A Mac tells of a double-clicked file by an event, maybe before the program is ready.
  const early: string[] = [];
  let desktop: Desktop | undefined;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (desktop) desktop.showBook(path);
    else early.push(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const books = booksIn(argv, folder);
    for (const path of books) desktop?.showBook(path);
    const front = desktop?.windows.foremost();
    if (books.length === 0 && front) bringToFront(front);
  });
  void app.whenReady().then(() => {
    desktop = begin();
    endQuietly(desktop);
    const books = [...booksIn(process.argv, process.cwd()), ...early];
    for (const path of books) desktop.showBook(path);
    if (books.length === 0) desktop.newWindow(undefined);
    // To the command line that has started it, if one has: from here on it is a program with a window.
    process.send?.('ready');
  });
};

app.setName('Kehoach');
app.setAppUserModelId('vn.kehoach.app');
// Every process in a sandbox, unless whoever starts the program has said that this machine cannot.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareScheme();
lockDownAllContents();
if (app.requestSingleInstanceLock()) run();
else app.quit();
