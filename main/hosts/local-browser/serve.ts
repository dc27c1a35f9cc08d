/**
 * Serves one plan book to browsers of this machine, with the same window as the desktop application: what the
 * command `serve` does, and what `npm start` falls back on.
 */
import type { AddressInfo, ListenOptions } from 'node:net';
import type { Environment } from '#engine/environment.ts';
import { Refused } from '#engine/refused.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { Creation } from '#shared/window/control.ts';
import { FileHandles, type ServedBook, serveBook } from '../serving/index.ts';
import { openSettings, type SettingsFile, settingsPath } from '../settings-file.ts';
import { Access } from './access.ts';
import { LastWindow } from './last-window.ts';
import { openBrowser } from './open-browser.ts';
import { Results } from './results.ts';
import { createLocalServer, type Routes } from './server.ts';
import { Uploads } from './uploads.ts';
import { type WindowFiles, windowFiles } from './window-files.ts';
import { windowHandlers } from './window-handlers.ts';

/** Milliseconds in which a page that is loaded anew, or a tab that was closed by mistake, may come back. */
const usualGrace = 5_000;

/** No server can listen there: the port is taken, or may not be used. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

export interface Serving {
  /** For the person's browser; good for one visit. */
  readonly address: string;
  readonly opened: OutputOf<'book/open'>;
}

export interface ServeOptions {
  readonly path: string;
  /** Makes the book there instead of opening it. */
  readonly create?: Creation;
  readonly environment: Omit<Environment, 'paths'>;
  /** Folder of catalogues and examples. */
  readonly resources: string;
  /** Folder of the window's files. */
  readonly pages: string;
  readonly version: string;
  readonly lang: Lang;
  /** Absent: one that is free. */
  readonly port?: number | undefined;
  readonly opensBrowser: boolean;
  /** Stops the server when it is aborted. */
  readonly signal: AbortSignal;
  /** Told once, when windows can come. */
  readonly onReady: (serving: Serving) => void | Promise<void>;
  readonly onNoBrowser: () => void;
  readonly settingsFile?: string;
  /** Milliseconds between the last window's end and the server's. */
  readonly grace?: number;
}

interface Parts {
  readonly book: ServedBook;
  readonly files: WindowFiles;
  readonly results: Results;
  readonly uploads: Uploads;
  readonly settings: SettingsFile;
}

const listen = (server: ReturnType<typeof createLocalServer>['server'], port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const where: ListenOptions = { host: '127.0.0.1', port, exclusive: true };
    server.once('error', (cause) => reject(new PortTaken(String(port), { cause })));
    server.listen(where, () => resolve((server.address() as AddressInfo).port));
  });

const faultKeeper =
  ({ ids, log }: ServeOptions['environment']) =>
  (error: unknown): string => {
    const reference = ids.hex(4);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log({ level: 'fault', message: 'local browser host failed', reference, detail });
    return reference;
  };

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Serves until nobody wants it any more. */
const run = async (
  options: ServeOptions,
  { book, files, results, uploads, settings }: Parts,
): Promise<void> => {
  const { environment, version, signal } = options;
  let routes: Routes | undefined;
  let tellGone: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    tellGone = resolve;
  });
  const lastWindow = new LastWindow(options.grace ?? usualGrace, tellGone);
  const { server, end } = createLocalServer(() => {
    if (!routes) throw new Error('asked before it was ready');
    return routes;
  });
  const access = new Access(await listen(server, options.port ?? 0));
  const handlers = windowHandlers({ version, settings, results });
  const onFault = faultKeeper(environment);
  const lang = (): Lang => settings.current().lang;
  routes = { access, files, results, uploads, book, lastWindow, handlers, lang, onFault };
  try {
    if (!book.opened.ok) return;
    await options.onReady({ address: access.address, opened: book.opened.value });
    // Not waited for: on some systems what opens the browser ends with it.
    if (options.opensBrowser)
      void openBrowser(access.address).then((isOpen) => {
        if (!isOpen && lastWindow.windows === 0) options.onNoBrowser();
      });
    await Promise.race([gone, aborted(signal)]);
  } finally {
    lastWindow.forget();
    // Windows are told first, then the book comes to rest, then the port is given back.
    await book.close().finally(end);
  }
};

/** Resolves when the server has stopped. @throws Refused where the book cannot be opened; PortTaken */
export const serve = async (options: ServeOptions): Promise<void> => {
  const { path, create, environment, resources, lang } = options;
  const window = windowFiles(options.pages);
  const files = new FileHandles();
  const book = await serveBook({ path, create, environment, resources, files, lang });
  if (!book.opened.ok) {
    await book.close();
    throw new Refused(book.opened.error);
  }
  const results = new Results(files);
  const uploads = new Uploads(files);
  const settings = openSettings(options.settingsFile ?? settingsPath());
  try {
    await run(options, { book, files: window, results, uploads, settings });
  } finally {
    results.remove();
    uploads.remove();
    await book.close();
  }
};
