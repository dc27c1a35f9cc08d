/**
 * Every screen, panel and dialog: nothing that axe finds, in each theme and both languages. With KEHOACH_SCREENSHOTS
 * naming a folder, a picture of each is left there, to be looked at.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, welcome } from '../desktop/launch-desktop.ts';
import { look } from './axe.ts';
import { hosts } from './hosts.ts';
import { screens } from './screens.ts';
import { sharedWindow } from './shared-window.ts';

const looks = [
  { lang: 'vi', theme: 'light' },
  { lang: 'en', theme: 'dark' },
  { lang: 'vi', theme: 'contrast' },
] as const;

const groups = ['grid', 'papersAndSheets', 'text'] as const;

describe.each(hosts)('screens in the $name', (host) => {
  const app = sharedWindow(host);

  const all = looks.flatMap((each) => groups.map((group) => ({ ...each, group })));

  it.each(all)(
    '$lang, $theme, $group: nothing stands in the way of anybody',
    async ({ lang, theme, group }) => {
      const { window } = app();
      await window.set('theme', theme);
      await window.set('lang', lang);
      const found: string[] = [];
      for (const { name, only, parts, enter, leave } of screens[group]) {
        if (only !== undefined && only !== host.name) continue;
        await enter(window);
        found.push(...(await look(window.page, `${host.name}-${lang}-${theme}-${name}`, parts)));
        await leave(window);
      }
      await window.set('lang', 'vi');
      await window.set('theme', 'light');
      expect(found).toEqual([]);
    },
  );
});

describe('the desktop without a book', () => {
  let person: Person;

  beforeAll(async () => {
    person = await welcome();
  });
  afterAll(() => person.leave());

  it('begins with what can be done', async () => {
    const app = await person.launch();
    const page = await app.firstWindow();
    await page.getByRole('heading', { name: 'Kehoach' }).waitFor();
    const found = await look(page, 'desktop-start');
    await page.keyboard.press('Control+n');
    await page.locator('dialog[open]').waitFor();
    found.push(...(await look(page, 'desktop-new-book')));
    expect(found).toEqual([]);
    await app.close();
  });

  it('says why a file is no book, and what can be done now', async () => {
    const path = join(person.home, 'hong.kehoach');
    writeFileSync(path, 'Đây không phải là sổ kế hoạch.'.repeat(100));
    const app = await person.launch(path);
    const page = await app.firstWindow();
    await page.getByRole('alert').filter({ hasText: 'hong.kehoach' }).waitFor();
    expect(await look(page, 'desktop-problem')).toEqual([]);
    await app.close();
  });
});
