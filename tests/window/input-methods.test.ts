/**
 * Vietnamese as it is really typed. Telex and VNI of today's systems compose: letters stand there under way until
 * the word is done. UniKey and its like compose nothing: they take letters back with Backspace and type them anew.
 */
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { composer, phrase, retype } from './input-method.ts';
import { sharedWindow } from './shared-window.ts';
import { at, capital } from './window-page.ts';

const name = at(capital.row, 'name');
const before = 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo';

describe.each(hosts)('input methods in the $name', (host) => {
  const app = sharedWindow(host);

  it('a phrase composed straight into a selected cell arrives letter for letter', async () => {
    const { window } = app();
    await window.select(name);
    const ime = await composer(window.page);
    await ime.write(phrase);
    await window.isEditing('Tiểu dự án đường');
    await window.hasFormula('Tiểu dự án đường');
    await window.press('Enter');
    await expect.poll(() => window.text(name)).toContain('Tiểu dự án đường');
    await window.press('Control+z');
    await expect.poll(() => window.text(name)).toContain('Hỗ trợ đầu tư');
  });

  it('while a letter is under way nothing is lost: the editor shows it from the first one on', async () => {
    const { window } = app();
    await window.select(name);
    const ime = await composer(window.page);
    await ime.compose('T');
    await window.isEditing('T');
    await ime.compose('Tiê');
    await window.isEditing('Tiê');
    await ime.compose('Tiể');
    await ime.finish('Tiểu');
    await window.isEditing('Tiểu');
    await window.press('Escape');
    await window.isIdle();
  });

  it('a phrase composed into an open editor stands where the caret was', async () => {
    const { window } = app();
    await window.select(name);
    await window.press('F2', 'Control+Home');
    const ime = await composer(window.page);
    await ime.write(phrase);
    await window.isEditing(`Tiểu dự án đường${before}`);
    await window.press('Enter');
    await expect.poll(() => window.text(name)).toContain(`Tiểu dự án đường${before}`);
  });

  it('a phrase composed in the formula bar is the cell’s', async () => {
    const { window } = app();
    await window.select(name);
    await window.formulaBar.click();
    await window.press('Control+a');
    const ime = await composer(window.page);
    await ime.write(phrase);
    await window.hasFormula('Tiểu dự án đường');
    await window.press('Enter');
    await expect.poll(() => window.text(name)).toContain('Tiểu dự án đường');
  });

  it('a name composed in the name box finds its cell', async () => {
    const { window } = app();
    await window.press('Control+g');
    const ime = await composer(window.page);
    await ime.finish('1.2·');
    await ime.compose('d', 'đ');
    await ime.finish('đ');
    await ime.finish('tpt');
    await expect.poll(() => window.nameBox.inputValue()).toBe('1.2·đtpt');
    await window.press('Enter');
    await window.isActive(at('gnbv2125.1.2', 'centralDevelopment'));
  });

  it('Enter, Tab and Esc of the input method are its own', async () => {
    const { window } = app();
    await window.select(name);
    const ime = await composer(window.page);
    await ime.compose('Tiê');
    for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown']) await ime.key(key);
    // Told by its own code, as some systems do, while the composition goes on.
    await ime.key('Enter', 13);
    await ime.key('Escape', 27);
    await window.isEditing('Tiê');
    await window.isActive(name);
    await ime.finish('Tiểu');
    await window.isEditing('Tiểu');
    await window.press('Enter');
    await expect.poll(() => window.text(name)).toContain('Tiểu');
  });

  it('letters taken back and typed anew do not clear the cell', async () => {
    const { window } = app();
    await window.select(name);
    await retype(window.page, 'd', 'đ');
    await window.isEditing('đ');
    await window.type('u');
    await retype(window.page, 'o', 'ơ');
    await window.isEditing('đuơ');
    await window.press('Backspace', 'Backspace');
    await window.page.keyboard.insertText('ươ');
    await window.type('ng');
    await window.press('Enter');
    await expect.poll(() => window.text(name)).toContain('đương');
  });

  it('a composition given up leaves an open editor, and Esc the name as it was', async () => {
    const { window } = app();
    await window.select(name);
    const ime = await composer(window.page);
    await ime.compose('T', 'Ti', '');
    await window.press('Escape');
    await window.isIdle();
    await expect.poll(() => window.text(name)).toContain(before);
  });

  it('a composition on a computed cell leaves nothing behind', async () => {
    const { window } = app();
    const total = at(capital.row, 'centralTotal');
    await window.select(total);
    const ime = await composer(window.page);
    await ime.compose('t', 'ti', 'tiê');
    await ime.finish('tiểu');
    await window.isIdle();
    await window.shows(total, '406.856');
    await window.says('Ô này được tính tự động.');
    await window.press('ArrowLeft');
    await window.type('5');
    await window.isEditing('5');
    await window.press('Escape');
  });

  it('an amount in words is composed as well: “1,2 tỷ”', async () => {
    const { window } = app();
    const ime = await composer(window.page);
    await ime.finish('1,2 ');
    await ime.compose('t', 'ty', 'tỷ');
    await ime.finish('tỷ');
    await window.isEditing('1,2 tỷ');
    await window.press('Enter');
    await window.shows(capital, '1.200');
  });
});
