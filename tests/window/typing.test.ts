/** Typing, editing and leaving a cell, as the hands that know Excel do it. */
import { describe, it } from 'vitest';
import { hosts } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { at, capital } from './window-page.ts';

const recurrent = at(capital.row, 'centralRecurrent');
const below = at('gnbv2125.1.2', 'centralDevelopment');
const above = at('gnbv2125.1', 'centralDevelopment');

describe.each(hosts)('typing in the $name', (host) => {
  const app = sharedWindow(host);

  it('typing replaces what stood there, in the cell and in the formula bar', async () => {
    const { window } = app();
    await window.type('12');
    await window.isEditing('12');
    await window.hasFormula('12');
    await window.press('Enter');
    await window.shows(capital, '12');
    await window.isActive(below);
    await window.isIdle();
  });

  it('F2 edits what stands there; arrows, Home and Delete are the text’s, Ctrl+Z takes typing back', async () => {
    const { window } = app();
    await window.press('F2');
    await window.isEditing('363.021');
    await window.press('ArrowLeft');
    await window.type('5');
    await window.isEditing('363.0251');
    await window.press('Control+z');
    await window.isEditing('363.021');
    await window.press('Home', 'Delete');
    await window.isEditing('63.021');
    await window.press('Enter');
    await window.shows(capital, '63.021');
  });

  it('F2 after the first letter gives the arrows to the text', async () => {
    const { window } = app();
    await window.type('12');
    await window.press('F2', 'ArrowLeft');
    await window.type('0');
    await window.isEditing('102');
    await window.press('Enter');
    await window.shows(capital, '102');
  });

  it('a double click edits', async () => {
    const { window } = app();
    await window.cell(recurrent).dblclick();
    await window.isActive(recurrent);
    await window.isEditing('43.835');
    await window.press('Escape');
    await window.isIdle();
  });

  it('Esc gives back what stood there', async () => {
    const { window } = app();
    await window.type('999');
    await window.press('Escape');
    await window.isIdle();
    await window.shows(capital, '363.021');
    await window.isActive(capital);
  });

  it('Enter goes down, Shift+Enter up, Tab right, Shift+Tab left, an arrow its way', async () => {
    const { window } = app();
    for (const [key, goal] of [
      ['Enter', below],
      ['Shift+Enter', above],
      ['Tab', recurrent],
      ['Shift+Tab', at(capital.row, 'name')],
      ['ArrowUp', above],
      ['ArrowRight', recurrent],
    ] as const) {
      await window.select(capital);
      await window.type('7');
      await window.press(key);
      await window.isActive(goal);
      await window.shows(capital, '7');
      await window.select(capital);
      await window.press('Delete');
      await window.shows(capital, '');
    }
  });

  it('after a run of Tabs, Enter returns beneath its start', async () => {
    const { window } = app();
    await window.type('1');
    await window.press('Tab');
    await window.type('2');
    await window.press('Tab', 'Tab');
    await window.isActive(at(capital.row, 'localProvincial'));
    await window.type('3');
    await window.press('Enter');
    await window.isActive(below);
    await window.shows(capital, '1');
    await window.shows(recurrent, '2');
    await window.shows(at(capital.row, 'localProvincial'), '3');
  });

  it('the formula bar is typed into as the cell is, and Enter takes it over', async () => {
    const { window } = app();
    await window.formulaBar.click();
    await window.formulaBar.fill('=363021+51446');
    await window.isEditing('=363021+51446');
    await window.press('Enter');
    await window.shows(capital, '414.467');
    await window.isActive(below);
    await window.isIdle();
    await window.select(capital);
    await window.formulaBar.click();
    await window.formulaBar.fill('5');
    await window.press('Escape');
    await window.shows(capital, '414.467');
    await window.isIdle();
  });

  it('a click elsewhere takes over what is being typed', async () => {
    const { window } = app();
    await window.type('88');
    await window.select(below);
    await window.shows(capital, '88');
    await window.isIdle();
  });

  it('Backspace empties the cell for typing; Esc leaves it as it was', async () => {
    const { window } = app();
    await window.press('Backspace');
    await window.isEditing('');
    await window.press('Escape');
    await window.shows(capital, '363.021');
    await window.press('Backspace', 'Enter');
    await window.shows(capital, '');
  });

  it('letters typed in one burst, cell after cell, all arrive', async () => {
    const { window } = app();
    for (const key of '101\n102\n103\n') await window.press(key === '\n' ? 'Enter' : key);
    await window.shows(capital, '101');
    await window.shows(below, '102');
    await window.shows(at('gnbv2125.2', 'centralDevelopment'), '103');
  });
});
