/**
 * The peer of a durable edit: the same transaction in plain better-sqlite3 on a copy of the same file, with the
 * same durability: read the old value, write the new one, add a row to a log. Nothing is checked or added up.
 */
import Database from 'better-sqlite3';
import { measureById } from '#shared/domain/measures.ts';
import type { Edit } from './walk.ts';

export interface Peer {
  readonly write: (edit: Edit) => void;
  readonly close: () => void;
}

const where = `year = ? AND measure = ${measureById('allotted').code} AND period = 0 AND component = ? AND unit = ?
  AND source = ? AND vintage = year AND indicator = 0`;

export const openPeer = (path: string): Peer => {
  const book = new Database(path);
  book.pragma('journal_mode = WAL');
  book.pragma('synchronous = FULL');
  book.exec(
    'CREATE TABLE bench_log (id INTEGER PRIMARY KEY, key TEXT, before INTEGER, after INTEGER, at TEXT)',
  );
  const read = book.prepare(`SELECT value FROM figure WHERE ${where}`).pluck();
  const update = book.prepare(`UPDATE figure SET value = ? WHERE ${where}`);
  const log = book.prepare('INSERT INTO bench_log (key, before, after, at) VALUES (?, ?, ?, ?)');
  const run = book.transaction((edit: Edit) => {
    const { year, component, unit, source } = edit.place;
    const before = read.get(year, component, unit, source);
    update.run(edit.dong, year, component, unit, source);
    log.run(`${year}/${component}/${unit}/${source}`, before, edit.dong, new Date().toISOString());
  });
  return {
    write: (edit) => run.immediate(edit),
    close: () => book.close(),
  };
};
