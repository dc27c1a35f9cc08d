/** The launcher as a process: what it prints and returns before the command line itself starts. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const launcher = resolve(import.meta.dirname, '../../dist/cli/kehoach.cjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kehoach-launcher-'));
  const pretend = "Object.defineProperty(process.versions, 'napi', { value: '7' });";
  writeFileSync(join(folder, 'old-node.cjs'), pretend);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

it('refuses an old Node with status 3, one sentence and one JSON value', () => {
  const { status, stdout, stderr } = run(
    '--require',
    join(folder, 'old-node.cjs'),
    launcher,
    'info',
    '--json',
  );
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toEqual({ error: { code: 'nodeTooOld', message: stderr.trimEnd() } });
  expect(stderr).toMatch(/^Kehoach cần Node\.js .*Node-API 7.*\.\n$/);
});

it('says that it is not complete where the bundle or the database is missing', () => {
  cpSync(launcher, join(folder, 'kehoach.cjs'));
  const { status, stdout, stderr } = run(join(folder, 'kehoach.cjs'), '--lang=en');
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toMatch(/^Kehoach is not complete here.*\.\n$/);
});
