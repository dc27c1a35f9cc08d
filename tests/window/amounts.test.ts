/** What an amount may look like, what is refused, and what cannot be typed at all. */
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { at, capital, textOf } from './window-page.ts';

const total = at(capital.row, 'centralTotal');
const programme = at('gnbv2125', 'centralDevelopment');

describe.each(hosts)('amounts in the $name', (host) => {
  const app = sharedWindow(host);

  it.each([
    ['1,2 tỷ', '1.200'],
    ['363.021,5', '363.021,5'],
    ['=363021+51446', '414.467'],
    ['500 triệu đồng', '500'],
  ])('%s is understood as it is written in an office', async (typed, shown) => {
    const { window } = app();
    await window.enter(capital, typed);
    await window.shows(capital, shown);
  });

  it('the unit of the window holds for what is shown and what is typed', async () => {
    const { window } = app();
    await window.chooseUnit('Đơn vị: đồng');
    await window.shows(capital, '363.021.000.000');
    await window.enter(capital, '1000000');
    await window.shows(capital, '1.000.000');
    await window.chooseUnit('Đơn vị: triệu đồng');
    await window.shows(capital, '1');
    await window.isIdle();
  });

  it('what cannot be read is refused with a reason, and F8 brings it back to be corrected', async () => {
    const { window } = app();
    await window.enter(capital, 'abc');
    await window.says(/abc/);
    await window.has(capital, 'is-refused');
    await window.shows(capital, '363.021');
    await window.press('F8');
    await window.isActive(capital);
    await window.isEditing('abc');
    await window.press('Escape');
    await window.isIdle();
    await window.has(capital, 'is-refused', false);
    await expect.poll(() => window.notice()).toBe('');
  });

  it('a refused text that is corrected counts, and its mark is gone', async () => {
    const { window } = app();
    await window.enter(capital, '12x');
    await window.has(capital, 'is-refused');
    await window.press('F8', 'Backspace', 'Enter');
    await window.shows(capital, '12');
    await window.has(capital, 'is-refused', false);
  });

  it('the panel of the cell says what was refused and offers it again', async () => {
    const { window } = app();
    await window.press('Control+2');
    await window.enter(capital, 'abc');
    await window.select(capital);
    await expect.poll(() => textOf(window.panel)).toContain('Chưa ghi: “abc”');
    await window.panel.getByRole('button', { name: 'Sửa lại' }).click();
    await window.isEditing('abc');
    await window.press('Escape');
    await window.press('Control+1');
  });

  it('computed cells look different, take no text and say why', async () => {
    const { window } = app();
    await window.has(total, 'is-computed');
    await window.has(capital, 'is-computed', false);
    await window.select(total);
    await window.type('5');
    await window.says('Ô này được tính tự động.');
    await window.isIdle();
    await window.shows(total, '406.856');
    await window.select(programme);
    await window.press('F2');
    await window.says('Ô này là tổng của các dòng con.');
    await window.isIdle();
    await window.press('Delete');
    await window.shows(programme, '440.677');
    await expect.poll(() => window.formulaBar.getAttribute('readonly')).not.toBeNull();
  });

  it('in English the same cells read in English, and Vietnamese comes back', async () => {
    const { window } = app();
    await window.set('lang', 'en');
    await expect.poll(() => window.page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => window.heading('name')).toBe('Name');
    await window.enter(capital, '1.234,5');
    await window.shows(capital, '1.234,5');
    await window.enter(capital, 'abc');
    await window.says(/“abc”.*(number|amount)/);
    await window.press('F8', 'Escape');
    await window.set('lang', 'vi');
    await expect.poll(() => window.heading('name')).toBe('Tên');
    await expect.poll(() => window.page.locator('html').getAttribute('lang')).toBe('vi');
  });
});
