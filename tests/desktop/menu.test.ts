/** The menu bar of the running application: what it says, shows and tells the window. */
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '#shared/window/commands.ts';
import { connect, type Person, welcome } from './launch-desktop.ts';
import { makeExample } from './make-book.ts';

let person: Person;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  person = await welcome();
  makeExample(person.path('a.kehoach'));
  app = await person.launch('a.kehoach');
  page = await app.firstWindow();
  await connect(page);
});
afterAll(() => person.leave());

const items = () =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((menu) => ({
      label: menu.label.replace('&', ''),
      items: (menu.submenu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map(({ id, label, accelerator, enabled, registerAccelerator }) => ({
          ...{ id, label, accelerator: accelerator ?? null, enabled, registerAccelerator },
        })),
    })),
  );

it('has every command once, in Vietnamese, with its key, which it leaves to the window', async () => {
  const menus = await items();
  expect(menus.map(({ label }) => label)).toEqual(['Tệp', 'Sửa', 'Dòng', 'Xem', 'Trợ giúp']);
  const shown = menus.flatMap((menu) => menu.items);
  expect(shown.map(({ id, label }) => [id, label])).toEqual(commands.map(({ id, label }) => [id, label.vi]));
  expect(shown.filter(({ registerAccelerator }) => registerAccelerator)).toEqual([]);
  const keys = Object.fromEntries(shown.map(({ id, accelerator }) => [id, accelerator]));
  expect(keys).toMatchObject({
    'book.open': 'CmdOrCtrl+O',
    undo: 'CmdOrCtrl+Z',
    edit: 'F2',
    'row.up': 'Alt+Shift+Up',
    'view.nextSheet': 'CmdOrCtrl+PageDown',
    'help.about': null,
  });
});

it('tells the window in front which command was picked', async () => {
  await page.evaluate(
    'window.heard = new Promise((resolve) => { window.kehoach.onCommand(resolve); }); undefined',
  );
  await app.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]?.focus();
    Menu.getApplicationMenu()?.getMenuItemById('view.history')?.click();
  });
  expect(await page.evaluate('window.heard')).toBe('view.history');
});

it('offers without a book only what has a meaning there', async () => {
  await app.close();
  app = await person.launch();
  await app.firstWindow();
  const enabled = async (): Promise<string[]> =>
    (await items()).flatMap((menu) => menu.items.filter(({ enabled: can }) => can).map(({ id }) => id));
  await expect
    .poll(enabled)
    .toEqual(['book.new', 'book.open', 'settings', 'window.close', 'help.keys', 'help.about']);
});
