/** `book/copy`: a whole book in another file, or nothing. */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { inFunding, roads, roadsDevelopment, stateOf, type, valueAt } from './ask-book.ts';
import { exampleBook, newFolder, type Opened, openBook, openExample } from './open-engine.ts';

const cell = inFunding(roads, 'centralDevelopment', '7');

const copyOf = async (book: Opened, file: string) => book.get('book/copy', { file });

/** What SQLite's header says of the journal: 1 rests as one file, 2 looks for a log beside it. */
const writeVersion = (file: string): number | undefined => readFileSync(file)[18];

describe('a copy', () => {
  it.each([false, true])('is the same book, with its history; read-only: %s', async (readOnly) => {
    const file = await exampleBook();
    const writer = await openBook(file);
    await type(writer, cell);
    const book = readOnly ? await openBook(file, { readOnly: true }) : writer;
    const folder = newFolder();
    const target = join(folder, 'ban-sao.kehoach');
    const reply = await copyOf(book, target);
    expect(reply).toEqual({ name: 'ban-sao.kehoach', bytes: statSync(target).size });
    expect(readdirSync(folder)).toEqual(['ban-sao.kehoach']);
    expect(writeVersion(target)).toBe(1);
    const copy = await openBook(target);
    expect(await stateOf(copy)).toEqual(await stateOf(writer));
    expect((await copy.get('book/verify', {})).problems).toEqual([]);
    await copy.get('history/undo', {});
    expect(await valueAt(copy, cell)).toBe(roadsDevelopment);
    // The two go their own ways.
    expect(await valueAt(writer, cell)).toBe(7_000_000);
    await type(writer, inFunding(roads, 'centralDevelopment', '8'));
    expect((await writer.get('book/verify', {})).problems).toEqual([]);
    expect(book.log).toEqual([]);
  });

  it('takes the place of an older copy or of any other file, and follows a link', async () => {
    const book = await openExample();
    const folder = newFolder();
    const target = join(folder, 'ban-sao.kehoach');
    writeFileSync(target, 'old');
    await copyOf(book, target);
    await type(book, cell);
    symlinkSync(target, join(folder, 'lien-ket.kehoach'));
    expect((await copyOf(book, join(folder, 'lien-ket.kehoach'))).name).toBe('lien-ket.kehoach');
    expect(await stateOf(await openBook(target))).toEqual(await stateOf(book));
  });

  it('tells how far it is, and has the edits that were made meanwhile', async () => {
    const book = await openExample();
    const target = join(newFolder(), 'ban-sao.kehoach');
    const edits: Promise<unknown>[] = [];
    const done: number[] = [];
    book.engine.subscribe((event) => {
      if (event.type !== 'progress') return;
      done.push(event.done);
      if (edits.length === 0) edits.push(type(book, cell));
    });
    await book.get('book/copy', { file: target }, { job: 'copy' });
    await Promise.all(edits);
    expect(edits).toHaveLength(1);
    expect(done.at(-1)).toBe(1);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
    const copy = await openBook(target);
    expect(await stateOf(copy)).toEqual(await stateOf(book));
    expect((await copy.get('book/verify', {})).problems).toEqual([]);
  });
});

describe('no copy', () => {
  it('takes the place of the open book or of what lies beside it', async () => {
    const book = await openExample();
    await type(book, cell);
    const link = join(newFolder(), 'lien-ket.kehoach');
    symlinkSync(book.file, link);
    for (const file of [book.file, link, `${book.file}-wal`, `${book.file}-lock`]) {
      expect(await book.codeOf('book/copy', { file })).toBe('targetIsBook');
    }
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('takes the place of a book that somebody has open, or whose last commits lie beside it', async () => {
    const book = await openExample();
    const other = await openExample();
    expect(await book.ask('book/copy', { file: other.file })).toMatchObject({
      ok: false,
      error: { code: 'locked', params: { path: other.file, user: 'lan', machine: 'VP-03' } },
    });
    await other.close();
    expect(await book.codeOf('book/copy', { file: other.file })).toBe('done');
    writeFileSync(`${other.file}-wal`, 'commits');
    expect(await book.codeOf('book/copy', { file: other.file })).toBe('targetIsBook');
  });

  it('is left in a folder that is not there, over a folder, or half', async () => {
    const book = await openExample();
    const folder = newFolder();
    mkdirSync(join(folder, 'thu-muc'));
    const missing = join(folder, 'khong-co', 'ban-sao.kehoach');
    expect(await book.ask('book/copy', { file: missing })).toMatchObject({
      error: { code: 'cannotWrite', params: { path: missing, detail: 'ENOENT' } },
    });
    expect(await book.codeOf('book/copy', { file: join(folder, 'thu-muc') })).toBe('notAFile');
    expect(readdirSync(folder)).toEqual(['thu-muc']);
    expect(book.log).toEqual([]);
  });

  it('is made when it is stopped, or when the book is closed meanwhile', async () => {
    for (const stop of ['jobs/cancel', 'book/close'] as const) {
      const book = await openExample();
      const folder = newFolder();
      const target = join(folder, 'ban-sao.kehoach');
      writeFileSync(target, 'old');
      const asked: Promise<unknown>[] = [];
      book.engine.subscribe((event) => {
        if (event.type !== 'progress' || asked.length > 0) return;
        asked.push(stop === 'book/close' ? book.get(stop, {}) : book.get(stop, { job: 'copy' }));
      });
      const reply = await book.ask('book/copy', { file: target }, { job: 'copy' });
      await Promise.all(asked);
      expect(asked).toHaveLength(1);
      expect(reply).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
      expect(readdirSync(folder)).toEqual(['ban-sao.kehoach']);
      expect(readFileSync(target, 'utf8')).toBe('old');
      expect(readdirSync(dirname(book.file)).filter((name) => name.startsWith('.~'))).toEqual([]);
      expect(book.log).toEqual([]);
    }
  });

  it('is made of a book whose figures were altered', async () => {
    const file = await exampleBook();
    const database = new Database(file);
    database.prepare('UPDATE figure SET value = value + 1 WHERE value > 0').run();
    database.close();
    const book = await openBook(file);
    const folder = newFolder();
    expect(await book.ask('book/copy', { file: join(folder, 'ban-sao.kehoach') })).toMatchObject({
      error: { code: 'damaged', params: { path: file } },
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(book.log).toEqual([]);
  });
});
