/** Where the detail of a fault goes, under the reference number that its sentence quotes. */
import { closeSync, constants, mkdirSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LogEntry } from '#engine/environment.ts';

export const faultLogPath = (): string => join(tmpdir(), 'kehoach.log');

/** In a folder that everybody can write to, a link that somebody else has laid is not followed. */
const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** True where the detail could be kept: a fault must not turn into another one. */
export const keepFault = (entry: LogEntry, path = faultLogPath()): boolean => {
  const { reference = '', message, detail = '' } = entry;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, flags, 0o600);
    try {
      writeSync(file, `${new Date().toISOString()} ${reference} ${message}\n${detail}\n`);
    } finally {
      closeSync(file);
    }
    return true;
  } catch {
    return false;
  }
};
