/** R7, R16: no room for the backup that an import begins with. It is refused, nothing is written; with room it goes on. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backupFolder } from '#engine/copies/index.ts';
import { exampleBook, openBook } from '../engine/open-engine.ts';
import { batchesOf, clean, rows, treasuryFile } from '../engine/treasury-file.ts';
import { startChild } from './start-child.ts';

describe('an import onto a disk that is full', () => {
  it('is refused before it begins, and done when there is room', async () => {
    const file = await exampleBook();
    // In KiB: less than the book.
    const child = await startChild(file, { fileLimit: 64 });
    const opened = await child.ask({ name: 'imports/open', input: { file: treasuryFile(rows) } });
    if (!opened.ok) throw new Error(opened.error.message);
    const { import: id, settings, decisions } = opened.value;
    const preview = await child.ask({
      name: 'imports/preview',
      input: { import: id, settings, decisions: { ...decisions, acceptExactNames: true } },
    });
    if (!preview.ok) throw new Error(preview.error.message);
    const commit = {
      name: 'imports/commit',
      input: { import: id, revision: preview.value.revision },
    } as const;
    const refused = await child.ask(commit);
    expect(refused).toMatchObject({ ok: false, error: { code: 'importNotBackedUp' } });
    expect(readdirSync(backupFolder(file))).toEqual([]);
    const info = await child.ask({ name: 'book/info', input: {} });
    expect(info).toMatchObject({ ok: true, value: { revision: 1 } });
    execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
    expect(await child.ask(commit)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(readdirSync(backupFolder(file))).toEqual(['truoc-nhap-1.kehoach']);
    expect(await child.end()).toBe(0);
    expect(child.errors()).toBe('');
    const book = await openBook(file);
    expect(await batchesOf(book)).toHaveLength(1);
    await clean(book);
  });
});
