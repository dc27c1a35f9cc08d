/**
 * The window's files, all known before the first request: what is not among them is not served, however it is
 * spelled.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Refused } from '#engine/refused.ts';
import { mimeTypeOf, noncePlaceholder } from '#shared/window/content-security.ts';

export interface WindowFile {
  readonly type: string;
  readonly read: () => Buffer;
}

export interface WindowFiles {
  /** The document, with this nonce in it. */
  readonly document: (nonce: string) => string;
  /** By the path of the request, as it stands there. */
  readonly find: (path: string) => WindowFile | undefined;
}

const listed = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listed(path) : entry.isFile() ? [path] : [];
  });

/** @throws Refused where the window has not been built */
export const windowFiles = (folder: string): WindowFiles => {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) throw new Refused({ code: 'fileNotFound', params: { path: index } });
  const html = readFileSync(index, 'utf8');
  const files = new Map<string, WindowFile>();
  for (const path of listed(folder)) {
    const type = mimeTypeOf(path);
    const name = `/${relative(folder, path).split(sep).join('/')}`;
    if (type && path !== index) files.set(name, { type, read: () => readFileSync(path) });
  }
  return {
    document: (nonce) => html.replaceAll(noncePlaceholder, nonce),
    find: (path) => files.get(path),
  };
};
