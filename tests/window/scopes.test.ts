/** What is chosen above a sheet (month, component, grouping), and the rows and cells of the sheets that have it. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { at, textOf, type WindowPage } from './window-page.ts';

const baoLam = at('gnbv2125.1.1|cb.042', 'cum.centralDevelopment');
const ward = at('cb.01267', 'centralRecurrent');
const firstWork = at('demo.work.001', 'name');
const continuing = 'investment/gnbv2125.1.1/continuing';

const pick = (window: WindowPage, name: string): Locator =>
  window.page.locator('[data-region="sheet"]').getByRole('combobox', { name, exact: true });

const chosen = (window: WindowPage, name: string): Promise<string> =>
  textOf(pick(window, name).locator('option:checked'));

const choose = async (window: WindowPage, name: string, label: string): Promise<void> => {
  await pick(window, name).selectOption({ label });
  await expect.poll(() => chosen(window, name)).toBe(label);
};

describe.each(hosts)('above the sheets in the $name', (host) => {
  const app = sharedWindow(host);

  it('each month has its own figures; what is typed stays in its month, and undo leads back there', async () => {
    const { window } = app();
    await window.showSheet('Giải ngân');
    expect(await chosen(window, 'Số liệu')).toBe('lũy kế đến hết tháng 04/2024');
    await window.shows(baoLam, '3.619,5');
    await choose(window, 'Số liệu', 'lũy kế đến hết tháng 05/2024');
    await window.shows(baoLam, '');
    await window.enter(baoLam, '4000');
    await window.shows(baoLam, '4.000');
    await choose(window, 'Số liệu', 'lũy kế đến hết tháng 04/2024');
    await window.shows(baoLam, '3.619,5');
    await window.press('Control+z');
    await expect.poll(() => chosen(window, 'Số liệu')).toBe('lũy kế đến hết tháng 05/2024');
    await window.isActive(baoLam);
    await window.shows(baoLam, '');
  });

  it('what was refused in one month is not shown in another, and is there again afterwards', async () => {
    const { window } = app();
    await window.showSheet('Giải ngân');
    await choose(window, 'Số liệu', 'lũy kế đến hết tháng 04/2024');
    await window.enter(baoLam, 'abc');
    await window.has(baoLam, 'is-refused');
    await choose(window, 'Số liệu', 'lũy kế đến hết tháng 03/2024');
    await window.has(baoLam, 'is-refused', false);
    await choose(window, 'Số liệu', 'lũy kế đến hết tháng 04/2024');
    await window.has(baoLam, 'is-refused');
    await window.select(baoLam);
    await window.press('F8', 'Escape');
    await window.has(baoLam, 'is-refused', false);
  });

  it('the choice holds for its year, through other sheets', async () => {
    const { window } = app();
    await window.showSheet('Giải ngân');
    await choose(window, 'Số liệu', 'lũy kế đến hết tháng 02/2024');
    await window.showSheet('Chỉ tiêu');
    await window.showSheet('Giải ngân');
    await expect.poll(() => chosen(window, 'Số liệu')).toBe('lũy kế đến hết tháng 02/2024');
  });

  it('capital is divided one component at a time', async () => {
    const { window } = app();
    await window.showSheet('Phân bổ');
    await expect.poll(() => chosen(window, 'Dự án, tiểu dự án')).toMatch(/^Tiểu dự án 1: Hỗ trợ đầu tư/);
    await window.select(ward);
    await window.type('5');
    await window.says('Ô này được tính tự động.');
    const second = await textOf(
      pick(window, 'Dự án, tiểu dự án').locator('option', { hasText: /^Dự án 2:/ }),
    );
    await choose(window, 'Dự án, tiểu dự án', second);
    await window.enter(ward, '7');
    await window.shows(ward, '7');
    await pick(window, 'Dự án, tiểu dự án').selectOption({ index: 0 });
    await window.shows(ward, '');
    await window.press('Control+z');
    await window.isActive(ward);
    await window.shows(ward, '');
    await expect.poll(() => chosen(window, 'Dự án, tiểu dự án')).toBe(second);
  });

  it('works are grouped as one likes, and the selected one stays selected', async () => {
    const { window } = app();
    await window.showSheet('Công trình');
    await window.press('Control+Home');
    await window.select(firstWork);
    await expect.poll(() => window.rows()).toContain(continuing);
    await choose(window, 'Xếp theo', 'địa điểm');
    await window.isActive(firstWork);
    await expect.poll(() => window.rows()).not.toContain(continuing);
    await choose(window, 'Xếp theo', 'chuyển tiếp, khởi công mới');
    await window.isActive(firstWork);
  });

  it('a work is added beneath a heading, named, typed into and deleted', async () => {
    const { window } = app();
    await window.showSheet('Công trình');
    await window.press('Control+Home');
    await expect.poll(() => textOf(window.cell(at(continuing, 'name')))).toContain('110 công trình');
    await window.select(at(continuing, 'name'));
    await window.press('Control+Shift+Enter');
    await window.isEditing('Dòng mới');
    await window.type('Đường Nà Cuổi');
    await window.press('Enter');
    const row = window.page.locator('.ag-row', { hasText: 'Đường Nà Cuổi' }).first();
    await row.waitFor();
    const added = (await row.getAttribute('row-id')) ?? '';
    await window.enter(at(added, 'startYear'), '2022');
    await window.shows(at(added, 'startYear'), '2022');
    await window.select(at(added, 'kind'));
    await window.press('F2', 'Control+a');
    await window.type('G');
    await window.press('ArrowDown', 'Enter');
    await window.shows(at(added, 'kind'), 'Giao thông');
    const toDate = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'];
    await window.select(at(added, 'kind'));
    await window.press(...toDate);
    await window.isActive(at(added, 'decisionDate'));
    await window.type('5/3/2024');
    await window.press('Tab');
    await window.shows(at(added, 'decisionDate'), '05/03/2024');
    await window.press('ArrowLeft');
    await window.type('31/2/2024');
    await window.press('Tab');
    await window.says(/31\/2\/2024/);
    await window.press('Home');
    await window.contextMenu(at(added, 'name'), 'Xóa dòng');
    await window.says(/Đã xóa 1 dòng/);
    await expect.poll(() => window.rows()).not.toContain(added);
  });

  it('a document is added, gets its number and date, and goes again', async () => {
    const { window } = app();
    await window.showSheet('Văn bản');
    await window.press('Control+Shift+=');
    await window.isEditing('Dòng mới');
    await window.type('Công văn');
    await window.press('Tab');
    await window.type('77/UBND-TH');
    await window.press('Tab');
    await window.type('1/6/2024');
    await window.press('Enter');
    const row = window.page.locator('.ag-row', { hasText: '77/UBND-TH' }).first();
    await expect.poll(() => textOf(row)).toMatch(/Công văn\s+77\/UBND-TH\s+01\/06\/2024/);
    const added = (await row.getAttribute('row-id')) ?? '';
    await window.select(at(added, 'number'));
    await window.press('Control+-');
    await window.says(/Đã xóa 1 dòng/);
    await expect.poll(() => row.count()).toBe(0);
  });
});
