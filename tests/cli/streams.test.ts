/** What happens around the answer: a full disk, a reader that leaves, a person who presses Ctrl+C. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bytesOf,
  type ErrorReply,
  example,
  jsonOf,
  launcher,
  makeWorkplace,
  stackTrace,
} from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';

beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
  writeFileSync(
    place.path('sua.json'),
    '[{"sheet":"funding","row":"gnbv2125.1.1","column":"centralDevelopment","value":1}]',
  );
});
afterAll(() => place.remove());

const shell = (script: string, args: readonly string[]) =>
  spawnSync('bash', ['-c', script, 'bash', process.execPath, launcher, ...args], {
    cwd: place.folder,
    encoding: 'utf8',
    env: { ...process.env, KEHOACH_LANG: '' },
  });

/** No file may grow beyond this many KiB, as on a disk that is full. */
const withRoom = (kibibytes: number, args: readonly string[]) =>
  shell(`trap '' XFSZ; ulimit -f ${kibibytes}; exec "$@"`, args);

/** A book for one attempt: what goes wrong with it stays with it. */
let copies = 0;
const freshBook = (): string => {
  copies++;
  const name = `so-${copies}.kehoach`;
  copyFileSync(place.path(book), place.path(name));
  return name;
};

const contentHash = async (file: string): Promise<unknown> =>
  jsonOf(await place.inside(['info', file, '--json'])).contentHash;

describe('a disk that is full', () => {
  it.each([0, 4, 16, 64, 256])('at %i KiB leaves no new book behind', (room) => {
    const before = readdirSync(place.folder);
    const answer = withRoom(room, ['new', 'moi.kehoach', '--example', example, '--json']);
    expect(answer.status).toBe(3);
    expect(answer.stderr).not.toMatch(stackTrace);
    expect(['diskFull', 'cannotWrite']).toContain(jsonOf<ErrorReply>(answer).error.code);
    expect(readdirSync(place.folder)).toEqual(before);
  });

  it.each([0, 1, 4, 8, 16])('at %i KiB leaves the contents of a book as they were', async (room) => {
    const file = freshBook();
    const before = await contentHash(file);
    const answer = withRoom(room, ['edit', file, '--edits', 'sua.json', '--json']);
    expect(answer.stderr).not.toMatch(stackTrace);
    expect(answer.status).toBe(3);
    expect(['diskFull', 'cannotWrite', 'readOnly']).toContain(jsonOf<ErrorReply>(answer).error.code);
    expect(await contentHash(file)).toBe(before);
    expect((await place.inside(['verify', file])).status).toBe(0);
  });

  it.each([24, 32, 48, 64, 128, 512])('at %i KiB an edit is either written or refused', async (room) => {
    const file = freshBook();
    const before = await contentHash(file);
    const answer = withRoom(room, ['edit', file, '--edits', 'sua.json', '--json']);
    expect(answer.stderr).not.toMatch(stackTrace);
    expect([0, 3]).toContain(answer.status);
    expect((await contentHash(file)) === before).toBe(answer.status === 3);
    expect(await place.inside(['verify', file])).toMatchObject({ status: 0, stderr: '' });
    expect(await place.inside(['edit', file, '--edits', 'sua.json'])).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('keeps every acknowledged edit while the book cannot grow', async () => {
    const file = freshBook();
    let written = 0;
    for (let at = 0; at < 8; at++) {
      const answer = withRoom(700, ['row', 'add', file, 'targets', '--name', `Chỉ tiêu ${at}`]);
      if (answer.status === 0) written++;
      const { revision } = jsonOf(await place.inside(['info', file, '--json']));
      expect(revision, `after ${at}`).toBe(1 + written);
    }
    expect(place.kehoach(['row', 'add', file, 'targets', '--name', 'Có chỗ'])).toMatchObject({ status: 0 });
    expect(jsonOf(await place.inside(['verify', file, '--json']))).toMatchObject({
      sound: true,
      changeSets: 2 + written,
    });
  });

  it('leaves the paper that was there', async () => {
    const paper = ['export', book, '--what', 'phu-luc-05', '--format', 'xlsx', '--out', 'ra.xlsx', '--json'];
    expect((await place.inside(paper)).status).toBe(0);
    const before = { bytes: bytesOf(place.path('ra.xlsx')), files: readdirSync(place.folder) };
    const answer = withRoom(4, paper);
    expect(answer.status).toBe(3);
    expect(['diskFull', 'cannotWrite']).toContain(jsonOf<ErrorReply>(answer).error.code);
    expect({ bytes: bytesOf(place.path('ra.xlsx')), files: readdirSync(place.folder) }).toEqual(before);
  });

  it.runIf(existsSync('/dev/full'))('is told where stdout goes there', () => {
    const answer = shell('exec "$@" > /dev/full', ['show', book, 'funding']);
    expect(answer.status).toBe(3);
    expect(answer.stderr).toMatch(/^Ổ đĩa đã đầy.*\.\n$/);
  });
});

describe('a reader that leaves', () => {
  it('ends the command quietly', () => {
    const answer = shell('set -o pipefail; "$@" | head -c 1 >/dev/null', [
      'show',
      book,
      'allocation',
      '--json',
    ]);
    expect(answer).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});

describe('Ctrl+C', () => {
  it('ends a command that waits for its input, with status 1 and a sentence', async () => {
    const before = bytesOf(place.path(book));
    const child = spawn(process.execPath, [launcher, 'edit', book, '--edits', '-'], { cwd: place.folder });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => {
      stderr += String(text);
    });
    const lock = place.path(`${book}-lock`);
    while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGINT');
    const status = await new Promise((resolve) => child.once('exit', resolve));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Việc đang chạy đã được dừng.*\.\n$/);
    expect(bytesOf(place.path(book))).toBe(before);
    expect(existsSync(lock)).toBe(false);
  });
});

describe('Ctrl+C while a paper is written', () => {
  it.each([100, 150, 200, 250])(
    'after %i ms leaves the old paper or the new one, and nothing else',
    async (wait) => {
      const paper = ['export', book, '--what', 'phu-luc-05', '--format', 'docx', '--out', 'dung.docx'];
      writeFileSync(place.path('dung.docx'), 'cũ');
      const before = readdirSync(place.folder);
      const child = spawn(process.execPath, [launcher, ...paper], { cwd: place.folder });
      setTimeout(() => child.kill('SIGINT'), wait);
      const status = await new Promise((resolve) => child.once('exit', (code) => resolve(code)));
      // Null: it came before the program had started to listen.
      expect([0, 1, null]).toContain(status);
      const size = statSync(place.path('dung.docx')).size;
      expect(status === 0 ? size > 1_000 : size < 10).toBe(true);
      expect(readdirSync(place.folder)).toEqual(before);
    },
  );
});

describe('a big answer', () => {
  it('comes whole through a pipe', () => {
    const { stdout } = place.kehoach(['show', book, 'allocation', '--json']);
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(() => JSON.parse(stdout)).not.toThrow();
    const file = place.path('bang.json');
    shell(`exec "$@" > '${file}'`, ['show', book, 'allocation', '--json']);
    expect(statSync(file).size).toBe(Buffer.byteLength(stdout));
  });
});
