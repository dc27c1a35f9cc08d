/**
 * Starts the application as a person would, in a home of its own, and drives it. Electron is the one of the npm
 * package, or the one that ELECTRON_OVERRIDE_DIST_PATH names; without one these tests fail, they are never skipped.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { type Display, openDisplay } from './display.ts';

export const root = join(import.meta.dirname, '../..');

/** Chromium refuses root its sandbox; nobody else gives it up. */
export const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const electronPath = (): string => {
  const path: unknown = createRequire(import.meta.url)('electron');
  if (typeof path === 'string' && existsSync(path)) return path;
  throw new Error(
    'Tests of the desktop need Electron: let the package "electron" fetch it, or name one in ELECTRON_OVERRIDE_DIST_PATH.',
  );
};

/** One person on one machine: settings, books and a display. */
export interface Person {
  readonly home: string;
  readonly path: (name: string) => string;
  readonly env: Record<string, string>;
  /** Starts the application, when the one before has ended. */
  readonly launch: (...args: readonly string[]) => Promise<ElectronApplication>;
  /** The same with the program of another folder or archive. */
  readonly launchFrom: (program: string, ...args: readonly string[]) => Promise<ElectronApplication>;
  /** A further start, as a double click on a file is one. */
  readonly startAgain: (...args: readonly string[]) => ChildProcess;
  readonly leave: () => Promise<void>;
}

const isText = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined;

const environmentOf = (home: string, display: Display): Record<string, string> => {
  const { ELECTRON_RUN_AS_NODE, ...inherited } = process.env;
  const own = { HOME: home, XDG_CONFIG_HOME: join(home, 'config'), DISPLAY: display.name };
  return Object.fromEntries(Object.entries({ ...inherited, ...own }).filter(isText));
};

export const welcome = async (): Promise<Person> => {
  const display = await openDisplay();
  const home = mkdtempSync(join(tmpdir(), 'kehoach-desktop-'));
  const env = environmentOf(home, display);
  const running: ElectronApplication[] = [];
  const ended: Promise<unknown>[] = [];
  const launchFrom: Person['launchFrom'] = async (program, ...args) => {
    // Playwright calls it closed while its books still come to rest; until then it is the one instance.
    await Promise.all(ended);
    const options = { executablePath: electronPath(), cwd: home, env };
    const app = await electron.launch({ ...options, args: [program, ...switches, ...args] });
    running.push(app);
    ended.push(once(app.process(), 'exit'));
    return app;
  };
  return {
    home,
    path: (name) => join(home, name),
    env,
    launch: (...args) => launchFrom(root, ...args),
    launchFrom,
    startAgain: (...args) => spawn(electronPath(), [root, ...switches, ...args], { cwd: home, env }),
    leave: async () => {
      for (const app of running) await app.close().catch(() => undefined);
      await Promise.all(ended);
      display.close();
      // Chromium's crash handler outlives it by a moment, and makes its folder anew.
      await setTimeout(300);
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

/** What lies beside a book while it is open, and must be gone afterwards. */
export const besides = (folder: string, book: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith(book) && name !== book);

/** As much of the page as is used here; the tests of main/ know no DOM. */
interface PageGlobals {
  readonly kehoach: {
    readonly connect: () => void;
    readonly call: (name: string, input: unknown) => Promise<unknown>;
  };
  probe?: PagePort;
  hello?: Promise<Hello>;
  readonly addEventListener: (type: 'message', listener: (event: PortEvent) => void, capture: true) => void;
  readonly removeEventListener: PageGlobals['addEventListener'];
}
interface PagePort {
  onmessage: (event: { readonly data: unknown }) => void;
  onclose: () => void;
  readonly postMessage: (message: unknown) => void;
}
interface PortEvent {
  readonly data: unknown;
  readonly ports: readonly PagePort[];
  readonly stopImmediatePropagation: () => void;
}

/** Asks the main process as the page does. */
export const call = (page: Page, name: string, input: unknown = {}): Promise<unknown> =>
  page.evaluate(([asked, given]) => (globalThis as unknown as PageGlobals).kehoach.call(asked, given), [
    name,
    input,
  ] as [string, unknown]);

/** The page closes its window, and may be gone before it has the answer. */
export const closeWindow = async (page: Page): Promise<void> => {
  const closed = page.waitForEvent('close');
  await call(page, 'window/close').catch(() => undefined);
  await closed;
};

export interface Hello {
  readonly kind: 'hello';
  readonly name: string;
  readonly book:
    | { readonly ok: true; readonly value: { readonly office: string; readonly contentHash: string } }
    | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };
}

/** Waits, from now on, for a channel to come to the page. @returns what gives the engine's first message on it */
export const awaitPort = async (page: Page): Promise<() => Promise<Hello>> => {
  await page.evaluate(() => {
    const globals = globalThis as unknown as PageGlobals;
    globals.hello = new Promise((resolve) => {
      const onPort = (event: PortEvent): void => {
        const [port] = event.ports;
        if (event.data !== 'kehoach:port' || !port) return;
        // The page would take it for its own. (If this one was the page's, it gets ours.)
        event.stopImmediatePropagation();
        // A channel to an engine that has just died stays silent: another one follows.
        port.onmessage = ({ data }) => {
          globals.removeEventListener('message', onPort, true);
          globals.probe = port;
          resolve(data as Hello);
        };
      };
      globals.addEventListener('message', onPort, true);
    });
  });
  return () => page.evaluate(async () => (await (globalThis as unknown as PageGlobals).hello) as Hello);
};

/** A connection of the test's own, beside the page's. @returns the engine's first message */
export const connect = async (page: Page): Promise<Hello> => {
  const hello = await awaitPort(page);
  await page.evaluate(() => (globalThis as unknown as PageGlobals).kehoach.connect());
  return hello();
};

export interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Asks the engine over the connection that `connect` has made. */
export const ask = (page: Page, name: string, input: unknown): Promise<Reply> =>
  page.evaluate(
    ([asked, given]) =>
      new Promise<Reply>((resolve, reject) => {
        const { probe } = globalThis as unknown as PageGlobals;
        if (!probe) return reject(new Error('not connected'));
        const id = Math.floor(Math.random() * 1e9) + 1_000;
        probe.onmessage = ({ data }) => {
          const message = data as { kind: string; id?: number; reply: Reply };
          if (message.kind === 'reply' && message.id === id) resolve(message.reply);
        };
        probe.postMessage({ kind: 'request', id, name: asked, input: given });
      }),
    [name, input] as [string, unknown],
  );

/** Process ids of the engines that are running. */
export const enginePids = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ app: electronApp }) =>
    electronApp
      .getAppMetrics()
      .filter(({ name, serviceName }) => [name, serviceName].includes('Kehoach engine'))
      .map(({ pid }) => pid),
  );
