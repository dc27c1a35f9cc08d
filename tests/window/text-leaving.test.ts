/** Words that are typed in the last moment, and a book that can only be read. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExample, newFolder } from './books.ts';
import { hosts, type WindowApp } from './hosts.ts';
import { merits, TextPage } from './text-page.ts';
import { textOf } from './window-page.ts';

/** Somebody else has the book open. */
const hold = async (book: string): Promise<ChildProcess> => {
  const script = join(import.meta.dirname, '../cli/hold-book.ts');
  const holder = spawn(process.execPath, [script, book, 'Nông Văn Hòa'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return holder;
};

describe.each(hosts)('the words of the plan in the $name', ({ open }) => {
  const folder = newFolder();
  let book = '';
  let app: WindowApp | undefined;

  beforeAll(() => {
    book = makeExample(folder.path);
  });
  afterAll(async () => {
    await app?.remove();
    folder.remove();
  });

  const opened = async (): Promise<{ app: WindowApp; text: TextPage }> => {
    app = await open(book);
    const text = new TextPage(app.window);
    await text.open();
    return { app, text };
  };

  it('are written when the window is closed in the middle of typing', async () => {
    const { app, text } = await opened();
    await text.atEndOf(merits);
    await app.window.type(' Gõ rồi đóng.');
    await app.close();
    expect(TextPage.savedWords(book, merits)).toMatch(/Gõ rồi đóng\.$/);
    await app.remove();
  });

  it('are read, not typed, while somebody else has the book', async () => {
    const holder = await hold(book);
    const { app, text } = await opened();
    const { window } = app;
    const before = await textOf(text.lastParagraph(merits));
    await text.lastParagraph(merits).click();
    await window.press('End');
    await window.type('không ghi');
    await window.press('Backspace', 'Enter');
    expect(await textOf(text.lastParagraph(merits))).toBe(before);
    expect(await text.words.getAttribute('aria-readonly')).toBe('true');
    expect(await window.button('Chèn số liệu…').isDisabled()).toBe(true);
    expect(await text.outline.getByRole('button', { name: 'Thêm mục bên dưới' }).count()).toBe(0);
    expect(await text.footnote(1).isEditable()).toBe(false);
    holder.stdin?.end();
    await once(holder, 'exit');
  });
});
