/** PDFs as the desktop makes them: our pages, printed by Chromium in a window that nobody sees, and read back. */
import { existsSync, readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright-core';
import { getDocument } from 'unpdf/pdfjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, call, connect, type Person, type Reply, welcome } from './launch-desktop.ts';
import { makeExample } from './make-book.ts';

let person: Person;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  person = await welcome();
  makeExample(person.path('a.kehoach'));
  app = await person.launch('a.kehoach');
  page = await app.firstWindow();
  await page.waitForLoadState();
  await connect(page);
});
afterAll(async () => {
  await app.close();
  await person.leave();
});

/** Where the person says that the next file goes. */
const pickTarget = async (path: string): Promise<string> => {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  const picked = await call(page, 'window/pick-target', { kind: 'pdf', suggestedName: 'x' });
  return (picked as { handle: string }).handle;
};

const exportTo = async (what: string, path: string): Promise<Reply> =>
  ask(page, 'papers/export', { what, format: 'pdf', file: await pickTarget(path) });

const windowCount = (): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Width and height of each page in mm, what the file says of itself, and its text. */
const look = async (path: string) => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_each, at) => pdf.getPage(at + 1)));
  const inMm = (points: number): number => Math.round((points * 25.4) / 72);
  const sizes = pages.map(({ view: [left = 0, bottom = 0, right = 0, top = 0] }) => [
    inMm(right - left),
    inMm(top - bottom),
  ]);
  const texts = await Promise.all(
    pages.map(async (each) =>
      (await each.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''),
    ),
  );
  return { sizes, texts, info: (await pdf.getMetadata()).info as Record<string, unknown> };
};

describe('a paper as PDF', () => {
  let count = 0;
  let path = '';
  beforeEach(() => {
    count++;
    path = person.path(`${count}.pdf`);
  });

  it('is written, read back and compared, on pages of A4 across', async () => {
    const reply = await exportTo('phu-luc-05', path);
    expect(reply).toMatchObject({
      ok: true,
      value: { files: [{ format: 'pdf', figuresDifferent: 0, pages: 2 }], refused: [] },
    });
    const { sizes, texts, info } = await look(path);
    expect(sizes).toEqual([
      [297, 210],
      [297, 210],
    ]);
    expect(info).toMatchObject({ Title: expect.stringContaining('Phụ lục 05'), Language: 'vi-VN' });
    // Every page repeats the heading, with its letters whole.
    for (const text of texts) expect(text.normalize('NFC').replace(/\s/g, '')).toContain('Kếhoạchvốn');
    expect(texts.join('')).toContain('915.696');
  });

  it('has upright and wide pages in one file, none of them smaller than it should be', async () => {
    const reply = await exportTo('ke-hoach', path);
    expect(reply).toMatchObject({ ok: true, value: { files: [{ figuresDifferent: 0 }], refused: [] } });
    const { sizes, texts } = await look(path);
    expect(sizes[0]).toEqual([210, 297]);
    expect(sizes.at(-1)).toEqual([297, 210]);
    const turn = sizes.findIndex(([width]) => width === 297);
    expect(sizes.slice(0, turn).every(([width]) => width === 210)).toBe(true);
    expect(texts[0]).toContain('Tự do');
    expect(texts[turn]).toContain('01');
  });

  it('is the same, byte by byte, when it is printed again', async () => {
    const again = person.path('again.pdf');
    for (const file of [path, again])
      expect(await exportTo('phu-luc-02', file)).toMatchObject({ ok: true, value: { refused: [] } });
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });

  it('leaves no window and no file when it is cancelled', async () => {
    const file = await pickTarget(path);
    const exporting = ask(page, 'papers/export', { what: 'ke-hoach', format: 'pdf', file }).catch(
      () => undefined,
    );
    await expect.poll(windowCount, { interval: 20, timeout: 20_000 }).toBe(2);
    // A book that closes takes its prints with it, as a job that is cancelled does.
    await page.reload();
    await exporting;
    await expect.poll(windowCount, { timeout: 20_000 }).toBe(1);
    expect(existsSync(path)).toBe(false);
    await connect(page);
  });
});
