/** Selecting by keyboard and mouse, and what is done with what is selected. */
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { at, capital, textOf } from './window-page.ts';

const recurrent = at(capital.row, 'centralRecurrent');
const corner = at('gnbv2125.1.2', 'centralRecurrent');
const below = at('gnbv2125.1.2', 'centralDevelopment');

describe.each(hosts)('selecting in the $name', (host) => {
  const app = sharedWindow(host);

  it('Shift and arrows stretch the block, and the status bar adds it up', async () => {
    const { window } = app();
    await window.press('Shift+ArrowRight', 'Shift+ArrowDown');
    await window.selects(4);
    await window.counts('4 ô · Tổng 463.446 · TB 115.862');
    await window.isActive(capital);
    await window.press('ArrowRight');
    await window.isActive(recurrent);
    await window.selects(0);
  });

  it('the mouse drags a block, and Shift and a click end one', async () => {
    const { window } = app();
    await window.drag(capital, corner);
    await window.selects(4);
    await window.counts('Tổng 463.446');
    await window.select(capital);
    await window.cell(below).click({ modifiers: ['Shift'] });
    await window.selects(2);
    await window.isActive(capital);
  });

  it('a block of columns is folded to its total, and opened again, by one key', async () => {
    const { window } = app();
    await window.select(recurrent);
    await window.press('Control+Alt+ArrowLeft');
    await window.isActive(at(capital.row, 'total'));
    await window.press('Control+Alt+ArrowLeft');
    await window.shows(capital, '363.021');
    await window.isActive(at(capital.row, 'total'));
  });

  it('the keyboard is back in the grid after another language was chosen', async () => {
    const { window } = app();
    await window.select(capital);
    for (const lang of ['en', 'vi']) {
      await window.set('lang', lang);
      await window.isIdle();
      await window.isActive(capital);
    }
  });

  it('a heading selects its column', async () => {
    const { window } = app();
    await window.page.locator('.ag-header-cell[col-id="centralDevelopment"]').click();
    await window.counts('19 ô');
    await window.isIdle();
  });

  it('Ctrl and arrows go to the edge of the figures, Home, End and Ctrl+End to the ends', async () => {
    const { window } = app();
    await window.press('Control+ArrowDown');
    await window.isActive(below);
    await window.press('Control+ArrowDown');
    await window.isActive(at('gnbv2125.4', 'centralDevelopment'));
    await window.press('Home');
    await window.isActive(at('gnbv2125.4', 'code'));
    await window.press('End');
    await window.isActive(at('gnbv2125.4', 'leadAgency'));
    await window.press('Control+Home');
    await window.isActive(at('gnbv2125', 'code'));
    await window.press('Control+End');
    await window.isActive(at('gnbv2125.7.2', 'leadAgency'));
  });

  it('Ctrl+A selects the whole sheet, Shift+Space the row, Ctrl+Space the column', async () => {
    const { window } = app();
    await window.press('Control+a');
    await expect.poll(() => textOf(window.statusBar)).toMatch(/\d{3} ô/);
    await window.isActive(capital);
    await window.press('Escape');
    await window.selects(0);
    await window.press('Shift+ArrowDown', 'Control+Space');
    await window.counts('19 ô');
    await window.press('Escape', 'Shift+Space');
    await window.selectsOnlyRow(capital.row);
  });

  it('Delete clears the block as one step, and leaves what is computed', async () => {
    const { window } = app();
    await window.drag(capital, at('gnbv2125.1.2', 'centralTotal'));
    await window.press('Delete');
    for (const cell of [capital, recurrent, below, corner]) await window.shows(cell, '');
    await window.showsTotal('centralDevelopment', '26.210');
    await window.press('Control+z');
    await window.shows(capital, '363.021');
    await window.shows(corner, '5.144');
    await window.showsTotal('centralDevelopment', '440.677');
  });

  it('Enter and Tab go round inside the block', async () => {
    const { window } = app();
    await window.drag(capital, corner);
    await window.press('Enter');
    await window.isActive(below);
    await window.press('Enter');
    await window.isActive(recurrent);
    await window.press('Tab');
    await window.isActive(below);
    await window.selects(4);
  });

  it('Ctrl+D fills the block from its first row, Ctrl+R from its first column', async () => {
    const { window } = app();
    await window.drag(capital, below);
    await window.press('Control+d');
    await window.shows(below, '363.021');
    await window.press('Control+z');
    await window.shows(below, '51.446');
    await window.drag(capital, recurrent);
    await window.press('Control+r');
    await window.shows(recurrent, '363.021');
  });

  it('a command from the menu acts on the grid and gives the keyboard back to it', async () => {
    const { window } = app();
    await window.contextMenu(capital, 'Xóa nội dung ô');
    await window.shows(capital, '');
    await window.isIdle();
  });
});
