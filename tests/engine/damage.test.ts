/**
 * Damage: whatever is done to the file behind the program's back is noticed, named, and never made worse. Each
 * case changes one thing by SQL or in a page that stays well formed, so that SQLite itself sees nothing.
 */
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { inFunding, programme, roads, type, valueAt } from './ask-book.ts';
import { exampleBook, newEngine, newFolder, type Opened, openExample } from './open-engine.ts';

const pageSize = 4096;
let sound: string;

beforeAll(async () => {
  const book = await openExample();
  for (const value of ['1', '2']) await type(book, inFunding(roads, 'centralDevelopment', value));
  await book.get('rows/rename', { sheet: 'funding', row: roads, name: 'Đường' });
  await book.get('history/undo', {});
  await book.close();
  sound = book.file;
});

const copy = (): string => {
  const file = join(newFolder(), 'so.kehoach');
  copyFileSync(sound, file);
  return file;
};

const altered = (sql: string): string => {
  const file = copy();
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  const { changes } = database.prepare(sql).run();
  database.close();
  expect(changes).toBeGreaterThan(0);
  return file;
};

/** What verifying says: the codes of the problems, or of the refusal; never a fault of the program. */
const verify = async (file: string): Promise<string[]> => {
  const book = newEngine();
  const opened = await book.codeOf('book/open', { file });
  if (opened !== 'done') return [opened];
  const reply = await book.ask('book/verify', {});
  await book.close();
  expect(book.log).toEqual([]);
  if (!reply.ok) return [reply.error.code];
  expect(reply.value.sound).toBe(reply.value.problems.length === 0);
  return [...new Set(reply.value.problems.map(({ code }) => code))];
};

/** What cannot even be read may be reported under another code, or refused as damaged. */
const something: string[] = [];

describe('what verifying finds', () => {
  it('is nothing in a sound book', async () => {
    expect(await verify(copy())).toEqual([]);
  });

  it.each([
    ['an amount', 'UPDATE figure SET value = value + 1 WHERE value = 93832000000', ['contentDiffers']],
    ['one bit of it', 'UPDATE figure SET value = value | 1 WHERE value = 93832000000', ['contentDiffers']],
    [
      'the place of an amount',
      'UPDATE figure SET component = 99 WHERE value = 93832000000',
      ['contentDiffers'],
    ],
    ['an amount lost', 'DELETE FROM figure WHERE value = 93832000000', ['contentDiffers']],
    ['a name', "UPDATE component_version SET name = 'x' WHERE component = 'gnbv2125.2'", ['contentDiffers']],
    ['a record lost', "DELETE FROM claim WHERE uid = 'claim.A.I.plans'", ['contentDiffers']],
    ['a yes or no', 'UPDATE target_form SET approximate = 1 - approximate', ['contentDiffers']],
    [
      'who an amount belongs to',
      "UPDATE local_id SET uid = uid || 'x' WHERE dimension = 1 AND id = 3",
      ['contentDiffers'],
    ],
    ['who they belong to, lost', 'DELETE FROM local_id WHERE dimension = 1 AND id = 3', ['contentDiffers']],
    [
      'a sentence of history',
      `UPDATE change_set SET summary = '{"code":"cellSet","params":{}}' WHERE revision = 2`,
      ['historyAltered'],
    ],
    ['a sentence that is none', "UPDATE change_set SET summary = 'x' WHERE revision = 2", something],
    ['an author', "UPDATE change_set SET author = 'ai' WHERE revision = 2", ['historyAltered']],
    ['a time', "UPDATE change_set SET at = '2020-01-01' WHERE revision = 2", ['historyAltered']],
    ['a stack of undo', 'UPDATE change_set SET undo_top = 1 WHERE revision = 3', ['historyAltered']],
    ['the top of it', 'UPDATE change_set SET undo_top = 2 WHERE revision = 5', ['historyAltered']],
    ['what lies below', 'UPDATE change_set SET below = 1 WHERE revision = 3', ['historyAltered']],
    ['what a command was', "UPDATE change_set SET request = 'x' WHERE revision = 2", ['historyAltered']],
    ['an amount in history', 'UPDATE change SET before = before + 1 WHERE revision = 3', ['historyAltered']],
    ['a text in history', `UPDATE change SET after = '"x"' WHERE revision = 4`, ['historyAltered']],
    ['a text that is none', "UPDATE change SET after = '{' WHERE revision = 4", something],
    ['a key that is none', "UPDATE change SET key = 'x' WHERE revision = 3", something],
    ['a change lost', 'DELETE FROM change WHERE revision = 3', ['historyAltered']],
    ['a whole expression', "UPDATE claim SET expression = '{' WHERE uid = 'claim.A.I.plans'", something],
    [
      "the book's key",
      "UPDATE meta SET value = '0123456789abcdef0123456789abcdef' WHERE key = 'digestKey'",
      ['contentDiffers'],
    ],
    ['no key at all', "DELETE FROM meta WHERE key = 'digestKey'", something],
    [
      'a kept total',
      'UPDATE roll_up SET amounts = zeroblob(length(amounts)) WHERE year = 2024',
      ['totalsDiffer'],
    ],
    [
      'the hash of a revision',
      'UPDATE change_set SET digest = zeroblob(16) WHERE revision = 3',
      ['historyAltered'],
    ],
  ])('%s: %s', async (_, sql, codes) => {
    const found = await verify(altered(sql));
    if (codes === something) expect(found.length).toBeGreaterThan(0);
    else expect(found).toEqual(codes);
  });

  it('a revision lost in the middle, and what has lost its revision', async () => {
    expect(await verify(altered('DELETE FROM change_set WHERE revision = 3'))).toEqual([
      'fileUnsound',
      'historyGap',
    ]);
  });

  it('the last revision lost: the contents are ahead of the history', async () => {
    const file = altered('DELETE FROM change_set WHERE revision = 5');
    expect(await verify(file)).toContain('contentDiffers');
  });

  it('all of the history lost', async () => {
    expect((await verify(altered('DELETE FROM change_set'))).length).toBeGreaterThan(0);
    const file = copy();
    const database = new Database(file);
    database.exec('DELETE FROM change; DELETE FROM change_set');
    database.close();
    expect((await verify(file)).length).toBeGreaterThan(0);
  });
});

describe('an amount that was altered in the file', () => {
  it('is not built upon: writing and everything that needs it is refused', async () => {
    const file = altered('UPDATE figure SET value = value + 1 WHERE value = 93832000000');
    const before = readFileSync(file);
    const book = newEngine();
    await book.get('book/open', { file });
    const edit = { edits: [inFunding(roads, 'centralDevelopment', '9')] };
    expect(await book.codeOf('cells/set', edit)).toBe('damaged');
    expect(await book.codeOf('sheets/show', { sheet: 'targets' })).toBe('damaged');
    expect(await book.codeOf('checks/list', {})).toBe('damaged');
    expect(await book.codeOf('history/undo', {})).toBe('damaged');
    await book.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(book.log).toEqual([]);
  });

  it('a kept total is never shown instead of the amounts', async () => {
    const file = altered('UPDATE roll_up SET amounts = zeroblob(length(amounts)) WHERE year = 2024');
    const book = newEngine();
    await book.get('book/open', { file });
    expect(await valueAt(book, inFunding(programme, 'centralRecurrent', null))).toBe(445_431_000_000);
  });

  it('a kept total that cannot be read is made anew', async () => {
    const file = altered("UPDATE roll_up SET amounts = x'00'");
    const book = newEngine();
    await book.get('book/open', { file });
    expect(await valueAt(book, inFunding(programme, 'centralRecurrent', null))).toBe(445_431_000_000);
    expect(book.log).toEqual([]);
  });
});

const read = async (book: Opened, file: string): Promise<string> => {
  const opened = await book.codeOf('book/open', { file });
  if (opened !== 'done') return opened;
  await book.codeOf('sheets/show', { sheet: 'funding' });
  await book.codeOf('checks/list', {});
  await book.codeOf('history/list', {});
  const reply = await book.ask('book/verify', {});
  if (!reply.ok) return reply.error.code;
  return reply.value.sound ? 'sound' : 'reported';
};

const refusals = ['damaged', 'notABook', 'otherProgram', 'schemaDiffers', 'reported'];

/** Opens, reads all, verifies, closes. What was not as it should be; nothing where all was. */
const complaintsAbout = async (file: string): Promise<string[]> => {
  const before = readFileSync(file);
  const book = newEngine();
  const complaints: string[] = [];
  const outcome = await read(book, file);
  if (!refusals.includes(outcome)) complaints.push(`the outcome is ${outcome}`);
  for (const { detail } of book.log)
    complaints.push(`a fault: ${detail?.split('\n')[0]?.replace(/\d+/g, 'N')}`);
  // Whatever was found, the engine is free for another book, and the damaged one for another program.
  await book.ask('book/close', {});
  const next = await book.codeOf('book/open', { file: await exampleBook() });
  if (next !== 'done') complaints.push(`the next book: ${next}`);
  await book.close();
  if (!readFileSync(file).equals(before)) complaints.push('the file was changed');
  const left = readdirSync(join(file, '..')).filter((name) => name !== 'so.kehoach');
  if (left.length > 0) complaints.push(`left behind: ${left.join(', ')}`);
  return complaints;
};

/** What went wrong, with the pages that it went wrong for. */
const damagePages = async (
  step: number,
  bytesOf: (page: number) => Buffer,
): Promise<Record<string, number[]>> => {
  const found: Record<string, number[]> = {};
  const bytes = readFileSync(sound);
  for (let page = 0; page < statSync(sound).size / pageSize; page += step) {
    // Two tables without rows have the same page: one in the place of the other is no damage.
    if (bytes.subarray(page * pageSize, (page + 1) * pageSize).equals(bytesOf(page))) continue;
    const file = copy();
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, bytesOf(page), 0, pageSize, page * pageSize);
    closeSync(descriptor);
    for (const complaint of await complaintsAbout(file))
      found[complaint] = [...(found[complaint] ?? []), page];
  }
  return found;
};

describe('a damaged page never crashes the program, never goes unnoticed, and is never made worse', () => {
  it('zeroed', async () => {
    expect(await damagePages(3, () => Buffer.alloc(pageSize))).toEqual({});
  });

  it('full of other bytes', async () => {
    const noise = (page: number): Buffer =>
      Buffer.from(Array.from({ length: pageSize }, (_, at) => (at * 131 + page * 71) % 256));
    expect(await damagePages(5, noise)).toEqual({});
  });

  it('in the place of another', async () => {
    const bytes = readFileSync(sound);
    const other = (page: number): Buffer => bytes.subarray((page + 1) * pageSize, (page + 2) * pageSize);
    const last = bytes.length / pageSize - 1;
    expect(await damagePages(11, (page) => (page === last ? Buffer.alloc(pageSize) : other(page)))).toEqual(
      {},
    );
  });
});

/** The book with the first page of a table's tree full of nonsense. */
const withBrokenTable = (table: string): string => {
  const file = copy();
  const database = new Database(file);
  const root = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
  database.close();
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(pageSize, 0x55), 0, pageSize, (Number(root) - 1) * pageSize);
  closeSync(descriptor);
  return file;
};

describe('a book that turns out to be damaged while it is opened', () => {
  it.each(['change_set', 'setting', 'plan_year'])('is refused by its name and let go: %s', async (table) => {
    const file = withBrokenTable(table);
    for (const readOnly of [false, true]) {
      const book = newEngine();
      const reply = await book.ask('book/open', { file, readOnly });
      expect(reply).toMatchObject({ ok: false, error: { code: 'damaged', params: { path: file } } });
      expect(await book.codeOf('book/info', {})).toBe('bookNotOpen');
      expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
      expect(await book.codeOf('book/open', { file: copy() })).toBe('done');
      expect(book.log).toEqual([]);
    }
  });

  it('is told as damaged by the first request that reads what is broken', async () => {
    const file = withBrokenTable('component_version');
    const book = newEngine();
    expect(await book.codeOf('book/open', { file })).toBe('done');
    const reply = await book.ask('sheets/show', { sheet: 'funding' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'damaged', params: { path: file } } });
    await book.get('book/close', {});
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
    expect(book.log).toEqual([]);
  });

  it('is refused where its schema cannot be read', async () => {
    const file = copy();
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(pageSize - 100, 0x55), 0, pageSize - 100, 100);
    closeSync(descriptor);
    for (const readOnly of [false, true]) {
      const reply = await newEngine().ask('book/open', { file, readOnly });
      expect(reply).toMatchObject({ ok: false, error: { code: 'damaged', params: { path: file } } });
      expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
    }
  });

  it('is refused where its last sentence of history is none', async () => {
    const file = altered("UPDATE change_set SET summary = 'x' WHERE revision = 5");
    const book = newEngine();
    expect(await book.codeOf('book/open', { file })).toBe('damaged');
    expect(await book.codeOf('book/open', { file: copy() })).toBe('done');
  });
});

describe('a file that was cut short is refused', () => {
  it.each([1, 99, 100, 512, 4095, 4096, 4097, 40_960])('at %i bytes', async (length) => {
    const file = copy();
    truncateSync(file, length);
    expect(await complaintsAbout(file)).toEqual([]);
  });

  it('by a page, or by a byte', async () => {
    const { size } = statSync(sound);
    for (const length of [size - 1, size - pageSize, size - 7 * pageSize]) {
      const file = copy();
      truncateSync(file, length);
      expect(await newEngine().codeOf('book/open', { file })).toBe('damaged');
      expect(await complaintsAbout(file)).toEqual([]);
    }
  });
});
