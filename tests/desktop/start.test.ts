/** `npm start`'s own part: from the command line to a window, and back to the shell. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startKehoach } from '../cli/start-process.ts';
import { besides, type Person, switches, welcome } from './launch-desktop.ts';

const book = 'cao-bang-2024.kehoach';
let person: Person;

beforeAll(async () => {
  person = await welcome();
});
afterAll(() => person.leave());

const childrenOf = (pid: number | undefined): number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter((child) => child > 0);

it('opens the example in a window, waits for it, and passes its status on', async () => {
  const started = startKehoach(person.home, ['--json', ...switches], person.env);
  expect(JSON.parse(await started.until('\n'))).toEqual({ book, created: true, host: 'desktop' });
  await expect.poll(() => besides(person.home, book)).not.toEqual([]);
  const [application] = childrenOf(started.process.pid);
  if (!application) throw new Error('no application is running');
  process.kill(application, 'SIGTERM');
  expect(await started.ended).toBe(0);
  expect(besides(person.home, book)).toEqual([]);
});

it('goes on in the browser where the window cannot start', async () => {
  const env = { ...person.env, DISPLAY: ':no-such-display', WAYLAND_DISPLAY: '' };
  const started = startKehoach(person.home, ['--lang', 'en', ...switches], env);
  await started.until('http://127.0.0.1:');
  expect(started.stderr().split('\n')[0]).toBe(
    "What shows the window (Electron) does not start on this machine, so Kehoach opens in this machine's browser instead.",
  );
  started.process.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});
