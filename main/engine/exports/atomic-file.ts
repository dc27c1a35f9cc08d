/**
 * A file that appears whole or not at all: written beside its place under a name of its own, brought to the
 * disk, looked at, and only then moved into place.
 */
import { open, readFile, rm } from 'node:fs/promises';
import { behindLinks, moveIntoPlace, temporaryPath } from '../files/index.ts';

const writeThrough = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

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
    if (await isGood(await readFile(temporary))) await moveIntoPlace(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
};
