/**
 * The program's own files as `app://kehoach/`: no file:, no network. Only what the build put into dist/renderer is
 * there, each file with its type; the document comes with a fresh nonce and the policy that names it.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy, mimeTypeOf, noncePlaceholder } from '#shared/window/content-security.ts';
import { programFiles } from './paths.ts';

export const scheme = 'app';
const host = 'kehoach';

/** Where a path of the program's own is. */
export const ownAddress = (path: string): string => `${scheme}://${host}${path}`;

/** Where every window is, and the only place where it may be. */
export const documentUrl = ownAddress('/');

/** Whether the page at this address is our own document. */
export const isOwnPage = (address: string): boolean => {
  try {
    const url = new URL(address);
    return url.protocol === `${scheme}:` && url.host === host;
  } catch {
    return false;
  }
};

/** Before the application is ready. */
export const declareScheme = (): void => {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
};

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Of a document that is made for the moment. */
export const documentHeaders = { ...always, 'Cache-Control': 'no-store' };

const absent = (): Response => new Response('', { status: 404, headers: always });

/** Each part of the path is a plain name, so no path can lead out of the folder. */
const plainName = /^[\w-][\w.-]*$/;

const fileOf = (url: URL): string | undefined => {
  const parts = url.pathname.slice(1).split('/');
  return parts.every((part) => plainName.test(part)) ? parts.join('/') : undefined;
};

const document = async (): Promise<Response> => {
  const nonce = randomBytes(16).toString('base64');
  const text = await readFile(join(programFiles.renderer, 'index.html'), 'utf8');
  return new Response(text.replaceAll(noncePlaceholder, nonce), {
    headers: {
      ...documentHeaders,
      'Content-Type': mimeTypeOf('index.html') ?? '',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
    },
  });
};

const answer = async (request: Request): Promise<Response> => {
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOwnPage(request.url)) return absent();
  if (url.pathname === '/' || url.pathname === '') return document();
  const file = fileOf(url);
  const type = file === undefined || file === 'index.html' ? undefined : mimeTypeOf(file);
  if (file === undefined || type === undefined) return absent();
  const bytes = await readFile(join(programFiles.renderer, file));
  return new Response(new Uint8Array(bytes), { headers: { ...always, 'Content-Type': type } });
};

export const serveProgram = (): void => {
  protocol.handle(scheme, (request) => answer(request).catch(absent));
};
