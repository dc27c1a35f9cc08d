/**
 * Prints pages as PDF in a window that nobody sees. It has a session of its own without a disk, no preload and no
 * script; the document comes from memory, can fetch nothing and is gone with its window.
 */
import { randomUUID } from 'node:crypto';
import { app, BrowserWindow, type Session, session } from 'electron';
import { pagePolicy } from '#shared/report/pages/page-html.ts';
import { documentHeaders, ownAddress, scheme } from './app-protocol.ts';
import { lockDownSession } from './lock-down.ts';

/** In milliseconds: a list of thousands of works on an old PC. */
const patience = 300_000;

/** By path: what a window may load, for as long as it is there. */
const documents = new Map<string, string>();

const answer = (request: Request): Response => {
  const html = documents.get(new URL(request.url).pathname);
  if (html === undefined || request.method !== 'GET') return new Response('', { status: 404 });
  return new Response(html, {
    headers: {
      ...documentHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${pagePolicy}; sandbox`,
    },
  });
};

let printing: Session | undefined;

/** Made when something is first printed. */
const printSession = (): Session => {
  if (printing) return printing;
  // Without "persist:" it is in memory only.
  printing = session.fromPartition('kehoach-print', { cache: false });
  lockDownSession(printing);
  printing.protocol.handle(scheme, answer);
  return printing;
};

const makeWindow = (): BrowserWindow =>
  new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: false,
      spellcheck: false,
      devTools: false,
    },
  });

/** Why nothing was printed, in a word or as Chromium says it. */
class NotPrinted extends Error {}

const stopped = (window: BrowserWindow, signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail = (reason: string) => (): void => reject(new NotPrinted(reason));
    setTimeout(fail('timeout'), patience).unref();
    signal.addEventListener('abort', fail('cancelled'), { once: true });
    window.once('closed', fail('closed'));
    window.webContents.once('render-process-gone', (_event, { reason }) => fail(reason)());
    if (signal.aborted) fail('cancelled')();
  });

/** The page says how large its sheets are; headings become bookmarks where this Chromium knows how. */
const options = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

const load = async (window: BrowserWindow, address: string): Promise<Uint8Array> => {
  await window.loadURL(address);
  return window.webContents.printToPDF(options);
};

/** @throws where the window is gone, it takes too long, or Chromium fails */
export const printPages = async (html: string, signal: AbortSignal): Promise<Uint8Array> => {
  await app.whenReady();
  const path = `/print/${randomUUID()}`;
  const window = makeWindow();
  documents.set(path, html);
  try {
    const printed = load(window, ownAddress(path));
    // Whoever comes second has nobody to tell.
    printed.catch(() => undefined);
    return await Promise.race([printed, stopped(window, signal)]);
  } finally {
    documents.delete(path);
    if (!window.isDestroyed()) window.destroy();
  }
};
