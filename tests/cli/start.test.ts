/** `kehoach start` where there is no display: one sentence, and the same book in the browser. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { makeWorkplace } from './cli-process.ts';
import { type Started, startKehoach } from './start-process.ts';

const book = 'cao-bang-2024.kehoach';
const place = makeWorkplace();
afterAll(() => place.remove());

/** Linux looks for a display; elsewhere there always is one. */
const start = (...args: readonly string[]): Started => {
  const { DISPLAY, WAYLAND_DISPLAY, KEHOACH_LANG, ...env } = process.env;
  return startKehoach(place.folder, args, { ...env, BROWSER: 'none', XDG_CONFIG_HOME: place.path('config') });
};

const besideBook = (): string[] =>
  readdirSync(place.folder).filter((name) => name.startsWith(book) && name !== book);

describe.runIf(process.platform === 'linux')('start without a display', () => {
  it('says so in one sentence, makes the example and serves it', async () => {
    const started = start();
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(await started.until('http://')) ?? [];
    expect(started.stderr().split('\n')[0]).toBe(
      'Ở đây không có màn hình đồ họa, nên Kehoach mở trong trình duyệt của máy này.',
    );
    const page = await fetch(address, { redirect: 'manual' });
    expect(page.status).toBeLessThan(400);
    started.process.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(besideBook()).toEqual([]);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.xlsx'))).toEqual([]);
  });

  it('opens the book the second time and leaves it alone', async () => {
    const before = readFileSync(place.path(book));
    const started = start('--json', '--lang', 'en');
    const reply: unknown = JSON.parse(await started.until('\n'));
    expect(reply).toMatchObject({ book, address: expect.stringMatching(/^http:/) });
    expect(started.stderr()).toContain('There is no graphical display here');
    started.process.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(readFileSync(place.path(book)).equals(before)).toBe(true);
  });
});

it('refuses a file of that name that is no book', () => {
  const other = makeWorkplace();
  writeFileSync(other.path(book), 'không phải sổ');
  expect(other.kehoach(['start', '--json']).status).toBe(3);
  expect(readdirSync(other.folder)).toEqual([book]);
  other.remove();
});
