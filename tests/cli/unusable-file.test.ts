/** Files that are no usable book: every command says why with status 3, and the file stays as it was. */
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  bytesOf,
  type ErrorReply,
  example,
  jsonOf,
  makeWorkplace,
  stackTrace,
} from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';
let whole: Buffer;

beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
  whole = readFileSync(place.path(book));
  writeFileSync(
    place.path('sua.json'),
    '[{"sheet":"funding","row":"gnbv2125.1.1","column":"centralDevelopment","value":1}]',
  );
});
afterAll(() => place.remove());

/** Each command that takes a book. */
const commands: readonly (readonly string[])[] = [
  ['info'],
  ['show', 'funding'],
  ['edit', '--edits', 'sua.json'],
  ['totals'],
  ['overview'],
  ['check'],
  ['export', '--what', 'phu-luc-05', '--format', 'xlsx', '--out', 'ra.xlsx'],
  ['history'],
  ['undo'],
  ['redo'],
  ['verify'],
  ['row', 'add', 'targets', '--name', 'x'],
];

/** The file is the first argument after the command's name. */
const withFile = (command: readonly string[], file: string): string[] => {
  const words = command[0] === 'row' ? 2 : 1;
  return [...command.slice(0, words), file, ...command.slice(words)];
};

const judged = (answer: Answer, command: readonly string[], file: string): ErrorReply['error'] => {
  expect(answer.status, command.join(' ')).toBe(3);
  expect(answer.stderr).not.toMatch(stackTrace);
  const { error } = jsonOf<ErrorReply>(answer);
  expect(answer.stderr).toBe(`${error.message}\n`);
  expect(error.message).toContain(file);
  return error;
};

const refused = async (command: readonly string[], file: string): Promise<ErrorReply['error']> =>
  judged(await place.inside([...withFile(command, file), '--json']), command, file);

const refusedByProcess = (command: readonly string[], file: string): ErrorReply['error'] =>
  judged(place.kehoach([...withFile(command, file), '--json']), command, file);

/** A copy of the book under another name, with its head changed by SQLite itself. */
const copyWith = (name: string, pragma: string): void => {
  writeFileSync(place.path(name), whole);
  const connection = new Database(place.path(name));
  connection.pragma(pragma);
  connection.close();
};

const otherDatabase = (name: string): void => {
  const connection = new Database(place.path(name));
  connection.exec('CREATE TABLE receipt (id INTEGER PRIMARY KEY, amount INTEGER)');
  connection.pragma('application_id = 1234567');
  connection.close();
};

const kinds: readonly [name: string, code: string, make: (name: string) => void][] = [
  [
    'van-ban.kehoach',
    'notABook',
    (name) => writeFileSync(place.path(name), 'Kế hoạch năm 2024\n'.repeat(100)),
  ],
  ['rong.kehoach', 'notABook', (name) => writeFileSync(place.path(name), '')],
  ['khac.kehoach', 'otherProgram', otherDatabase],
  ['moi-hon.kehoach', 'newerSchema', (name) => copyWith(name, 'user_version = 9999')],
];

describe.each(kinds)('%s', (name, code, make) => {
  beforeAll(() => make(name));

  it.each(commands.map((command) => [command.join(' '), command] as const))(
    `is refused by %s as ${code}`,
    async (_, command) => {
      const before = { bytes: bytesOf(place.path(name)), files: readdirSync(place.folder) };
      expect((await refused(command, name)).code).toBe(code);
      expect({ bytes: bytesOf(place.path(name)), files: readdirSync(place.folder) }).toEqual(before);
    },
  );

  it('ends the process with status 3', () => {
    expect(refusedByProcess(['info'], name).code).toBe(code);
  });
});

describe('a book that is not there', () => {
  it('is told to people on stderr, with nothing on stdout', () => {
    const vi = place.kehoach(['show', 'khong-co.kehoach', 'funding']);
    expect(vi).toMatchObject({ status: 3, stdout: '' });
    expect(vi.stderr).toMatch(
      /^Không tìm thấy tệp “.+khong-co\.kehoach”; hãy kiểm tra lại tên tệp và thư mục\.\n$/,
    );
    const en = place.kehoach(['show', 'khong-co.kehoach', 'funding', '--lang', 'en']);
    expect(en.stderr).toMatch(/^The file “.+khong-co\.kehoach” was not found;/);
  });

  it.each(commands.map((command) => [command.join(' '), command] as const))(
    'is refused by %s',
    async (_, command) => {
      const before = readdirSync(place.folder);
      expect((await refused(command, 'khong-co.kehoach')).code).toBe('fileNotFound');
      expect(readdirSync(place.folder)).toEqual(before);
    },
  );

  it('may be a folder, or lie in a file', async () => {
    mkdirSync(place.path('thu-muc.kehoach'));
    expect((await refused(['info'], 'thu-muc.kehoach')).code).toBe('notAFile');
    expect((await refused(['undo'], 'thu-muc.kehoach')).code).toBe('notAFile');
    expect((await refused(['info'], 'so.kehoach/trong.kehoach')).code).toBe('fileNotFound');
    expect(place.kehoach(['new', 'khong-co/so.kehoach']).status).toBe(3);
  });
});

describe('a book that was cut off', () => {
  const sizes = [1, 16, 99, 100, 512, 4_096, 8_192, 65_536];

  it.each([...sizes, -1, -4_096, -100_000])('after %i bytes is refused, and stays as it is', async (size) => {
    const name = `cut${size}.kehoach`;
    const path = place.path(name);
    writeFileSync(path, whole);
    truncateSync(path, size > 0 ? size : whole.length + size);
    const before = bytesOf(path);
    for (const command of [['info'], ['verify'], ['undo'], ['edit', '--edits', 'sua.json']]) {
      expect(['notABook', 'damaged']).toContain((await refused(command, name)).code);
    }
    expect(bytesOf(path)).toBe(before);
  });
});

describe('a book that was tampered with', () => {
  const alter = (name: string, sql: string): void => {
    writeFileSync(place.path(name), whole);
    const connection = new Database(place.path(name));
    connection.exec(sql);
    connection.close();
  };

  it('is not sound where an amount was changed behind its back', async () => {
    alter(
      'so-sua.kehoach',
      'UPDATE figure SET value = value + 1000000 WHERE value = (SELECT max(value) FROM figure)',
    );
    const before = bytesOf(place.path('so-sua.kehoach'));
    const verified = place.kehoach(['verify', 'so-sua.kehoach', '--json']);
    expect([1, 3]).toContain(verified.status);
    expect(verified.stderr).not.toMatch(stackTrace);
    for (const command of [['edit', '--edits', 'sua.json'], ['check'], ['totals']]) {
      expect((await refused(command, 'so-sua.kehoach')).code).toBe('damaged');
    }
    expect(bytesOf(place.path('so-sua.kehoach'))).toBe(before);
  });

  it('is refused where its tables are not those of Kehoach', async () => {
    alter('so-bang.kehoach', 'ALTER TABLE figure ADD COLUMN colour TEXT');
    for (const command of commands) {
      expect((await refused(command, 'so-bang.kehoach')).code).toBe('schemaDiffers');
    }
  });

  it('never ends in a stack trace, whatever byte is wrong', async () => {
    const name = 'so-nhieu.kehoach';
    for (let at = 105; at < whole.length; at += Math.floor(whole.length / 12)) {
      const bytes = Buffer.from(whole);
      bytes.fill(0xa5, at, at + 64);
      writeFileSync(place.path(name), bytes);
      for (const command of [['show', 'funding'], ['verify'], ['undo']]) {
        const args = [...withFile(command, name), '--json'];
        // One of them as a process: what escapes there ends in a stack trace.
        const answer = command[0] === 'verify' ? place.kehoach(args) : await place.inside(args);
        expect([0, 1, 3], `${command[0]} with bytes at ${at}`).toContain(answer.status);
        expect(answer.stderr).not.toMatch(stackTrace);
        expect(jsonOf<Partial<ErrorReply>>(answer).error?.code, `${command[0]} at ${at}`).not.toBe(
          'internal',
        );
      }
    }
  });
});
