/** The log of the desktop's main process. Two files of bounded size; a log that cannot be written stops nothing. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (message: string, detail?: string) => void;

const maxBytes = 1_000_000;

export const createLog = (folder: string): Log => {
  const file = join(folder, 'desktop.log');
  return (message, detail = '') => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > maxBytes) renameSync(file, join(folder, 'desktop.old.log'));
      appendFileSync(file, `${new Date().toISOString()} ${message} ${detail}`.trimEnd().concat('\n'));
    } catch {
      // A full disk or a folder without rights: there is nowhere left to tell it.
    }
  };
};
