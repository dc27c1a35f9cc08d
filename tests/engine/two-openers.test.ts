/** One writer per book; whoever comes second reads, and is told who has it. */
import { copyFileSync, existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { startChild } from '../faults/start-child.ts';
import { inFunding, inTargets, programme, roads, show, stateOf, type, valueAt } from './ask-book.ts';
import { exampleBook, newEngine, newFolder, now, openBook, openExample } from './open-engine.ts';

const minh = { user: { name: 'minh', machine: 'VP-04' } };
const holder = { machine: 'VP-03', user: 'lan', since: now };
const amount = (value: string) => inFunding(roads, 'centralDevelopment', value);

describe('the second opener', () => {
  it('reads, and is told who has the book, where and since when', async () => {
    const first = await openExample();
    const second = await openBook(first.file, minh);
    expect(await second.get('book/info', {})).toMatchObject({ access: 'read', holder });
    expect(await valueAt(second, amount(''))).toBe(363_021_000_000);
    const reply = await second.ask('cells/set', { edits: [amount('1')] });
    expect(reply).toMatchObject({ ok: false, error: { code: 'locked', params: holder } });
    expect(reply.ok ? '' : reply.error.message).toContain('lan');
    expect((await stateOf(first)).revision).toBe(1);
  });

  it('writes once the first has closed the book', async () => {
    const first = await openExample();
    const second = await openBook(first.file, minh);
    await second.close();
    await first.close();
    const third = await openBook(first.file, minh);
    expect(await third.get('book/info', {})).toMatchObject({ access: 'write', holder: null });
    await type(third, amount('1'));
  });

  it('may be the same person on the same machine', async () => {
    const first = await openExample();
    expect((await (await openBook(first.file)).get('book/info', {})).access).toBe('read');
  });

  it('does not take the lock from the first by closing', async () => {
    const first = await openExample();
    for (let round = 0; round < 5; round++) {
      const second = await openBook(first.file, minh);
      expect((await second.get('book/info', {})).access).toBe('read');
      await second.close();
    }
    await type(first, amount('1'));
  });

  it('sees a whole state of the book whenever the first writes', async () => {
    const first = await openExample();
    const second = await openBook(first.file, minh);
    for (const value of ['1', '2', '3']) {
      await type(first, amount(value), inTargets('ind.poorRate', 'target', value));
      const targets = await second.ask('sheets/show', { sheet: 'targets' });
      expect(targets.ok ? 'done' : targets.error.code).toBe('done');
      const funding = await show(second, 'funding');
      const { contentHash } = await second.get('book/info', {});
      const { changeSets } = await first.get('history/list', {});
      const shown = changeSets.find(({ revision }) => revision === funding.revision);
      expect(contentHash).toBe(shown?.contentHash);
      expect(await second.codeOf('checks/list', {})).toBe('done');
    }
    expect((await second.get('book/verify', {})).problems).toEqual([]);
  });

  it('leaves nothing of SQLite beside the book when all have closed it', async () => {
    const first = await openExample();
    const second = await openBook(first.file, minh);
    await show(second, 'funding');
    await type(first, amount('1'));
    await show(second, 'funding');
    await second.close();
    await first.close();
    expect(readdirSync(dirname(first.file))).toEqual(['so.kehoach']);
  });

  it('does not keep the first from closing quickly', async () => {
    const first = await openExample();
    await type(first, amount('1'));
    const second = await openBook(first.file, minh);
    await show(second, 'targets');
    const start = performance.now();
    await first.close();
    expect(performance.now() - start).toBeLessThan(1_000);
    const third = await openBook(first.file);
    expect(await valueAt(third, amount(''))).toBe(1_000_000);
    expect((await third.get('book/info', {})).access).toBe('write');
  });
});

describe('the file alone', () => {
  it('holds every edit once its writer has closed it, even while somebody else reads it', async () => {
    const first = await openExample();
    await type(first, amount('1'));
    const second = await openBook(first.file, minh);
    await show(second, 'targets');
    await first.close();
    const carried = join(newFolder(), 'usb.kehoach');
    copyFileSync(first.file, carried);
    expect(await valueAt(await openBook(carried), amount(''))).toBe(1_000_000);
  });
});

describe('a lock', () => {
  it('is kept by another process, and gone when that is killed', async () => {
    const file = await exampleBook();
    const child = await startChild(file);
    expect(child.opened).toMatchObject({ ok: true, value: { access: 'write' } });
    const second = await openBook(file);
    expect(await second.get('book/info', {})).toMatchObject({
      access: 'read',
      holder: { machine: 'VP-04', user: 'minh', since: now },
    });
    await second.close();
    await child.kill();
    expect(existsSync(`${file}-lock`)).toBe(true);
    const third = await openBook(file);
    expect(await third.get('book/info', {})).toMatchObject({ access: 'write', holder: null });
    await type(third, amount('1'));
    await third.close();
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });

  it('is not a file: whatever lies there, only a running holder counts', async () => {
    const text = 'nothing that SQLite knows, longer than its header'.repeat(20);
    for (const left of ['', text, text.slice(0, 10)]) {
      const file = await exampleBook();
      writeFileSync(`${file}-lock`, left);
      const book = await openBook(file);
      expect([left.length, (await book.get('book/info', {})).access]).toEqual([left.length, 'write']);
      await book.close();
    }
  });

  it('is one for all names of a book, whichever was opened first', async () => {
    const file = await exampleBook();
    const folder = newFolder();
    symlinkSync(file, join(folder, 'link.kehoach'));
    symlinkSync(dirname(file), join(folder, 'folder'));
    const names = [file, join(folder, 'link.kehoach'), join(folder, 'folder', 'so.kehoach')];
    for (const name of names) {
      const first = await openBook(name);
      for (const other of names) {
        const second = await openBook(other, minh);
        expect(await second.get('book/info', {})).toMatchObject({ access: 'read', holder });
        await second.close();
      }
      await type(first, amount(''));
      await first.close();
      expect(readdirSync(folder).sort()).toEqual(['folder', 'link.kehoach']);
      expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
    }
  });

  it('is released where the opening is refused', async () => {
    const file = await exampleBook();
    const database = new Database(file);
    database.exec('CREATE TABLE extra (x)');
    expect(await newEngine().codeOf('book/open', { file })).toBe('schemaDiffers');
    database.exec('DROP TABLE extra');
    database.close();
    const book = await openBook(file);
    expect((await book.get('book/info', {})).access).toBe('write');
    expect(await valueAt(book, inFunding(programme, 'stateBudgetTotal', null))).toBe(915_696_000_000);
  });
});
