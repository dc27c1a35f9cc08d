/** A bug, in the engine or in the command line itself: a sentence with a number, and the detail in a file. */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bytesOf,
  type ErrorReply,
  example,
  jsonOf,
  launcher,
  makeWorkplace,
  runProcess,
  stackTrace,
} from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';

beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
  writeFileSync(
    place.path('engine.cjs'),
    `const { normalize } = String.prototype;
    String.prototype.normalize = function (form) {
      if (String(this) === 'hỏng') throw new TypeError('made by the test');
      return normalize.call(this, form);
    };`,
  );
  writeFileSync(
    place.path('host.cjs'),
    "Date.prototype.getHours = function () { throw new TypeError('made by the test'); };",
  );
});
afterAll(() => place.remove());

const broken = (preload: string, args: readonly string[]) =>
  runProcess(process.execPath, ['--require', place.path(preload), launcher, ...args], place.folder, {
    env: { TMPDIR: place.folder, KEHOACH_LANG: 'vi' },
  });

describe.each([
  ['engine.cjs', ['row', 'rename', book, 'funding', 'gnbv2125.1.1', '--name', 'hỏng']],
  ['host.cjs', ['history', book]],
])('a fault made by %s', (preload, args) => {
  it('ends with status 3, a sentence and a number; the detail is in the log', () => {
    const before = bytesOf(place.path(book));
    const answer = broken(preload, args);
    expect(answer).toMatchObject({ status: 3, stdout: '' });
    expect(answer.stderr).not.toMatch(stackTrace);
    const [, reference = ''] = /^Kehoach gặp lỗi bên trong.* báo số ([0-9a-f]{8}) /.exec(answer.stderr) ?? [];
    const log = place.path('kehoach.log');
    expect(answer.stderr).toContain(log);
    expect(readFileSync(log, 'utf8')).toMatch(new RegExp(`${reference} .*\\n.*made by the test\\n +at `));
    expect(statSync(log).mode & 0o077).toBe(0);
    expect(bytesOf(place.path(book))).toBe(before);
  });

  it('is one JSON value for scripts', () => {
    const answer = broken(preload, [...args, '--json']);
    // No time is put into words for a script: nothing breaks.
    if (preload === 'host.cjs') return expect(answer.status).toBe(0);
    expect(answer.status).toBe(3);
    const { error } = jsonOf<ErrorReply>(answer);
    expect(error).toMatchObject({ code: 'internal', reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(answer.stderr).toContain(error.message);
  });
});

describe('the log', () => {
  it('is not promised where it cannot be kept', () => {
    // A folder that is missing is made; one beneath a file cannot be.
    const nowhere = { env: { TMPDIR: join(place.path(book), 'khong-co'), KEHOACH_LANG: 'vi' } };
    const args = ['--require', place.path('host.cjs'), launcher, 'history', book];
    const answer = runProcess(process.execPath, args, place.folder, nowhere);
    expect(answer.status).toBe(3);
    expect(answer.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('is printed where it is asked for', () => {
    const answer = broken('engine.cjs', [
      'row',
      'rename',
      book,
      'funding',
      'gnbv2125.1.1',
      '--name',
      'hỏng',
      '--verbose',
    ]);
    expect(answer.stderr).toContain('rows/rename failed');
  });
});
