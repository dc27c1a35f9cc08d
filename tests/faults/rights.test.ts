/**
 * R8: a book that may not be written. The program says so at the cell, reads all the same, and leaves no byte
 * changed and no file behind. Where the tests run as root, modes do not count: the reader is nobody then.
 */
import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFunding, roads } from '../engine/ask-book.ts';
import { exampleBook, newFolder } from '../engine/open-engine.ts';
import { startChild } from './start-child.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const reader = isRoot ? nobody : undefined;

/** A folder that the reader can go into, below others that only let it through. */
const openFolder = (mode: number): { folder: string; close: () => void } => {
  const outer = newFolder();
  chmodSync(outer, 0o755);
  chmodSync(dirname(outer), 0o755);
  const folder = join(outer, 'so');
  mkdirSync(folder);
  if (isRoot) chownSync(folder, nobody, nobody);
  return { folder, close: () => chmodSync(folder, mode) };
};

const place = async (modes: { folder: number; file: number }): Promise<string> => {
  const { folder, close } = openFolder(modes.folder);
  const file = join(folder, 'so.kehoach');
  copyFileSync(await exampleBook(), file);
  if (isRoot) chownSync(file, nobody, nobody);
  chmodSync(file, modes.file);
  close();
  return file;
};

const cases = [
  ['a file', { folder: 0o755, file: 0o444 }, 'file'],
  ['a folder', { folder: 0o555, file: 0o644 }, 'SQLITE_'],
  ['a file in a folder', { folder: 0o555, file: 0o444 }, 'file'],
] as const;

describe.each(cases)('%s that may only be read', (_, modes, reason) => {
  it('opens for reading, refuses edits, and stays as it was', async () => {
    const file = await place(modes);
    const before = readFileSync(file);
    const child = await startChild(file, { user: reader });
    expect(child.opened).toMatchObject({ ok: true, value: { access: 'read', holder: null, revision: 1 } });
    const edit = { edits: [inFunding(roads, 'centralDevelopment', '1')] };
    const refused = await child.ask({ name: 'cells/set', input: edit });
    expect(refused).toMatchObject({ ok: false, error: { code: 'readOnly', params: { path: file } } });
    expect(JSON.stringify(refused)).toContain(reason);
    for (const name of ['book/verify', 'checks/list', 'history/list'] as const) {
      expect((await child.ask({ name, input: {} })).ok).toBe(true);
    }
    expect(await child.end()).toBe(0);
    expect(child.errors()).toBe('');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });
});

describe('a medium that may only be read, with a write-ahead log on it', () => {
  it.each([
    ['and its index', ['so.kehoach', 'so.kehoach-wal', 'so.kehoach-shm']],
    ['alone', ['so.kehoach', 'so.kehoach-wal']],
  ])('%s, shows the last edits and stays as it was', async (_, names) => {
    const file = await place({ folder: 0o755, file: 0o644 });
    const writer = await startChild(file, { user: reader });
    await writer.ask({ name: 'cells/set', input: { edits: [inFunding(roads, 'centralDevelopment', 7)] } });
    await writer.kill();
    const folder = dirname(file);
    for (const name of readdirSync(folder)) {
      if (names.includes(name)) chmodSync(join(folder, name), 0o444);
      else rmSync(join(folder, name));
    }
    expect(new Set(readdirSync(folder))).toEqual(new Set(names));
    const before = names.map((name) => readFileSync(join(folder, name)));
    chmodSync(folder, 0o555);
    const child = await startChild(file, { user: reader });
    expect(child.opened).toMatchObject({ ok: true, value: { access: 'read', revision: 2 } });
    const verified = await child.ask({ name: 'book/verify', input: {} });
    expect(verified).toMatchObject({ ok: true, value: { sound: true } });
    expect(await child.end()).toBe(0);
    expect(child.errors()).toBe('');
    expect(new Set(readdirSync(folder))).toEqual(new Set(names));
    expect(names.map((name) => readFileSync(join(folder, name)))).toEqual(before);
    chmodSync(folder, 0o755);
  });
});

describe('a file that may not even be read', () => {
  it('is refused with a reason', async () => {
    const file = await place({ folder: 0o755, file: 0o000 });
    const child = await startChild(file, { user: reader });
    expect(child.opened).toMatchObject({
      ok: false,
      error: { code: 'unreadable', params: { detail: 'EACCES' } },
    });
    expect(await child.end()).toBe(0);
    expect(child.errors()).toBe('');
  });
});

describe('a folder in which nothing may be made', () => {
  it('takes no new book and no paper', async () => {
    const file = await place({ folder: 0o555, file: 0o644 });
    const child = await startChild(file, { user: reader, readOnly: true });
    const paper = { what: 'phu-luc-05', format: 'xlsx', year: 2023, period: 202_401 };
    const exported = await child.ask({
      name: 'papers/export',
      input: { ...paper, file: join(dirname(file), 'a.xlsx') },
    });
    expect(exported).toMatchObject({ ok: false, error: { code: 'cannotWrite' } });
    await child.ask({ name: 'book/close', input: {} });
    const created = await child.ask({
      name: 'book/create',
      input: { file: join(dirname(file), 'moi.kehoach') },
    });
    expect(created).toMatchObject({ ok: false, error: { code: 'cannotWrite' } });
    expect(await child.end()).toBe(0);
    expect(child.errors()).toBe('');
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });
});
