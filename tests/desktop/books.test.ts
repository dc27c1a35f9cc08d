/** Books, windows and engine processes in the running application: who shows what, and what is left afterwards. */
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  awaitPort,
  besides,
  call,
  closeWindow,
  connect,
  enginePids,
  type Person,
  welcome,
} from './launch-desktop.ts';
import { makeExample, verify } from './make-book.ts';

let person: Person;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  person = await welcome();
  for (const name of ['a.kehoach', 'b.kehoach']) makeExample(person.path(name));
});
afterAll(() => person.leave());
afterEach(() => app.close());

const launch = async (...files: readonly string[]): Promise<void> => {
  app = await person.launch(...files);
  page = await app.firstWindow();
  await page.waitForLoadState();
};

const keepRecent = (...names: readonly string[]): void => {
  mkdirSync(person.path('config/Kehoach'), { recursive: true });
  const file = person.path('config/Kehoach/recent-books.json');
  writeFileSync(file, JSON.stringify(names.map(person.path)));
};

const titles = (): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );

const anotherWindow = (): Promise<Page> => app.waitForEvent('window');

/** Resolves when the windows are these. */
const untilTitles = (expected: readonly string[]): Promise<void> =>
  expect.poll(titles, { timeout: 15_000 }).toEqual(expected);

describe('a book named on the command line', () => {
  it('is shown, answers, and rests as one file when its window is closed', async () => {
    const book = makeExample(person.path('một sổ.kehoach'));
    await launch('một sổ.kehoach');
    expect(await call(page, 'window/start')).toMatchObject({ host: 'desktop', hasBook: true });
    const hello = await connect(page);
    expect(hello).toMatchObject({ kind: 'hello', name: 'một sổ.kehoach', book: { ok: true } });
    await untilTitles(['một sổ — Kehoach']);
    const edit = {
      sheet: 'funding',
      row: 'gnbv2125.1.1',
      column: 'centralDevelopment',
      value: '1.000',
      year: 2024,
    };
    const reply = await ask(page, 'cells/set', {
      commandId: 'desktop-test-1',
      edits: [edit],
    });
    expect(reply).toMatchObject({ ok: true });
    expect(besides(person.home, 'một sổ.kehoach')).not.toEqual([]);
    const ended = once(app.process(), 'exit');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await ended).toEqual([0, null]);
    expect(besides(person.home, 'một sổ.kehoach')).toEqual([]);
    expect(verify(book).sound).toBe(true);
  });

  it('says why in its window when it cannot be opened', async () => {
    writeFileSync(person.path('hỏng.kehoach'), 'không phải sổ');
    await launch('hỏng.kehoach');
    const { book } = await connect(page);
    expect(book).toMatchObject({ ok: false, error: { code: 'notABook' } });
    expect(await enginePids(app)).toHaveLength(1);
  });
});

describe('one instance', () => {
  it('shows a second file in a second window, with an engine of its own, and a known one in its window', async () => {
    await launch('a.kehoach');
    await connect(page);
    const second = anotherWindow();
    expect(await once(person.startAgain('b.kehoach'), 'exit')).toEqual([0, null]);
    expect(await connect(await second)).toMatchObject({ name: 'b.kehoach' });
    await untilTitles(['a — Kehoach', 'b — Kehoach']);
    expect(await enginePids(app)).toHaveLength(2);

    await once(person.startAgain(person.path('./a.kehoach')), 'exit');
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle()))
      .toBe('a — Kehoach');
    expect(await titles()).toEqual(['a — Kehoach', 'b — Kehoach']);
    expect(await enginePids(app)).toHaveLength(2);
  });

  it('shows one book in two windows over one engine, and closes it with the last of them', async () => {
    await launch('a.kehoach');
    await connect(page);
    const second = anotherWindow();
    await call(page, 'window/new-window');
    expect(await connect(await second)).toMatchObject({ name: 'a.kehoach' });
    expect(await enginePids(app)).toHaveLength(1);
    await closeWindow(page);
    await untilTitles(['a — Kehoach']);
    expect(await ask(await second, 'book/info', {})).toMatchObject({ ok: true });
    expect(besides(person.home, 'a.kehoach')).not.toEqual([]);
  });

  it('comes to rest when it is told to end by the system', async () => {
    await launch('a.kehoach', 'b.kehoach');
    await untilTitles(['a — Kehoach', 'b — Kehoach']);
    await connect(page);
    const ended = once(app.process(), 'exit');
    app.process().kill('SIGTERM');
    await ended;
    expect([...besides(person.home, 'a.kehoach'), ...besides(person.home, 'b.kehoach')]).toEqual([]);
  });
});

describe('an engine that dies', () => {
  const kill = async (): Promise<void> => {
    const [pid] = await enginePids(app);
    if (pid === undefined) throw new Error('no engine is running');
    process.kill(pid, 'SIGKILL');
  };

  it('is started again on the same book, and the window gets a channel to it', async () => {
    await launch('a.kehoach');
    const before = await connect(page);
    const hello = await awaitPort(page);
    await kill();
    expect((await hello()).book).toEqual(before.book);
    expect(await ask(page, 'book/info', {})).toMatchObject({ ok: true });
    expect((await connect(page)).book).toEqual(before.book);
  });

  it('is given up after three deaths in a minute, with a dialog that tells what to do', async () => {
    await launch('b.kehoach');
    await connect(page);
    await app.evaluate(({ dialog }) => {
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      dialog.showMessageBox = async (...args: unknown[]) => {
        asked.push(args.at(-1));
        return { response: 0, checkboxChecked: false };
      };
    });
    for (let death = 1; death <= 3; death++) {
      const [pid] = await enginePids(app);
      await kill();
      await expect.poll(async () => (await enginePids(app)).some((each) => each !== pid)).toBe(true);
    }
    const asked = await app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
    expect(asked).toMatchObject([
      { message: 'Không giữ được sổ “b.kehoach” ở trạng thái mở.', buttons: ['Thử lại', 'Đóng sổ'] },
    ]);
    // “Thử lại” was the answer: the book is there again.
    expect(await connect(page)).toMatchObject({ name: 'b.kehoach', book: { ok: true } });
    expect(readFileSync(person.path('config/Kehoach/logs/desktop.log'), 'utf8')).toContain(
      'engine process died too often',
    );
  });
});

describe('what is remembered', () => {
  it('opens the next window where the last one was', async () => {
    await launch('a.kehoach');
    const bounds = { x: 120, y: 90, width: 900, height: 600 };
    const now = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const isVisible = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(true);
    await app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    }, bounds);
    // The display takes its time.
    await expect.poll(now, { timeout: 5_000 }).toEqual(bounds);
    await app.close();
    await launch('b.kehoach');
    await expect.poll(now, { timeout: 5_000 }).toEqual(bounds);
  });

  it('lists the books that were opened last, without those that are gone', async () => {
    keepRecent('b.kehoach', 'mất.kehoach', 'a.kehoach');
    await launch();
    const { recent } = (await call(page, 'window/start')) as { recent: { name: string; handle: string }[] };
    expect(recent.map(({ name }) => name)).toEqual(['b.kehoach', 'a.kehoach']);
    expect(recent.every(({ handle }) => !handle.includes('/'))).toBe(true);
  });

  it('keeps the settings whole, and takes a broken file for none', async () => {
    const file = person.path('config/Kehoach/settings.json');
    await launch();
    const { settings } = (await call(page, 'window/start')) as { settings: object };
    await call(page, 'window/save-settings', { ...settings, lang: 'en' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ lang: 'en' });
    const menu = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(await menu()).toEqual(['&File', '&Edit', '&Row', '&View', '&Help']);
    await app.close();
    writeFileSync(file, '{ "lang": ');
    await launch();
    expect(await call(page, 'window/start')).toMatchObject({ settings: { lang: 'vi' } });
  });
});

describe('the start screen', () => {
  it('is there without a book, and becomes the window of the book that is opened', async () => {
    keepRecent('a.kehoach');
    await launch();
    const start = (await call(page, 'window/start')) as {
      hasBook: boolean;
      recent: { name: string; handle: string }[];
    };
    expect(start).toMatchObject({ hasBook: false });
    expect(await call(page, 'window/seeds')).toMatchObject({
      examples: [{ name: 'cao-bang-2024', years: [2023, 2024], demonstration: true }],
    });
    await untilTitles(['Kehoach']);
    expect(await enginePids(app)).toEqual([]);
    const recent = start.recent.find(({ name }) => name === 'a.kehoach')?.handle;
    // The page is loaded anew, maybe before it has the answer.
    const loaded = page.waitForEvent('load');
    await call(page, 'window/open-book', { recent }).catch(() => undefined);
    await untilTitles(['a — Kehoach']);
    await loaded;
    expect(await connect(page)).toMatchObject({ name: 'a.kehoach' });
  });

  it('makes a new book where the person says, and never over another', async () => {
    await launch();
    const stub = (path: string): Promise<void> =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
    await stub(person.path('a.kehoach'));
    const refused = await call(page, 'window/new-book', { example: 'cao-bang-2024' });
    expect(refused).toMatchObject({ opened: false, problem: expect.stringContaining('a.kehoach') });
    await untilTitles(['Kehoach']);
    // No ending: it is added.
    await stub(person.path('mới'));
    const loaded = page.waitForEvent('load');
    await call(page, 'window/new-book', { example: 'cao-bang-2024' }).catch(() => undefined);
    await untilTitles(['mới — Kehoach']);
    await loaded;
    expect(await connect(page)).toMatchObject({ name: 'mới.kehoach', book: { ok: true } });
    expect(existsSync(person.path('mới.kehoach'))).toBe(true);
  });
});
