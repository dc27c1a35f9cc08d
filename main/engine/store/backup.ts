/** A verified copy of a book, made through SQLite (never by copying the file: its last commits may lie beside it). */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { type Connection, openForReading } from './connection.ts';

const freeName = (wanted: string): string => {
  if (!existsSync(wanted)) return wanted;
  let at = 2;
  while (existsSync(`${wanted}-${at}`)) at++;
  return `${wanted}-${at}`;
};

const reading = (path: string, work: (connection: Connection) => void): void => {
  const { connection, cleanUp } = openForReading(path);
  try {
    work(connection);
  } finally {
    connection.close();
    cleanUp();
  }
};

const assertSound = (connection: Connection): void => {
  const result = connection.pragma('quick_check', { simple: true });
  if (result !== 'ok') throw new Error(`the backup is not sound: ${String(result)}`);
};

/** @throws Error where the copy is not sound @returns the path of the copy */
export const backUp = (path: string, wanted: string): string => {
  const target = freeName(wanted);
  const temporary = `${target}.part`;
  rmSync(temporary, { force: true });
  try {
    reading(path, (connection) => connection.prepare('VACUUM INTO ?').run(temporary));
    reading(temporary, assertSound);
    renameSync(temporary, target);
    return target;
  } finally {
    rmSync(temporary, { force: true });
  }
};
