/** Rows added, named, moved, deleted and folded, by keyboard and by mouse. */
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { at, capital, type WindowPage } from './window-page.ts';

const [project, second] = ['gnbv2125.1', 'gnbv2125.1.2'];

/** The rows of Dự án 1 as they stand on the sheet, and the one after them. */
const inProject = async (window: WindowPage): Promise<string[]> => {
  const rows = await window.rows();
  return rows.slice(rows.indexOf(project) + 1, rows.indexOf('gnbv2125.2') + 1);
};

const becomes = (window: WindowPage, rows: readonly string[]): Promise<void> =>
  expect.poll(() => inProject(window)).toEqual([...rows, 'gnbv2125.2']) as unknown as Promise<void>;

describe.each(hosts)('rows in the $name', (host) => {
  const app = sharedWindow(host, 'printed');

  it('a row is added below, named at once, and undone', async () => {
    const { window } = app();
    await window.press('Control+Shift+=');
    await window.isEditing();
    await window.type('Tiểu dự án mới');
    await window.press('Enter');
    await expect.poll(() => inProject(window)).toHaveLength(4);
    const [, added = ''] = await inProject(window);
    await expect.poll(() => window.text(at(added, 'name'))).toContain('Tiểu dự án mới');
    await window.enter(at(added, 'centralDevelopment'), '1000');
    await window.shows(at(project, 'centralDevelopment'), '415.467');
    await window.press('Control+z', 'Control+z', 'Control+z');
    await becomes(window, [capital.row, second]);
    await window.shows(at(project, 'centralDevelopment'), '414.467');
  });

  it('a row is added beneath', async () => {
    const { window } = app();
    await window.select(at('gnbv2125.3', 'name'));
    const before = await window.rows();
    await window.press('Control+Shift+Enter');
    await window.isEditing();
    await window.press('Escape');
    await expect.poll(async () => (await window.rows()).length).toBe(before.length + 1);
    const added = (await window.rows()).find((row) => !before.includes(row)) ?? '';
    await expect
      .poll(async () => (await window.rows()).indexOf(added))
      .toBe(before.indexOf('gnbv2125.3.2') + 1);
    await window.isActive(at(added, 'name'));
  });

  it('the first row beneath another takes over its figures, and the window says so', async () => {
    const { window } = app();
    const before = await window.rows();
    await window.select(at('gnbv2125.5', 'name'));
    await window.press('Control+Shift+Enter');
    await window.isEditing();
    await window.says(/nhận 2 số liệu của “Dự án 5/);
    await window.press('Escape', 'Control+z');
    await expect.poll(() => window.rows()).toEqual(before);
    await window.shows(at('gnbv2125.5', 'centralRecurrent'), '173.413');
  });

  it('a row is renamed', async () => {
    const { window } = app();
    await window.press('Shift+F2');
    await window.isEditing('Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo');
    await window.type('Hạ tầng huyện nghèo');
    await window.press('Enter');
    await expect.poll(() => window.text(at(capital.row, 'name'))).toContain('Hạ tầng huyện nghèo');
  });

  it('a row goes down and up, and the cell that was selected goes with it', async () => {
    const { window } = app();
    await window.press('Alt+Shift+ArrowDown');
    await becomes(window, [second, capital.row]);
    await window.isActive(capital);
    await window.press('Alt+Shift+ArrowUp');
    await becomes(window, [capital.row, second]);
    await window.press('Alt+Shift+ArrowDown');
    await becomes(window, [second, capital.row]);
    await window.press('Control+z');
    await becomes(window, [capital.row, second]);
  });

  it('a row that can stand at one level only is not offered another', async () => {
    const { window } = app();
    await window.select(at(second, 'name'));
    await window.press('Alt+Shift+ArrowLeft');
    await window.press('Alt+Shift+ArrowRight');
    await window.hasLevel(second, 3);
    await becomes(window, [capital.row, second]);
  });

  it('an indicator goes beneath the one above it and out again', async () => {
    const { window } = app();
    await window.showSheet('Chỉ tiêu');
    const moved = at('ind.poorRateDrop.poorDistricts', 'name');
    await window.select(moved);
    await window.press('Alt+Shift+ArrowRight');
    await window.hasLevel(moved.row, 3);
    await window.isActive(moved);
    await window.press('Alt+Shift+ArrowLeft');
    await window.hasLevel(moved.row, 2);
  });

  it('a row with figures is deleted by its menu and brought back whole', async () => {
    const { window } = app();
    await window.contextMenu(at(second, 'name'), 'Xóa dòng');
    await window.says(/Đã xóa 1 dòng cùng \d+ số liệu/);
    await becomes(window, [capital.row]);
    await window.shows(at(project, 'centralDevelopment'), '363.021');
    await window.button(/^Hoàn tác \(/).click();
    await becomes(window, [capital.row, second]);
    await window.shows(at(second, 'centralDevelopment'), '51.446');
  });

  it('a row is deleted by Ctrl+−, with all beneath it', async () => {
    const { window } = app();
    await window.select(at(project, 'name'));
    await window.press('Control+-');
    await window.says(/Đã xóa 3 dòng/);
    await expect.poll(() => window.rows()).not.toContain(capital.row);
    await window.press('Control+z');
    await window.shows(capital, '363.021');
  });

  it('branches fold and open by Alt and arrows and by the mouse, and stay so through an edit', async () => {
    const { window } = app();
    await window.select(at(project, 'centralDevelopment'));
    await window.press('Alt+ArrowLeft');
    await becomes(window, []);
    await window.enter(at('gnbv2125.2', 'centralDevelopment'), '1');
    await window.shows(at('gnbv2125.2', 'centralDevelopment'), '1');
    await window.isSaved();
    await becomes(window, []);
    await window.select(at(project, 'centralDevelopment'));
    await window.press('Alt+ArrowRight');
    await becomes(window, [capital.row, second]);
    const button = window.cell(at(project, 'name')).getByRole('button');
    await button.click();
    await becomes(window, []);
    await window.isIdle();
    await window.press('Control+Alt+ArrowUp');
    await expect.poll(() => window.rows()).toEqual(['gnbv2125']);
    await window.press('Control+Alt+ArrowDown');
    await becomes(window, [capital.row, second]);
  });

  it('undoing an edit beneath a folded branch opens it', async () => {
    const { window } = app();
    await window.enter(capital, '5');
    await window.shows(capital, '5');
    await window.press('Control+Alt+ArrowUp');
    await expect.poll(() => window.rows()).toEqual(['gnbv2125']);
    await window.press('Control+z');
    await window.shows(capital, '363.021');
    await window.isActive(capital);
  });
});
