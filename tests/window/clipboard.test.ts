/** Copy and paste, inside the sheet and with other programs. */
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { at, capital } from './window-page.ts';

const recurrent = at(capital.row, 'centralRecurrent');
const below = at('gnbv2125.1.2', 'centralDevelopment');
const corner = at('gnbv2125.1.2', 'centralRecurrent');

describe.each(hosts)('the clipboard in the $name', (host) => {
  const app = sharedWindow(host);

  it('a block is copied to other programs as they expect it', async () => {
    const { window, clipboard } = app();
    await window.drag(capital, corner);
    await window.press('Control+c');
    expect((await clipboard.read()).replaceAll('\r\n', '\n')).toBe('363.021\t43.835\n51.446\t5.144');
  });

  it('a block is pasted elsewhere in the sheet', async () => {
    const { window } = app();
    await window.drag(capital, corner);
    await window.press('Control+c');
    await window.select(at('gnbv2125.3.1', 'centralDevelopment'));
    await window.press('Control+v');
    await window.shows(at('gnbv2125.3.1', 'centralDevelopment'), '363.021');
    await window.shows(at('gnbv2125.3.2', 'centralRecurrent'), '5.144');
    await window.press('Control+z');
    await window.shows(at('gnbv2125.3.1', 'centralDevelopment'), '');
    await window.shows(at('gnbv2125.3.2', 'centralRecurrent'), '15.599');
  });

  it('cells of another program are pasted as one step', async () => {
    const { window, clipboard } = app();
    await clipboard.write('1.000\t2.000\r\n3.000\t4.000\r\n');
    await window.select(capital);
    await window.press('Control+v');
    await window.shows(capital, '1.000');
    await window.shows(recurrent, '2.000');
    await window.shows(below, '3.000');
    await window.shows(corner, '4.000');
    await window.press('Control+z');
    await window.shows(capital, '363.021');
    await window.shows(corner, '5.144');
  });

  it('one value fills the whole block', async () => {
    const { window, clipboard } = app();
    await clipboard.write('9');
    await window.drag(capital, corner);
    await window.press('Control+v');
    for (const cell of [capital, recurrent, below, corner]) await window.shows(cell, '9');
  });

  it('what reaches beyond the sheet is refused with a sentence, and nothing is pasted', async () => {
    const { window, clipboard } = app();
    await clipboard.write('1\n2\n3');
    await window.select(at('gnbv2125.7.2', 'centralRecurrent'));
    await window.press('Control+v');
    await window.says('Vùng dán có 3 dòng × 1 cột, vượt ra ngoài bảng.');
    await window.shows(at('gnbv2125.7.2', 'centralRecurrent'), '5.679');
  });

  it('computed cells are left out, and the window says so', async () => {
    const { window, clipboard } = app();
    await clipboard.write('1\t2\t3');
    await window.select(capital);
    await window.press('Control+v');
    await window.shows(capital, '1');
    await window.shows(recurrent, '2');
    await window.shows(at(capital.row, 'centralTotal'), '3');
    await window.says('Đã bỏ qua 1 ô được tính tự động.');
  });

  it('of a pasted block, what cannot be read is refused and the rest is written', async () => {
    const { window, clipboard } = app();
    await clipboard.write('5\tabc');
    await window.select(capital);
    await window.press('Control+v');
    await window.shows(capital, '5');
    await window.has(recurrent, 'is-refused');
    await window.says(/abc/);
  });

  it('in a cell that is being edited the clipboard is the text’s', async () => {
    const { window, clipboard } = app();
    await clipboard.write('021');
    await window.select(capital);
    await window.type('363');
    await window.press('Control+v');
    await window.isEditing('363021');
    await window.press('Enter');
    await window.shows(capital, '363.021');
  });

  it('Ctrl+X takes the block along', async () => {
    const { window, clipboard } = app();
    await window.drag(capital, recurrent);
    await window.press('Control+x');
    await window.shows(capital, '');
    await window.shows(recurrent, '');
    expect(await clipboard.read()).toBe('363.021\t43.835');
  });
});
