/**
 * R7: no room for what is to be written. A limit on the size of files stands in for a full disk: the system call
 * fails in the same place. The edit is refused and not there; reading goes on; when there is room, so does writing.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFunding, roads, valueAt } from '../engine/ask-book.ts';
import { exampleBook, newFolder, openBook } from '../engine/open-engine.ts';
import { type Child, startChild } from './start-child.ts';

const noRoom = ['diskFull', 'cannotWrite'];
const longName = 'n'.repeat(1_900);

const makeRoom = ({ pid }: Child): void => {
  execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited']);
};

const addRow = (child: Child, name: string) =>
  child.ask({ name: 'rows/add', input: { sheet: 'targets', parent: 'group.housing', name } });

/** Adds rows until one is refused. @returns how many were added */
const fillUp = async (child: Child): Promise<{ added: number; code: string }> => {
  for (let added = 0; added < 2_000; added++) {
    const reply = await addRow(child, `${longName}${added}`);
    if (!reply.ok) return { added, code: reply.error.code };
  }
  throw new Error('never full');
};

const infoOf = async (child: Child) => {
  const reply = await child.ask({ name: 'book/info', input: {} });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
};

describe('a disk that is full', () => {
  it('refuses the edit, keeps what was there, and takes the next one when there is room', async () => {
    const file = await exampleBook();
    const limit = Math.ceil(statSync(file).size / 1_024) + 200;
    const child = await startChild(file, { fileLimit: limit });
    const { added, code } = await fillUp(child);
    expect(added).toBeGreaterThan(0);
    expect(noRoom).toContain(code);
    const before = await infoOf(child);
    expect(before.revision).toBe(1 + added);
    for (const name of ['book/verify', 'checks/list', 'history/list'] as const) {
      expect((await child.ask({ name, input: {} })).ok).toBe(true);
    }
    // What is in memory is what a reader finds in the file.
    const reader = await openBook(file, { readOnly: true });
    for (const sheet of ['funding', 'targets']) {
      const shown = await child.ask({ name: 'sheets/show', input: { sheet } });
      expect(shown).toEqual({ ok: true, value: await reader.get('sheets/show', { sheet }) });
    }
    await reader.close();
    // Tried again: the log may have found room by starting over; what is refused leaves nothing all the same.
    let written = added;
    for (let again = 0; again < 3; again++) {
      if ((await addRow(child, longName)).ok) written++;
      expect((await infoOf(child)).revision).toBe(1 + written);
    }
    makeRoom(child);
    const edit = { edits: [inFunding(roads, 'centralDevelopment', 7)] };
    expect(await child.ask({ name: 'cells/set', input: edit })).toMatchObject({
      ok: true,
      value: { revision: written + 2 },
    });
    expect(await child.end()).toBe(0);
    expect(child.errors()).toBe('');
    const book = await openBook(file);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
    expect(await valueAt(book, inFunding(roads, 'centralDevelopment', null))).toBe(7);
    expect((await book.get('history/list', {})).changeSets).toHaveLength(Math.min(100, written + 2));
  });

  it('lets the book be closed, and nothing that was acknowledged is lost', async () => {
    const file = await exampleBook();
    const child = await startChild(file, { fileLimit: Math.ceil(statSync(file).size / 1_024) + 100 });
    const { added } = await fillUp(child);
    const closed = await child.ask({ name: 'book/close', input: {} });
    expect(closed).toMatchObject({ ok: true, value: { closed: true } });
    expect(await child.end()).toBe(0);
    const book = await openBook(file);
    const info = await book.get('book/info', {});
    expect([info.access, info.revision]).toEqual(['write', 1 + added]);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('leaves no half of a new book', async () => {
    const file = join(newFolder(), 'so.kehoach');
    for (const limit of [1, 8, 64, 256, 512]) {
      const child = await startChild('', { fileLimit: limit });
      const reply = await child.ask({ name: 'book/create', input: { file, example: 'cao-bang-2024' } });
      expect(reply.ok ? 'done' : noRoom.includes(reply.error.code) || reply.error.code).toBe(true);
      expect(await child.end()).toBe(0);
      expect(readdirSync(dirname(file))).toEqual([]);
    }
  });

  it('leaves the copy that was there, and no half of a new one', async () => {
    const file = await exampleBook();
    const folder = newFolder();
    const copy = join(folder, 'ban-sao.kehoach');
    writeFileSync(copy, 'old');
    const child = await startChild(file, { fileLimit: 64 });
    const reply = await child.ask({ name: 'book/copy', input: { file: copy } });
    expect(reply.ok ? 'done' : noRoom.includes(reply.error.code) || reply.error.code).toBe(true);
    expect(reply).toMatchObject({ error: { params: { path: copy } } });
    expect(readdirSync(folder)).toEqual(['ban-sao.kehoach']);
    expect(readFileSync(copy, 'utf8')).toBe('old');
    makeRoom(child);
    expect(await child.ask({ name: 'book/copy', input: { file: copy } })).toMatchObject({ ok: true });
    expect(await child.end()).toBe(0);
    expect(child.errors()).toBe('');
    const book = await openBook(copy);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('leaves the paper that was there, and no half of a new one', async () => {
    const file = await exampleBook();
    const folder = newFolder();
    const paper = join(folder, 'phu-luc-05.xlsx');
    writeFileSync(paper, 'old');
    const child = await startChild(file, { fileLimit: 4, readOnly: true });
    const reply = await child.ask({
      name: 'papers/export',
      input: { what: 'phu-luc-05', format: 'xlsx', file: paper, year: 2023, period: 202_401 },
    });
    expect(reply.ok ? 'done' : noRoom.includes(reply.error.code) || reply.error.code).toBe(true);
    expect(await child.end()).toBe(0);
    expect(child.errors()).toBe('');
    expect(readdirSync(folder)).toEqual(['phu-luc-05.xlsx']);
    expect(readFileSync(paper, 'utf8')).toBe('old');
  });
});
