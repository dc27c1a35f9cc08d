/** The window in Chromium, served by `kehoach serve` in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { commandById, menuLabels } from '#shared/window/index.ts';
import { launcher } from '../cli/cli-process.ts';
import { makeExample, newFolder } from './books.ts';
import { launchChromium } from './chromium.ts';
import type { WindowApp, WindowHost } from './hosts.ts';
import { WindowPage } from './window-page.ts';

interface Server {
  readonly child: ChildProcess;
  readonly address: string;
  /** Settles when the process has ended. */
  readonly ended: Promise<unknown>;
}

const startServer = async (book: string, home: string): Promise<Server> => {
  const child = spawn(process.execPath, [launcher, 'serve', book, '--json'], {
    cwd: dirname(book),
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  for await (const line of createInterface({ input: child.stdout })) {
    const { address } = JSON.parse(line) as { address: string };
    return { child, address, ended };
  }
  throw new Error(`kehoach serve did not begin: ${errors.join('')}`);
};

/** Another program of the same person: copying there and pasting here go through the clipboard itself. */
const clipboardOf = (browser: Page): WindowApp['clipboard'] => {
  const elsewhere = async (text: string): Promise<Page> => {
    const page = await browser.context().newPage();
    await page.setContent('<textarea></textarea>');
    await page.locator('textarea').fill(text);
    await page.locator('textarea').focus();
    return page;
  };
  return {
    write: async (text) => {
      const page = await elsewhere(text);
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      await page.close();
      await browser.bringToFront();
    },
    read: async () => {
      const page = await elsewhere('');
      await page.keyboard.press('Control+v');
      const text = await page.locator('textarea').inputValue();
      await page.close();
      await browser.bringToFront();
      return text;
    },
  };
};

const openPage = async (browser: Browser, address: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address);
  return page;
};

const buttonOf = (window: WindowPage, name: string) =>
  window.dialog.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Mở tệp' });

const open = async (given?: string): Promise<WindowApp> => {
  const folder = newFolder();
  const book = given ?? makeExample(folder.path);
  const server = await startServer(book, folder.path);
  const browser = await launchChromium(folder.path);
  const page = await openPage(browser, server.address);
  const window = new WindowPage(page);
  await window.ready();
  return {
    host: 'browser',
    window,
    book,
    openWindow: async () => {
      const second = await page.context().newPage();
      await second.goto(new URL('/', server.address).href);
      const opened = new WindowPage(second);
      await opened.ready();
      return opened;
    },
    pickCommand: async (id) => {
      const { menu, label } = commandById[id];
      await page
        .getByRole('menubar')
        .getByRole('menuitem', { name: menuLabels[menu].vi, exact: true })
        .click();
      await page.getByRole('menu').getByRole('menuitem', { name: label.vi }).click();
    },
    clipboard: clipboardOf(page),
    paper: async (name) => {
      const [download] = await Promise.all([page.waitForEvent('download'), buttonOf(window, name).click()]);
      const stream = await download.createReadStream();
      return Buffer.concat(await stream.toArray());
    },
    pickSource: async (name, content, ask) => {
      const path = join(folder.path, name);
      writeFileSync(path, content);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]);
      await chooser.setFiles(path);
    },
    killEngine: async () => {
      server.child.kill('SIGKILL');
      await server.ended;
    },
    close: async () => {
      await page.close({ runBeforeUnload: true });
      await server.ended;
    },
    remove: async () => {
      await browser.close();
      server.child.kill();
      await server.ended;
      folder.remove();
    },
  };
};

export const browserHost: WindowHost = { name: 'browser', open };
