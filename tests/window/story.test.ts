/**
 * The story: somebody who knows Excel changes 363.021, watches totals and findings, undoes it, closes, reopens,
 * undoes again, and hands over Phụ lục 05 in Word and Excel.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExample, newFolder } from './books.ts';
import { ExportDialog } from './export-dialog.ts';
import { hosts, type WindowApp } from './hosts.ts';
import { figuresOfDocx, figuresOfXlsx } from './papers.ts';
import { at, capital, textOf } from './window-page.ts';

const project = (column: string) => at('gnbv2125.1', column);
const row = (column: string) => at(capital.row, column);
const undoSentence = /Hoàn tác: .*(363\.021|370\.000)/s;

describe.each(hosts)('the story in the $name', ({ open }) => {
  const folder = newFolder();
  let app: WindowApp;

  beforeAll(async () => {
    app = await open(makeExample(folder.path));
  });
  afterAll(async () => {
    await app?.remove();
    folder.remove();
  });

  it('typing over 363.021 moves the totals of the row, its project and the programme, and finds what it breaks', async () => {
    const { window } = app;
    await window.shows(capital, '363.021');
    await window.counts('4 lỗi');
    await window.enter(capital, '370000');
    await window.shows(capital, '370.000');
    await window.shows(row('centralTotal'), '413.835');
    await window.shows(project('centralDevelopment'), '421.446');
    await window.shows(at('gnbv2125', 'centralDevelopment'), '447.656');
    await window.shows(at('gnbv2125', 'total'), '927.675');
    await window.showsTotal('centralDevelopment', '447.656');
    await window.showsTotal('total', '927.675');
    await window.counts('9 lỗi');
    await window.has(at('gnbv2125', 'centralDevelopment'), 'has-error');
    await expect.poll(() => textOf(window.panel)).toContain('K-001');
    await window.isSaved();
  });

  it('Ctrl+Z takes it back, and the toolbar does it again and says what it does', async () => {
    const { window } = app;
    await window.press('Control+z');
    await window.shows(capital, '363.021');
    await window.showsTotal('total', '920.696');
    await window.counts('4 lỗi');
    await window.has(at('gnbv2125', 'centralDevelopment'), 'has-error', false);
    await window.button('Làm lại').hover();
    await expect.poll(() => textOf(window.page.getByRole('tooltip'))).toMatch(/Làm lại: .*Ctrl\+Y/s);
    await window.button('Làm lại').click();
    await window.shows(capital, '370.000');
    await window.button('Hoàn tác').hover();
    await expect.poll(() => textOf(window.page.getByRole('tooltip'))).toMatch(undoSentence);
    await window.isSaved();
  });

  it('the program is left and started again: the book rests as one file, and can still be undone', async () => {
    const { book } = app;
    await app.close();
    expect(readdirSync(dirname(book)).filter((name) => name.startsWith(basename(book)))).toEqual([
      basename(book),
    ]);
    await app.remove();
    app = await open(book);
    const { window } = app;
    await window.shows(capital, '370.000');
    await window.press('Control+z');
    await window.shows(capital, '363.021');
    await window.counts('4 lỗi');
    await window.press('Control+y');
    await window.shows(capital, '370.000');
    await window.isSaved();
  });

  it('Phụ lục 05 leaves the dialog in Word and in Excel, with the figures of the book', async () => {
    const { window } = app;
    await window.press('Control+e');
    const dialog = new ExportDialog(window);
    await dialog.choose(['Phụ lục 05'], ['docx', 'xlsx']);
    await dialog.giveReason('Đã rà soát, xuất để trình.');
    await dialog.start();
    await dialog.hasWritten(2);
    const [xlsx, docx] = [
      await figuresOfXlsx(await app.paper('phu-luc-05-2024-04.xlsx')),
      await figuresOfDocx(await app.paper('phu-luc-05-2024-04.docx')),
    ];
    for (const text of ['370.000', '413.835', '447.656', '922.675']) expect(docx).toContain(text);
    for (const figure of [370_000, 413_835, 447_656]) expect(xlsx).toContain(figure);
    await window.press('Escape');
    await expect.poll(() => window.dialog.count()).toBe(0);
  });
});
