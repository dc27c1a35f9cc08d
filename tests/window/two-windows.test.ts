/** Two windows on one book, and a book whose engine is gone from one moment to the next. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExample, newFolder } from './books.ts';
import { hosts, type WindowApp } from './hosts.ts';
import { at, capital } from './window-page.ts';

const below = at('gnbv2125.1.2', 'centralDevelopment');

describe.each(hosts)('two windows in the $name', ({ name, open }) => {
  const folder = newFolder();
  let app: WindowApp;
  let other: WindowApp['window'];

  beforeAll(async () => {
    app = await open(makeExample(folder.path));
    other = await app.openWindow();
  });
  afterAll(async () => {
    await app?.remove();
    folder.remove();
  });

  it('each sees what is typed in the other, with its totals and findings', async () => {
    await app.window.page.bringToFront();
    await app.window.enter(capital, '370000');
    await other.shows(capital, '370.000');
    await other.showsTotal('total', '927.675');
    await other.counts('9 lỗi');
    await other.page.bringToFront();
    await other.enter(below, '1');
    await app.window.shows(below, '1');
    await app.window.showsTotal('total', '876.230');
  });

  it('what one is typing stays while the other’s edit comes in', async () => {
    const { window } = app;
    await window.page.bringToFront();
    await window.select(at('gnbv2125.2', 'centralRecurrent'));
    await window.type('77');
    await other.page.bringToFront();
    await other.enter(at('gnbv2125.3.1', 'centralRecurrent'), '5');
    await window.shows(at('gnbv2125.3.1', 'centralRecurrent'), '5');
    await window.isEditing('77');
    await window.page.bringToFront();
    await window.press('Enter');
    await other.shows(at('gnbv2125.2', 'centralRecurrent'), '77');
  });

  it('undo in one takes back what was typed in the other, and both show it', async () => {
    await other.page.bringToFront();
    await other.press('Control+z');
    await app.window.shows(at('gnbv2125.2', 'centralRecurrent'), '93.832');
    await other.shows(at('gnbv2125.2', 'centralRecurrent'), '93.832');
    await app.window.isSaved();
  });

  if (name === 'desktop') {
    it('the engine is killed: the windows come back by themselves, and nothing is lost', async () => {
      const { window } = app;
      await window.page.bringToFront();
      await window.enter(at('gnbv2125.5', 'centralRecurrent'), '100');
      await window.isSaved();
      await app.killEngine();
      await window.enter(at('gnbv2125.7.1', 'centralRecurrent'), '200');
      await window.isSaved();
      for (const each of [window, other]) {
        await each.shows(capital, '370.000');
        await each.shows(at('gnbv2125.5', 'centralRecurrent'), '100');
        await each.shows(at('gnbv2125.7.1', 'centralRecurrent'), '200');
      }
      await window.press('Control+z');
      await other.shows(at('gnbv2125.7.1', 'centralRecurrent'), '8.111');
      await app.close();
      expect(await reopened(open, app)).toBe('100');
    });
  } else {
    it('the server is killed: the page says so, and the book has all that was acknowledged', async () => {
      const { window } = app;
      await window.page.bringToFront();
      await window.enter(at('gnbv2125.5', 'centralRecurrent'), '100');
      await window.isSaved();
      await app.killEngine();
      for (const each of [window, other]) await each.says('Mất kết nối với chương trình phục vụ sổ');
      expect(await reopened(open, app)).toBe('100');
    });
  }
});

/** Opens the book in a new program, and reads the amount that was written last. */
const reopened = async (
  open: (book?: string) => Promise<WindowApp>,
  { book }: WindowApp,
): Promise<string> => {
  const again = await open(book);
  try {
    await again.window.shows(capital, '370.000');
    await again.window.counts('lỗi');
    return await again.window.text(at('gnbv2125.5', 'centralRecurrent'));
  } finally {
    await again.remove();
  }
};
