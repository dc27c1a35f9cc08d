/**
 * A file that appears whole or not at all: written beside its place under a name of its own, brought to the
 * disk, looked at, and only then moved into place. An existing file stays until that moment.
 */
import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const temporaryPath = (path: string): string =>
  join(dirname(path), `.~${basename(path)}.${randomBytes(4).toString('hex')}`);

const writeThrough = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Where folders can be synced, the rename too survives a power failure; Windows knows no such call. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(dirname(path), 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
};

/** A link stays, and what it points to is replaced. */
const behindLinks = (path: string): Promise<string> => realpath(path).catch(() => path);

/** Moves the file into place if `isGood` says so of the bytes read back from the disk; else leaves no trace. */
export const replaceFile = async (
  name: string,
  bytes: Uint8Array,
  isGood: (written: Uint8Array) => Promise<boolean>,
): Promise<void> => {
  const path = await behindLinks(name);
  const temporary = temporaryPath(path);
  try {
    await writeThrough(temporary, bytes);
    if (await isGood(await readFile(temporary))) {
      await rename(temporary, path);
      await syncFolder(path);
    }
  } finally {
    await rm(temporary, { force: true });
  }
};
