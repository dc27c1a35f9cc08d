/**
 * What both hosts say with the window's files: the content security policy of the document, and the type of each
 * file. Neither host may be laxer than the other.
 */

/** Stands in index.html where each answer puts a fresh nonce. */
export const noncePlaceholder = '__NONCE__';

/**
 * The policy of the document. Styles need the nonce because AG Grid and React put style elements into the page;
 * no script is ever inline.
 * @param nonce fresh for each answer, base64
 * @param extraConnect where the page may connect besides its own origin: the local browser's WebSocket
 */
export const contentSecurityPolicy = (nonce: string, extraConnect: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...extraConnect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const mimeTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
]);

/** Type of a file by the end of its name; undefined for anything that a window has no business with. */
export const mimeTypeOf = (path: string): string | undefined =>
  mimeTypes.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
