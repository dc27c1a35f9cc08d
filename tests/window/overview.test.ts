/** Tổng quan: tiles and charts in the window, with the tables behind them, the way to the cells, and what is missing. */
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcher, runProcess } from '../cli/cli-process.ts';
import { look } from './axe.ts';
import { newFolder } from './books.ts';
import { hosts, type WindowApp } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { at, textOf, type WindowPage } from './window-page.ts';

const sheet = (page: Page): Locator => page.locator('[data-region="sheet"]');

const showOverview = async ({ page }: WindowPage): Promise<void> => {
  await page.getByRole('tab', { name: 'Tổng quan', exact: true }).click();
  await sheet(page).getByRole('list', { name: 'Các số chính' }).waitFor();
};

const card = (page: Page, title: RegExp): Locator =>
  sheet(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) });

const months = /^Giải ngân theo tháng/;
const projects = /^Theo dự án/;
const units = /^Xếp hạng đơn vị/;

const showTable = async (page: Page, title: RegExp): Promise<Locator> => {
  const shown = card(page, title);
  await shown.getByRole('button', { name: /^Xem bảng số/ }).click();
  return shown.getByRole('table');
};

/** Of the page's HTMLCanvasElement: tests are checked without the types of a page. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly getContext: (kind: '2d') => {
    readonly getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8Array };
  };
  readonly toDataURL: () => string;
}

/** Whether anything is drawn on a canvas: the colours of its pixels, as many as there are. */
const colours = (chart: Locator): Promise<number> =>
  chart.locator('canvas').evaluate((element) => {
    const canvas = element as unknown as Canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });

const picture = (chart: Locator): Promise<string> =>
  chart.locator('canvas').evaluate((element) => (element as unknown as Canvas).toDataURL());

/** What the page's policy has stopped, from now on. */
const watchPolicy = (page: Page): string[] => {
  const stopped: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted type/i.test(message.text())) stopped.push(message.text());
  });
  return stopped;
};

describe.each(hosts)('the overview in the $name', (host) => {
  const app = sharedWindow(host);

  it('draws its charts within the policy of the page, each with a name', async () => {
    const { window } = app();
    const stopped = watchPolicy(window.page);
    await showOverview(window);
    const charts = sheet(window.page).getByRole('img');
    await expect.poll(() => charts.count()).toBe(5);
    for (const chart of await charts.all()) {
      await expect.poll(() => colours(chart)).toBeGreaterThan(3);
      expect(await chart.getAttribute('aria-label')).toMatch(/^Biểu đồ: /);
    }
    const before = await picture(charts.first());
    await charts.first().hover();
    // What a point says appears on the canvas itself.
    await expect.poll(() => picture(charts.first())).not.toBe(before);
    await look(window.page, `${host.name}-overview-tooltip`);
    expect(stopped).toEqual([]);
  });

  it('names what a rate is of, and gives the other one where it is chosen', async () => {
    const { window } = app();
    await showOverview(window);
    const tiles = sheet(window.page).getByRole('list', { name: 'Các số chính' });
    await expect.poll(() => textOf(tiles)).toContain('Tỷ lệ giải ngân (vốn giao)');
    await sheet(window.page).getByLabel('Tỷ lệ giải ngân so với').selectOption({ label: 'vốn phân bổ' });
    await expect.poll(() => textOf(tiles)).toContain('Tỷ lệ giải ngân (vốn phân bổ)');
    await expect.poll(() => textOf(card(window.page, months))).toContain('tỷ lệ so với vốn phân bổ');
    await sheet(window.page).getByLabel('Tỷ lệ giải ngân so với').selectOption({ label: 'vốn giao' });
  });

  it('has the figures of each chart in a table, with gaps where a month has none', async () => {
    const { window } = app();
    await showOverview(window);
    const table = await showTable(window.page, months);
    const cells = (name: string) =>
      table
        .getByRole('row')
        .filter({ has: window.page.getByRole('rowheader', { name }) })
        .getByRole('cell')
        .allInnerTexts();
    expect(await table.getByRole('row').count()).toBe(14);
    expect((await cells('04/2024')).slice(0, 3)).toEqual(['30/04/2024', '165.463,63', '77.573,64']);
    expect((await cells('06/2024')).slice(0, 5)).toEqual(['', '', '', '', '']);
  });

  it('opens the row of a project, and that of a unit, in sheet Giải ngân, to the chosen month', async () => {
    const { window } = app();
    await showOverview(window);
    await sheet(window.page)
      .getByLabel('Số liệu', { exact: true })
      .selectOption({ label: 'lũy kế đến hết tháng 03/2024' });
    await expect
      .poll(() => textOf(sheet(window.page).getByRole('list', { name: 'Các số chính' })))
      .toContain('87.889,99');
    const table = await showTable(window.page, projects);
    await table.getByRole('button', { name: /^Mở Dự án 2: .* ở bảng Giải ngân$/ }).press('Enter');
    await window.isActive(at('gnbv2125.2', 'cum'));
    expect(
      await textOf(sheet(window.page).getByLabel('Số liệu', { exact: true }).locator('option:checked')),
    ).toContain('03/2024');
    await showOverview(window);
    const ranking = await showTable(window.page, units);
    await ranking.getByRole('button', { name: 'Mở Huyện Hạ Lang ở bảng Giải ngân' }).click();
    await expect.poll(async () => (await window.activeCell())?.row).toMatch(/\|cb\.\d+$/);
  });

  it('opens a row where its bar is clicked', async () => {
    const { window } = app();
    await showOverview(window);
    const chart = card(window.page, projects).getByRole('img');
    await expect.poll(() => colours(chart)).toBeGreaterThan(3);
    const box = await chart.boundingBox();
    if (!box) throw new Error('the chart is nowhere');
    // The first bar begins right of the names.
    const row = (box.height - 40) / 7;
    await chart.click({ position: { x: 14 * 16 + 40, y: 8 + row / 2 } });
    await window.isActive(at('gnbv2125.1', 'cum'));
  });

  it('follows the book while it is shown, and takes no key of the grid behind it', async () => {
    const { window } = app();
    await window.enter(at('gnbv2125.1.1', 'centralDevelopment'), '363.031');
    await showOverview(window);
    const tiles = sheet(window.page).getByRole('list', { name: 'Các số chính' });
    await expect.poll(() => textOf(tiles)).toContain('915.706');
    await window.press('Delete', '5', 'Enter');
    await expect.poll(() => textOf(tiles)).toContain('915.706');
    const other = await app().openWindow();
    await other.press('Control+z');
    await expect.poll(() => textOf(tiles)).toContain('915.696');
    await other.page.close();
  });

  it.each(['light', 'dark', 'contrast'] as const)(
    'nothing stands in the way of anybody, %s',
    async (theme) => {
      const { window } = app();
      await window.set('theme', theme);
      await showOverview(window);
      await expect.poll(() => colours(sheet(window.page).getByRole('img').first())).toBeGreaterThan(3);
      const found = await look(window.page, `${host.name}-overview-${theme}`, ['[data-region="sheet"]']);
      await showTable(window.page, projects);
      found.push(
        ...(await look(window.page, `${host.name}-overview-table-${theme}`, ['[data-region="sheet"]'])),
      );
      await window.showSheet('Dự án & vốn');
      await window.set('theme', 'light');
      expect(found).toEqual([]);
    },
  );
});

describe.each(hosts)('the overview of a book without figures in the $name', (host) => {
  const folder = newFolder();
  let app: WindowApp;

  beforeAll(async () => {
    const made = runProcess(
      process.execPath,
      [launcher, 'new', 'moi.kehoach', '--catalogue', 'giam-ngheo-2021-2025-cao-bang', '--year', '2024'],
      folder.path,
    );
    expect(made.stderr).toBe('');
    app = await host.open(join(folder.path, 'moi.kehoach'));
  });
  afterAll(async () => {
    await app.remove();
    folder.remove();
  });

  it('says what is missing, and begins to bring it in', async () => {
    const { window } = app;
    expect(dirname(app.book)).toBe(folder.path);
    await showOverview(window);
    await expect
      .poll(() => textOf(card(window.page, months)))
      .toContain('Chưa có số giải ngân tháng nào của năm 2024');
    for (const words of ['Chưa có vốn giao năm 2024', 'Chưa có số hộ nghèo năm 2024', 'chưa có'])
      await expect.poll(() => textOf(sheet(window.page))).toContain(words);
    expect(await sheet(window.page).getByRole('img').count()).toBe(0);
    expect(await look(window.page, `${host.name}-overview-empty`, ['[data-region="sheet"]'])).toEqual([]);
    await card(window.page, months).getByRole('button', { name: 'Nhập Kho bạc…' }).click();
    await window.page.getByRole('button', { name: 'Chọn tệp…' }).waitFor();
  });
});
