/** R16: before an import changes a figure there is a proved backup of the book; without one nothing is written. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupFolder } from '#engine/copies/index.ts';
import { inFunding, roads, stateOf } from './ask-book.ts';
import { exampleBook, openBook } from './open-engine.ts';
import { bringIn, clean, million, openFile, paid, previewOf, rows, treasuryFile } from './treasury-file.ts';

const plus = (times: number) => rows.map((row) => ({ ...row, completed: row.completed + times * million }));

describe('before an import', () => {
  it('the book as it was lies beside it, and opens', async () => {
    const file = await exampleBook();
    const book = await openBook(file);
    const before = await stateOf(book);
    await bringIn(book, treasuryFile(rows));
    expect(readdirSync(backupFolder(file))).toEqual(['truoc-nhap-1.kehoach']);
    const backup = await openBook(join(backupFolder(file), 'truoc-nhap-1.kehoach'));
    expect(await stateOf(backup)).toEqual(before);
    expect(await paid(backup)).toBe(null);
    await clean(backup);
    await clean(book);
  });

  it('the last three are kept, the newest named by the highest revision', async () => {
    const file = await exampleBook();
    const book = await openBook(file);
    for (let times = 0; times < 5; times++) await bringIn(book, treasuryFile(plus(times)));
    const names = [3, 4, 5].map((revision) => `truoc-nhap-${revision}.kehoach`);
    expect(readdirSync(backupFolder(file)).sort()).toEqual(names);
  });

  it('none is made of a book that the file leaves as it is', async () => {
    const file = await exampleBook();
    const book = await openBook(file);
    await bringIn(book, treasuryFile(rows));
    await bringIn(book, treasuryFile(rows));
    expect(readdirSync(backupFolder(file))).toEqual(['truoc-nhap-1.kehoach']);
  });

  it('an edit is answered while it is made, and stops the import', async () => {
    const file = await exampleBook();
    const book = await openBook(file);
    const { import: id } = await openFile(book, treasuryFile(rows));
    const { revision } = await previewOf(book, {
      ...(await openFile(book, treasuryFile(rows))),
      import: id,
    });
    const committing = book.codeOf('imports/commit', { import: id, revision });
    const edit = { edits: [inFunding(roads, 'centralDevelopment', '7')] };
    expect(await book.get('cells/set', edit)).toMatchObject({ revision: 2 });
    expect(await committing).toBe('importStale');
    await clean(book);
  });

  it('that cannot be backed up nothing is written, and it says why', async () => {
    const file = await exampleBook();
    const book = await openBook(file);
    const before = await stateOf(book);
    const opened = await openFile(book, treasuryFile(rows));
    const { revision } = await previewOf(book, opened);
    // Where the folder would be there is a file.
    writeFileSync(backupFolder(file), '');
    const reply = await book.ask('imports/commit', { import: opened.import, revision });
    expect(reply).toMatchObject({ ok: false, error: { code: 'importNotBackedUp' } });
    expect(reply.ok ? '' : reply.error.message).toContain(backupFolder(file));
    expect(await stateOf(book)).toEqual(before);
    expect(existsSync(join(backupFolder(file), 'truoc-nhap-1.kehoach'))).toBe(false);
    await clean(book);
  });
});
