/**
 * The last step of a file that appears whole or not at all: it was written beside its place under a name of its
 * own and looked at, and is now moved there. An existing file stays until that moment.
 */
import { randomBytes } from 'node:crypto';
import { open, realpath, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Beside `path`, so that moving it is one step of the file system. */
export const temporaryPath = (path: string): string =>
  join(dirname(path), `.~${basename(path)}.${randomBytes(4).toString('hex')}`);

/** A link stays, and what it points to is replaced. */
export const behindLinks = (path: string): Promise<string> => realpath(path).catch(() => path);

/** Where folders can be synced, the rename too survives a power failure; Windows knows no such call. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(dirname(path), 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
};

export const moveIntoPlace = async (temporary: string, path: string): Promise<void> => {
  await rename(temporary, path);
  await syncFolder(path);
};
