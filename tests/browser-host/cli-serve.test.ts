/** `kehoach serve` as a process: what it prints, how it ends, and how it leaves the book. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { portOverSocket } from '../../renderer/engine-client/index.ts';
import { example, jsonOf, launcher, makeWorkplace } from '../cli/cli-process.ts';
import { inFunding, roads } from '../engine/ask-book.ts';
import { windowOver } from '../transports/rig.ts';
import { isOpenSomewhere } from './server-rig.ts';

const place = makeWorkplace();
const book = 'so.kehoach';
beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
});
afterAll(() => place.remove());

interface Running {
  readonly child: ChildProcess;
  readonly address: URL;
  readonly readOnly: boolean;
  readonly errors: () => string;
  readonly exit: Promise<number | null>;
}

const run = async (...args: string[]): Promise<Running> => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, [launcher, 'serve', book, '--json', ...args], {
    cwd: place.folder,
    env: { ...env, KEHOACH_LANG: 'vi', XDG_CONFIG_HOME: place.folder },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const [line] = await once(child.stdout, 'data');
  const told = JSON.parse(String(line)) as { address: string; readOnly: boolean };
  return { child, address: new URL(told.address), readOnly: told.readOnly, errors: () => errors, exit };
};

const enter = async ({ address }: Running) => {
  const { headers } = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = headers.getSetCookie()[0]?.split(';') ?? [];
  const options = { headers: { cookie, origin: address.origin } };
  return windowOver(() =>
    portOverSocket(new WebSocket(`ws://${address.host}/engine`, options) as unknown as globalThis.WebSocket),
  );
};

describe('kehoach serve', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'closes the book and ends with 0 at %s',
    async (signal) => {
      const running = await run();
      const window = await enter(running);
      await window.hello();
      const value = signal.length;
      const edit = inFunding(roads, 'centralDevelopment', value, 2024);
      const reply = await window.client.ask('cells/set', { edits: [edit] });
      if (!reply.ok) throw new Error(reply.error.message);
      expect(isOpenSomewhere(place.path(book))).toBe(true);
      running.child.kill(signal);
      expect(await running.exit).toBe(0);
      await window.until(({ type }) => type === 'lost');
      for (const beside of ['-lock', '-wal', '-shm'])
        expect(existsSync(place.path(book + beside))).toBe(false);
      expect(running.errors()).toBe('Đã đóng sổ và dừng.\n');
      const info = jsonOf<{ revision: number }>(place.kehoach(['info', book, '--json']));
      expect(info.revision).toBe(reply.value.revision);
    },
  );

  it('ends by itself when the last window is closed', async () => {
    const running = await run();
    const window = await enter(running);
    await window.hello();
    window.client.close();
    expect(await running.exit).toBe(0);
    expect(isOpenSomewhere(place.path(book))).toBe(false);
  });

  it('says so where there is no browser to open', async () => {
    const running = await run('--open');
    await expect.poll(running.errors).toContain('Không mở được trình duyệt ở đây');
    running.child.kill('SIGTERM');
    expect(await running.exit).toBe(0);
  });

  it('is the one writer: a second one only reads, and a taken port is told', async () => {
    const first = await run();
    const second = await run();
    expect([first.readOnly, second.readOnly]).toEqual([false, true]);
    const { status, stderr } = place.kehoach(['serve', book, '--port', first.address.port]);
    expect(status).toBe(2);
    expect(stderr).toContain(`không dùng được cổng ${first.address.port}`);
    for (const { child, exit } of [second, first]) {
      child.kill('SIGTERM');
      expect(await exit).toBe(0);
    }
  });

  it('serves the window that was built', async () => {
    const { address, child, exit } = await run();
    const first = await fetch(address, { redirect: 'manual' });
    const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const page = await fetch(address.origin, { headers: { cookie } });
    const html = await page.text();
    expect(html).not.toContain('__NONCE__');
    const sources = [...html.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      const file = await fetch(address.origin + source, { headers: { cookie } });
      expect(file.status, source).toBe(200);
    }
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('refuses what is no book with status 3', () => {
    const { status, stdout, stderr } = place.kehoach(['serve', 'khong-co.kehoach']);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^Không tìm thấy tệp/);
  });

  it.each(['0', '65536', '-1', 'x'])('refuses the port %s', (port) => {
    expect(place.kehoach(['serve', book, `--port=${port}`]).status).toBe(2);
  });
});
