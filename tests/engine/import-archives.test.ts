/** Imports of earlier: opened again from what the book keeps of them; and what keeps an import from being written. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { stateOf, type } from './ask-book.ts';
import { exampleBook, newFolder, openBook, openExample } from './open-engine.ts';
import {
  batchesOf,
  bringIn,
  clean,
  million,
  openFile,
  paid,
  previewOf,
  provenanceOf,
  rows,
  treasuryFile,
} from './treasury-file.ts';

describe('an earlier import', () => {
  it('is opened from the book as it was, and written again', async () => {
    const book = await openExample();
    const folder = newFolder();
    const first = await bringIn(book, treasuryFile(rows, { folder }));
    const corrected = rows.map((row) => ({ ...row, completed: row.completed + million }));
    await bringIn(book, treasuryFile(corrected, { folder, name: 'sua.csv' }));
    const again = await book.get('imports/open', { batch: first.batch ?? '' });
    expect(again.file.name).toBe('kho-bac.csv');
    const { rows: cells } = await book.get('imports/cells', {
      ...{ import: again.import, sheet: 'CSV', from: 5, limit: 1 },
    });
    expect(cells[0]?.cells[4]).toBe('2.000.000.000');
    const { revision, figures } = await previewOf(book, again);
    expect(figures.changed).toBe(2);
    await book.get('imports/commit', { import: again.import, revision });
    expect(await paid(book)).toBe(2_345_678_901);
    expect((await provenanceOf(book)).batch?.fileName).toBe('kho-bac.csv');
    await clean(book);
  });

  it('whose archive was altered is told so, and the plan is as it was', async () => {
    const file = await exampleBook();
    const book = await openBook(file);
    const { batch } = await bringIn(book, treasuryFile(rows));
    await book.close();
    const database = new Database(file);
    database.prepare('UPDATE archive SET content = zeroblob(length(content))').run();
    database.close();
    const again = await openBook(file);
    expect(await paid(again)).toBe(2_345_678_901);
    const { problems } = await again.get('book/verify', {});
    expect(problems.map(({ code }) => code)).toEqual(['archiveDamaged']);
    expect(await again.codeOf('imports/open', { batch: batch ?? '' })).toBe('archiveDamaged');
    expect(await again.codeOf('imports/open', { batch: 'x' })).toBe('unknownBatch');
  });

  it('is there in the book that is opened again, and for who may only read', async () => {
    const file = await exampleBook();
    const writer = await openBook(file);
    await bringIn(writer, treasuryFile(rows));
    const told = await provenanceOf(writer);
    await writer.close();
    const reader = await openBook(file, { readOnly: true });
    expect(await provenanceOf(reader)).toEqual(told);
    const opened = await openFile(reader, treasuryFile(rows, { name: 'doc.csv' }));
    const { revision } = await previewOf(reader, opened);
    expect(await reader.codeOf('imports/commit', { import: opened.import, revision })).toBe('readOnly');
  });
});

describe('nothing is written', () => {
  it('where the book has changed since the preview', async () => {
    const book = await openExample();
    const file = await openFile(book, treasuryFile(rows));
    const { revision } = await previewOf(book, file);
    await type(book, { sheet: 'funding', row: 'gnbv2125.1.1', column: 'centralDevelopment', value: '1' });
    const before = await stateOf(book);
    const commit = { import: file.import, revision };
    expect(await book.codeOf('imports/commit', commit)).toBe('importStale');
    expect(await stateOf(book)).toEqual(before);
    const seen = await previewOf(book, file);
    expect(seen.revision).toBe(before.revision);
    expect(await book.codeOf('imports/commit', commit)).toBe('importStale');
    expect(await book.codeOf('imports/commit', { ...commit, revision: seen.revision })).toBe('done');
  });

  it('before a preview, with an obstacle, or with rows that nobody has settled', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const file = await openFile(book, treasuryFile([...rows, { code: '1234567', completed: million }]));
    const commit = (revision: number) => book.codeOf('imports/commit', { import: file.import, revision });
    expect(await commit(1)).toBe('importNotPreviewed');
    const blind = { ...file, settings: { ...file.settings, moneyUnit: null } };
    const { obstacles, revision } = await previewOf(book, blind);
    expect(obstacles.map(({ code }) => code)).toContain('moneyUnitUnknown');
    expect(await commit(revision)).toBe('importObstacles');
    const open = await previewOf(book, file);
    expect(open.classes.ambiguous.rows).toBe(1);
    expect(await commit(open.revision)).toBe('importOpenRows');
    expect(await stateOf(book)).toEqual(before);
    await book.get('imports/commit', { import: file.import, revision: open.revision, leaveOut: true });
    expect((await batchesOf(book))[0]).toMatchObject({ leftOut: { rows: 1, amount: million } });
  });

  it('from a file that cannot be read', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const folder = newFolder();
    const bad = join(folder, 'hong.xlsx');
    writeFileSync(bad, '');
    expect(await book.codeOf('imports/open', { file: bad })).toBe('importEmpty');
    expect(await book.codeOf('imports/open', { file: folder })).toBe('notAFile');
    expect(await book.codeOf('imports/open', { file: join(folder, 'x.csv') })).toBe('fileNotFound');
    expect(await book.codeOf('imports/open', {})).toBe('invalidRequest');
    expect(await stateOf(book)).toEqual(before);
    expect(book.log).toEqual([]);
  });
});
