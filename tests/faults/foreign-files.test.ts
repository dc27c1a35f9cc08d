/** R12, R14: what is not a plan book of ours, or not of today's, is refused with its own code and left alone. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '#engine/store/index.ts';
import { exampleBook, newEngine, newFolder, openBook } from '../engine/open-engine.ts';

const place = (): string => join(newFolder(), 'so.kehoach');

const changed = async (sql: string): Promise<string> => {
  const file = await exampleBook();
  const database = new Database(file);
  database.exec(sql);
  database.close();
  return file;
};

const written = (bytes: string | Buffer): string => {
  const file = place();
  writeFileSync(file, bytes);
  return file;
};

const header = (file: string): Buffer => readFileSync(file).subarray(0, 100);

/** Opens for writing and for reading; the file and its folder are as they were. */
const refusalsOf = async (file: string): Promise<string[]> => {
  const before = readFileSync(file);
  const names = readdirSync(dirname(file));
  const codes: string[] = [];
  for (const readOnly of [false, true]) {
    const book = newEngine();
    codes.push(await book.codeOf('book/open', { file, readOnly }));
    expect(book.log).toEqual([]);
    await book.close();
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(dirname(file))).toEqual(names);
  return codes;
};

const always = (code: string): string[] => [code, code];

describe('a file of a newer program', () => {
  it.each([schemaVersion + 1, 101, 65_536])(
    'of format %i is refused, with the format that it needs',
    async (version) => {
      const file = await changed(`PRAGMA user_version = ${version}`);
      expect(await refusalsOf(file)).toEqual(always('newerSchema'));
      expect(await newEngine().ask('book/open', { file })).toMatchObject({
        error: { params: { found: version, known: schemaVersion } },
      });
    },
  );

  it('is refused at once, even with a log beside it', async () => {
    const file = await changed('PRAGMA user_version = 9; PRAGMA journal_mode = WAL');
    const start = performance.now();
    expect(await refusalsOf(file)).toEqual(always('newerSchema'));
    expect(performance.now() - start).toBeLessThan(400);
  });
});

describe('a file of another program', () => {
  it('with another mark is refused', async () => {
    expect(await refusalsOf(await changed('PRAGMA application_id = 1'))).toEqual(always('otherProgram'));
    expect(await refusalsOf(await changed('PRAGMA application_id = 0'))).toEqual(always('otherProgram'));
  });

  it('that is no database is refused', async () => {
    for (const bytes of ['Kế hoạch năm 2024\n'.repeat(100), 'PK\u0003\u0004', Buffer.alloc(8_192), '']) {
      expect(await refusalsOf(written(bytes))).toEqual(always('notABook'));
    }
  });

  it('that begins like one is refused', async () => {
    const start = header(await exampleBook());
    expect(['damaged', 'notABook']).toContain((await refusalsOf(written(start)))[0]);
    const rest = Buffer.concat([start, Buffer.alloc(2_000_000, 0x41)]);
    expect(['damaged', 'notABook', 'schemaDiffers']).toContain((await refusalsOf(written(rest)))[0]);
  });
});

describe('a file whose structure is not ours', () => {
  it.each([
    'CREATE TABLE extra (x)',
    'CREATE TRIGGER extra AFTER INSERT ON figure BEGIN DELETE FROM change; END',
    'CREATE TRIGGER sqlitetrap AFTER INSERT ON figure BEGIN DELETE FROM change; END',
    'CREATE VIEW extra AS SELECT * FROM figure',
    'CREATE INDEX extra ON figure (value)',
    'ALTER TABLE setting ADD COLUMN extra TEXT',
    'DROP TABLE roll_up',
    'DROP TABLE figure',
  ])('%s', async (sql) => {
    expect(await refusalsOf(await changed(sql))).toEqual(always('schemaDiffers'));
  });

  it('is ours with the statistics that SQLite keeps', async () => {
    const file = await changed('ANALYZE');
    expect((await (await openBook(file)).get('book/info', {})).access).toBe('write');
  });

  it('has our mark and nothing in it', async () => {
    const file = place();
    const database = new Database(file);
    database.pragma(`application_id = ${0x4b48424b}`);
    database.close();
    expect(['schemaDiffers', 'damaged', 'notABook']).toContain((await refusalsOf(file))[0]);
  });
});

describe('what is not a file', () => {
  it('is refused as what it is', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'folder'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('.', join(folder, 'here'));
    const codeOf = (file: string): Promise<string> => newEngine().codeOf('book/open', { file });
    expect(await codeOf(join(folder, 'folder'))).toBe('notAFile');
    expect(await codeOf(join(folder, 'here'))).toBe('notAFile');
    expect(await codeOf('/dev/null')).toBe('notAFile');
    expect(await codeOf(join(folder, 'missing'))).toBe('fileNotFound');
    expect(await codeOf(join(folder, 'missing', 'so.kehoach'))).toBe('fileNotFound');
    expect(await codeOf(join(folder, 'dangling'))).toBe('fileNotFound');
    expect(readdirSync(folder).sort()).toEqual(['dangling', 'folder', 'here']);
  });

  it('opens through a link, with the lock of the book itself', async () => {
    const file = await exampleBook();
    const link = join(newFolder(), 'link.kehoach');
    symlinkSync(file, link);
    const first = await openBook(file);
    const second = await openBook(link);
    const access = async (book: typeof first): Promise<string> => (await book.get('book/info', {})).access;
    expect([await access(first), await access(second)]).toEqual(['write', 'read']);
  });
});

describe('a log that belongs to another book', () => {
  it('never gets into this one', async () => {
    const [file, other] = [await exampleBook(), await exampleBook()];
    const book = await openBook(other);
    await book.get('rows/rename', { sheet: 'funding', row: 'gnbv2125.2', name: 'Khác' });
    copyFileSync(`${other}-wal`, `${file}-wal`);
    writeFileSync(
      `${file}-wal`,
      Buffer.concat([readFileSync(`${file}-wal`).subarray(0, 32), Buffer.alloc(4_096, 7)]),
    );
    const opened = await openBook(file);
    expect((await opened.get('book/verify', {})).problems).toEqual([]);
    expect((await opened.get('book/info', {})).revision).toBe(1);
  });

  it('is not read where it is garbage', async () => {
    const file = await exampleBook();
    writeFileSync(`${file}-wal`, 'garbage'.repeat(1_000));
    writeFileSync(`${file}-shm`, 'garbage'.repeat(10_000));
    const opened = await openBook(file);
    expect((await opened.get('book/verify', {})).problems).toEqual([]);
    await opened.get('rows/rename', { sheet: 'funding', row: 'gnbv2125.2', name: 'Khác' });
    await opened.close();
    expect((await (await openBook(file)).get('book/verify', {})).problems).toEqual([]);
  });
});
