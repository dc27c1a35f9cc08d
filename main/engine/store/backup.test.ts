import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from './backup.ts';
import { migrate } from './schema.ts';

const root = mkdtempSync(join(tmpdir(), 'kehoach-backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'f'));
  file = join(folder, 'so.kehoach');
  const database = new Database(file);
  migrate(database);
  database.prepare("INSERT INTO setting VALUES ('office', 'Sở')").run();
  database.close();
});

const officeIn = (path: string): unknown => {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare('SELECT value FROM setting').pluck().get();
  } finally {
    database.close();
  }
};

describe('a backup', () => {
  it('is a whole book, and leaves the book as it was', () => {
    const before = readFileSync(file);
    const copy = backUp(file, join(folder, 'ban-sao'));
    expect(copy).toBe(join(folder, 'ban-sao'));
    expect(officeIn(copy)).toBe('Sở');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['ban-sao', 'so.kehoach']);
  });

  it('has the last commits too, which lie beside the file', () => {
    const writer = new Database(file);
    writer.pragma('journal_mode = WAL');
    writer.prepare("UPDATE setting SET value = 'Ủy ban'").run();
    expect(officeIn(backUp(file, join(folder, 'ban-sao')))).toBe('Ủy ban');
    writer.close();
  });

  it('never takes the place of another file', () => {
    writeFileSync(join(folder, 'ban-sao'), 'mine');
    expect([1, 2, 3].map(() => backUp(file, join(folder, 'ban-sao')))).toEqual(
      ['ban-sao-2', 'ban-sao-3', 'ban-sao-4'].map((name) => join(folder, name)),
    );
    expect(readFileSync(join(folder, 'ban-sao'), 'utf8')).toBe('mine');
  });

  it('takes over what an interrupted one has left', () => {
    writeFileSync(join(folder, 'ban-sao.part'), 'half');
    expect(officeIn(backUp(file, join(folder, 'ban-sao')))).toBe('Sở');
    expect(existsSync(join(folder, 'ban-sao.part'))).toBe(false);
  });

  it('of a damaged book is no backup, and leaves nothing', () => {
    const bytes = readFileSync(file);
    bytes.fill(0x55, 8_192, 20_480);
    writeFileSync(file, bytes);
    expect(() => backUp(file, join(folder, 'ban-sao'))).toThrow();
    expect(readdirSync(folder)).toEqual(['so.kehoach']);
  });
});
