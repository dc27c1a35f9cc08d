/** When the server comes and when it goes, and in what state it leaves the book. */
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exampleBook, newFolder } from '../engine/open-engine.ts';
import { isOpenSomewhere, start, visit } from './server-rig.ts';

describe('the server', () => {
  it('stops when the last window has gone, and the book rests as one file', async () => {
    const path = await exampleBook();
    const page = await visit({ path });
    const [one, two] = [page.window(), page.window()];
    await one.hello();
    await two.hello();
    expect(isOpenSomewhere(path)).toBe(true);
    one.client.close();
    expect(await two.client.ask('book/info', {})).toMatchObject({ ok: true });
    expect(page.server.hasStopped()).toBe(false);
    two.client.close();
    await page.server.stopped;
    expect(readdirSync(dirname(path))).toEqual(['so.kehoach']);
    await expect(page.server.send('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('does not stop for a window that is loaded anew', async () => {
    const page = await visit({ grace: 2_000 });
    for (let times = 0; times < 3; times++) {
      const window = page.window();
      await window.hello();
      window.client.close();
    }
    const last = page.window();
    expect(await last.client.ask('book/info', {})).toMatchObject({ ok: true });
    expect(page.server.hasStopped()).toBe(false);
  });

  it('tells its windows when it is stopped', async () => {
    const path = await exampleBook();
    const page = await visit({ path });
    const window = page.window();
    await window.hello();
    page.server.stop();
    await window.until(({ type }) => type === 'lost');
    await page.server.stopped;
    expect(isOpenSomewhere(path)).toBe(false);
  });

  it('shows a book that somebody else has, for reading', async () => {
    const path = await exampleBook();
    const [first, second] = [await visit({ path }), await visit({ path })];
    const hellos = [await first.window().hello(), await second.window().hello()];
    expect(hellos.map(({ book }) => (book.ok ? book.value.access : ''))).toEqual(['write', 'read']);
  });

  it('makes a book', async () => {
    const path = join(newFolder(), 'moi.kehoach');
    const page = await visit({ path, create: { year: 2025 } });
    expect((await page.window().hello()).book).toMatchObject({
      ok: true,
      value: { years: [{ year: 2025 }] },
    });
    expect(existsSync(path)).toBe(true);
  });
});

describe('no server comes', () => {
  const failure = async (options: Parameters<typeof start>[0]): Promise<unknown> => {
    const server = await start(options);
    return server.stopped.then(
      () => 'it stopped',
      (error: unknown) => error,
    );
  };

  it('where the book cannot be opened', async () => {
    const path = join(newFolder(), 'khong-co.kehoach');
    await expect(start({ path })).rejects.toMatchObject({
      refusal: { code: 'fileNotFound', params: { path } },
    });
  });

  it('where the window has not been built', async () => {
    await expect(start({ pages: newFolder() })).rejects.toMatchObject({ refusal: { code: 'fileNotFound' } });
  });

  it('where the port is taken, and the book is let go of', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const path = await exampleBook();
    await expect(failure({ path, port })).rejects.toMatchObject({ name: 'PortTaken', message: String(port) });
    expect(isOpenSomewhere(path)).toBe(false);
  });
});
