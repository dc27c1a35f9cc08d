import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeWriter, openForReading, openForWriting, prepareToWrite } from './connection.ts';
import { openStore } from './open.ts';
import { migrate } from './schema.ts';

const root = mkdtempSync(join(tmpdir(), 'kehoach-connection-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const newFolder = (): string => mkdtempSync(join(root, 'f'));

let file: string;
beforeEach(() => {
  file = join(newFolder(), 'so.kehoach');
  const database = new Database(file);
  migrate(database);
  database.prepare("INSERT INTO setting VALUES ('office', 'Sở')").run();
  database.close();
});

const officeIn = (path: string): unknown => {
  const { connection, cleanUp } = openForReading(path);
  try {
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    return connection.prepare('SELECT value FROM setting').pluck().get();
  } finally {
    connection.close();
    cleanUp();
  }
};

/** As a crash in the middle of a transaction leaves it: pages overwritten, the old ones in a journal. */
const interrupted = (): string => {
  const database = new Database(file);
  database.pragma('cache_size = 5');
  database.exec("BEGIN; UPDATE setting SET value = 'half'; CREATE TABLE extra (x)");
  const insert = database.prepare('INSERT INTO extra VALUES (?)');
  for (let row = 0; row < 400; row++) insert.run('x'.repeat(3_000));
  const left = join(newFolder(), 'so.kehoach');
  for (const suffix of ['', '-journal']) copyFileSync(`${file}${suffix}`, `${left}${suffix}`);
  database.exec('ROLLBACK');
  database.close();
  return left;
};

describe('a book whose last transaction was interrupted', () => {
  it('is read as it was before that, and stays as it is', () => {
    const left = interrupted();
    const before = readFileSync(left);
    expect(officeIn(left)).toBe('Sở');
    expect(readFileSync(left).equals(before)).toBe(true);
    expect(readdirSync(join(left, '..')).sort()).toEqual(['so.kehoach', 'so.kehoach-journal']);
  });

  it.each([true, false])('opens, read only: %s', (readOnly) => {
    const left = interrupted();
    const opened = openStore({ path: left, readOnly, holder: { machine: 'm', user: 'u', since: '' } });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.store.integrity(true)).toEqual([]);
    opened.value.store.close();
    expect(readdirSync(join(left, '..'))).toHaveLength(readOnly ? 2 : 1);
  });
});

describe('closing while somebody else reads', () => {
  it('leaves every edit in the file itself', () => {
    const writer = openForWriting(file, { create: false });
    prepareToWrite(writer);
    writer.prepare("UPDATE setting SET value = 'Ủy ban'").run();
    const reader = openForReading(file);
    expect(reader.connection.prepare('SELECT value FROM setting').pluck().get()).toBe('Ủy ban');
    closeWriter(writer);
    const carried = join(newFolder(), 'so.kehoach');
    copyFileSync(file, carried);
    expect(officeIn(carried)).toBe('Ủy ban');
    reader.connection.close();
    reader.cleanUp();
  });
});
