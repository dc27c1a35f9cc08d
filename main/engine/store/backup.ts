/** A verified copy of a book, made through SQLite (never by copying the file: its last commits may lie beside it). */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { openForReading } from './connection.ts';

const freeName = (wanted: string): string => {
  if (!existsSync(wanted)) return wanted;
  let at = 2;
  while (existsSync(`${wanted}-${at}`)) at++;
  return `${wanted}-${at}`;
};

/** @throws Error where the copy is not sound @returns the path of the copy */
export const backUp = (path: string, wanted: string): string => {
  const target = freeName(wanted);
  const temporary = `${target}.part`;
  rmSync(temporary, { force: true });
  const { connection, cleanUp } = openForReading(path);
  try {
    connection.prepare('VACUUM INTO ?').run(temporary);
  } finally {
    connection.close();
    cleanUp();
  }
  const copy = openForReading(temporary);
  try {
    const result = copy.connection.pragma('quick_check', { simple: true });
    if (result !== 'ok') throw new Error(`the backup is not sound: ${String(result)}`);
  } finally {
    copy.connection.close();
    copy.cleanUp();
  }
  renameSync(temporary, target);
  return target;
};
