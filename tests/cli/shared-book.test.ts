/** A book that somebody else has open, and a book in a place that cannot be written to. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  bytesOf,
  type ErrorReply,
  example,
  jsonOf,
  launcher,
  makeWorkplace,
  runProcess,
} from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';
const writing = [
  ['edit', book, '--edits', 'sua.json'],
  ['undo', book],
  ['redo', book],
  ['row', 'add', book, 'targets', '--name', 'x'],
];
const reading = [
  ['info', book],
  ['show', book, 'funding'],
  ['totals', book],
  ['history', book],
  ['verify', book],
];

beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
  writeFileSync(
    place.path('sua.json'),
    '[{"sheet":"funding","row":"gnbv2125.1.1","column":"centralDevelopment","value":1}]',
  );
});
afterAll(() => place.remove());

const hold = (): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const holder = spawn(
      process.execPath,
      [join(import.meta.dirname, 'hold-book.ts'), book, 'Nông Văn Hòa'],
      {
        cwd: place.folder,
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    holder.on('error', reject);
    holder.stdout.once('data', (line: Buffer) =>
      String(line).trim() === 'write' ? resolve(holder) : reject(new Error(String(line))),
    );
  });

const ended = (holder: ChildProcess): Promise<void> =>
  new Promise((resolve) => holder.once('exit', () => resolve()));

const contentHash = async (): Promise<unknown> =>
  jsonOf(await place.inside(['info', book, '--json'])).contentHash;

const two = (value: number): string => String(value).padStart(2, '0');

/** As `history` prints it, in the time of this machine. */
const localTime = (iso: string): string => {
  const at = new Date(iso);
  const date = [two(at.getDate()), two(at.getMonth() + 1), at.getFullYear()].join('/');
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

describe('a book that another process has', () => {
  let holder: ChildProcess;
  beforeAll(async () => {
    holder = await hold();
  });
  afterAll(async () => {
    if (holder.exitCode !== null || holder.signalCode !== null) return;
    holder.kill('SIGKILL');
    await ended(holder);
  });

  it.each(writing)('refuses %s, and names who has it, where and since when', async (...args) => {
    const before = { bytes: bytesOf(place.path(book)), hash: await contentHash() };
    const answer = place.kehoach([...args, '--json']);
    expect(answer.status).toBe(3);
    const { error } = jsonOf<ErrorReply>(answer);
    expect(error).toMatchObject({ code: 'locked', machine: hostname(), user: 'Nông Văn Hòa' });
    const since = String(error.since);
    expect(since).toMatch(/^\d{4}-\d\d-\d\dT.+Z$/);
    expect(answer.stderr).toContain(
      `đang được Nông Văn Hòa mở trên máy ${hostname()} từ ${localTime(since)}; hãy chờ`,
    );
    expect({ bytes: bytesOf(place.path(book)), hash: await contentHash() }).toEqual(before);
  });

  it.each(reading)('can be looked at: %s', async (...args) => {
    expect(await place.inside([...args, '--json'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('can be copied as it is on the disk', async () => {
    expect(await place.inside(['backup', book, '--out', 'luu.kehoach'])).toMatchObject({ status: 0 });
    expect((await place.inside(['verify', 'luu.kehoach'])).status).toBe(0);
    const onto = await place.inside(['backup', 'luu.kehoach', '--out', book, '--json']);
    expect(onto.status).toBe(3);
    expect(onto.stdout).toContain('"locked"');
  });

  it('tells every time in the zone of this machine, in one form', () => {
    const zone = (name: string, args: readonly string[]) => place.kehoach(args, { env: { TZ: name } });
    const timeIn = (text: string): string => /\d\d\/\d\d\/\d{4} \d\d:\d\d/.exec(text)?.[0] ?? '';
    const holderOf = (name: string): string =>
      timeIn(/^Đang mở bởi: .*$/m.exec(zone(name, ['info', book]).stdout)?.[0] ?? '');
    const refusedOf = (name: string): string => timeIn(zone(name, ['undo', book]).stderr);
    const here = holderOf('Asia/Ho_Chi_Minh');
    expect(refusedOf('Asia/Ho_Chi_Minh')).toBe(here);
    const elsewhere = holderOf('UTC');
    expect(elsewhere).toMatch(/^\d/);
    expect(elsewhere).not.toBe(here);
  });

  it('can be checked and exported', async () => {
    expect((await place.inside(['check', book])).status).toBe(1);
    const paper = ['--what', 'phu-luc-05', '--format', 'docx', '--out', 'ra.docx'];
    expect(place.kehoach(['export', book, ...paper]).status).toBe(0);
  });

  it('can be written again as soon as that process is killed', async () => {
    holder.kill('SIGKILL');
    await ended(holder);
    expect(place.kehoach(writing[0] ?? [])).toMatchObject({ status: 0, stderr: '' });
    expect((await place.inside(['undo', book])).status).toBe(0);
  });
});

/** Permissions do not bind root: there the process gives up the power to ignore them. */
const boundByPermissions = (args: readonly string[], folder: string): Answer => {
  const command = [process.execPath, launcher, ...args];
  const asRoot = ['setpriv', '--bounding-set=-all', '--inh-caps=-all', ...command];
  const [program = '', ...rest] = process.getuid?.() === 0 ? asRoot : command;
  return runProcess(program, rest, folder);
};

describe('a book whose folder cannot be written to', () => {
  const folder = place.path('chi-doc');
  const file = join(folder, book);
  const kehoach = (args: readonly string[]): Answer => boundByPermissions(args, folder);

  beforeAll(() => {
    mkdirSync(folder);
    copyFileSync(place.path(book), file);
    writeFileSync(
      join(folder, 'sua.json'),
      '[{"sheet":"funding","row":"gnbv2125.1.1","column":"centralDevelopment","value":1}]',
    );
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
  });
  afterAll(() => chmodSync(folder, 0o755));

  it.each(reading)('can be looked at: %s', (...args) => {
    expect(kehoach([...args, '--json'])).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(writing)('refuses %s', (...args) => {
    const before = bytesOf(file);
    const answer = kehoach([...args, '--json']);
    expect(answer.status).toBe(3);
    expect(jsonOf<ErrorReply>(answer).error.code).toBe('readOnly');
    expect(bytesOf(file)).toBe(before);
  });

  it('takes no paper and no new book', () => {
    const paper = ['--what', 'phu-luc-05', '--format', 'xlsx', '--out', 'ra.xlsx'];
    for (const args of [
      ['export', book, ...paper],
      ['new', 'moi.kehoach'],
    ]) {
      const answer = kehoach([...args, '--json']);
      expect(answer.status).toBe(3);
      expect(jsonOf<ErrorReply>(answer).error.code).toBe('cannotWrite');
    }
  });

  it('is refused as unreadable where it may not even be read', () => {
    chmodSync(file, 0o000);
    const answer = kehoach(['info', book, '--json']);
    chmodSync(file, 0o444);
    expect(answer.status).toBe(3);
    expect(jsonOf<ErrorReply>(answer).error.code).toBe('unreadable');
  });
});

describe('a file that may not be written, in a folder that may', () => {
  beforeAll(() => chmodSync(place.path(book), 0o444));
  afterAll(() => chmodSync(place.path(book), 0o644));

  it('is refused for writing', () => {
    const answer = boundByPermissions(['undo', book, '--json'], place.folder);
    expect(answer.status).toBe(3);
    expect(jsonOf<ErrorReply>(answer).error).toMatchObject({ code: 'readOnly', reason: 'file' });
  });
});
