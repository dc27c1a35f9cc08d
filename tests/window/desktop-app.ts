/** The window in the desktop application, started as a person would start it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { call, enginePids, type Person, welcome } from '../desktop/launch-desktop.ts';
import { makeExample, newFolder } from './books.ts';
import type { WindowApp, WindowHost } from './hosts.ts';
import { WindowPage } from './window-page.ts';

/**
 * The dialogs for files are the system's own: in their place a person who always takes what is proposed, in one
 * folder, and who picks the file "mau.docx" there, or "kho-bac.csv" where figures are wanted.
 */
const saveInto = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, into) => {
    const pick = (options: { defaultPath?: string }) => ({
      canceled: false,
      filePath: `${into}/${(options.defaultPath ?? '').split('/').at(-1)}`,
    });
    dialog.showSaveDialog = async (...given: unknown[]) => pick(given.at(-1) as { defaultPath?: string });
    dialog.showOpenDialog = async (...given: unknown[]) => {
      const { properties, filters } = given.at(-1) as {
        properties: string[];
        filters?: { extensions: string[] }[];
      };
      if (properties.includes('openDirectory')) return { canceled: false, filePaths: [into] };
      const isTemplate = filters?.some(({ extensions }) => extensions.includes('docx'));
      return { canceled: false, filePaths: [`${into}/${isTemplate ? 'mau.docx' : 'kho-bac.csv'}`] };
    };
  }, folder);

const killEngine = async (app: ElectronApplication): Promise<void> => {
  const pids = await enginePids(app);
  if (pids.length === 0) throw new Error('no engine is running');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
};

const secondWindow = async (app: ElectronApplication, page: Page): Promise<WindowPage> => {
  const [opened] = await Promise.all([app.waitForEvent('window'), call(page, 'window/new-window')]);
  const window = new WindowPage(opened);
  await window.ready();
  return window;
};

const leave = async (person: Person, folder: { remove: () => void }): Promise<void> => {
  await person.leave();
  folder.remove();
};

const open = async (given?: string): Promise<WindowApp> => {
  const folder = newFolder();
  const book = given ?? makeExample(folder.path);
  const person = await welcome();
  const app = await person.launch(book);
  await saveInto(app, folder.path);
  const window = new WindowPage(await app.firstWindow());
  await window.ready();
  return {
    host: 'desktop',
    window,
    book,
    openWindow: () => secondWindow(app, window.page),
    pickCommand: (id) =>
      app.evaluate(({ Menu, BrowserWindow }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        item?.click(undefined, BrowserWindow.getAllWindows()[0]);
      }, id),
    clipboard: {
      write: (text) => app.evaluate(({ clipboard }, given) => clipboard.writeText(given), text),
      read: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    },
    folder: folder.path,
    paper: async (name) => {
      const path = join(folder.path, `cao-bang-${name}`);
      await expect.poll(() => readFileSync(path).length).toBeGreaterThan(0);
      return readFileSync(path);
    },
    pickSource: async (_name, content, ask) => {
      writeFileSync(join(folder.path, 'kho-bac.csv'), content);
      await ask();
    },
    killEngine: () => killEngine(app),
    close: () => app.close(),
    remove: () => leave(person, folder),
  };
};

export const desktopHost: WindowHost = { name: 'desktop', open };
