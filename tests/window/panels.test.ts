/** Ways through the book: findings, parts of a computed cell, names, history. */
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { steering, TextPage } from './text-page.ts';
import { at, capital, textOf } from './window-page.ts';

/** 139 works in all, 143 by their kind: what the example gets wrong. */
const works = at('ind.1.1.works', 'target');
const transport = at('ind.1.1.works.type.transport', 'target');

describe.each(hosts)('panels in the $name', (host) => {
  const app = sharedWindow(host, 'printed');

  it('a finding explains itself, and leads to its cell on another sheet', async () => {
    const { window } = app();
    const finding = window.panel.locator('[data-finding]', { hasText: 'K-010' });
    await finding.click();
    await expect.poll(() => textOf(window.panel)).toMatch(/Mong đợi\s+143\s+Đang có\s+139\s+Chênh lệch\s+−4/);
    await window.panel.getByRole('button', { name: 'Tới ô' }).click();
    await window.isActive(works);
    await window.has(works, 'has-error');
    await window.isIdle();
  });

  it('a part of a finding is a link to its cell', async () => {
    const { window } = app();
    const finding = window.panel.locator('[data-finding]', { hasText: 'K-010' });
    if ((await finding.getAttribute('aria-expanded')) === 'false') await finding.click();
    await window.panel.getByRole('button', { name: 'Công trình giao thông' }).click();
    await window.isActive(transport);
  });

  it('an edit on the other sheet settles the finding while it stands there', async () => {
    const { window } = app();
    await window.panel.locator('[data-finding]', { hasText: 'K-010' }).press('Enter');
    await window.isActive(works);
    await window.enter(transport, '82');
    await window.counts('3 lỗi');
    await window.has(works, 'has-error', false);
    await expect.poll(() => window.panel.locator('[data-finding]', { hasText: 'K-010' }).count()).toBe(0);
    await window.press('Control+z');
    await window.counts('4 lỗi');
    await window.has(works, 'has-error');
  });

  it('a finding in a folded branch and a folded block of columns is brought to sight', async () => {
    const { window } = app();
    await window.enter(capital, '1');
    await window.counts('9 lỗi');
    await window.press('Control+Alt+ArrowUp');
    await expect.poll(() => window.rows()).toEqual(['gnbv2125']);
    const printed = at(capital.row, 'printed.centralTotal');
    expect(await window.cell(printed).count()).toBe(0);
    const finding = window.panel.locator('[data-finding]', { hasText: 'K-002' });
    await finding.press('Enter');
    await window.isActive(printed);
    await window.has(printed, 'has-error');
  });

  it('Ctrl+Shift+F goes from finding to finding, through the words of the plan, too', async () => {
    const { window } = app();
    const text = new TextPage(window);
    await window.press('Control+Shift+f');
    await text.section(steering).waitFor();
    await expect.poll(() => text.current()).toBe(steering);
    // Two of them stand in that section.
    await window.press('Control+Shift+f', 'Control+Shift+f');
    await window.isActive(works);
    await window.press('Control+Shift+f');
    await expect
      .poll(() => window.page.getByRole('tab', { selected: true }).allInnerTexts())
      .toContain('Văn bản');
  });

  it('the panel of a computed cell names its parts, each a link', async () => {
    const { window } = app();
    await window.select(at(capital.row, 'centralTotal'));
    await window.press('Control+2');
    await expect.poll(() => textOf(window.panel)).toMatch(/Tổng các cột.*363\.021.*43\.835/s);
    await window.panel.getByRole('button', { name: /SN/ }).click();
    await window.isActive(at(capital.row, 'centralRecurrent'));
    await window.select(at('gnbv2125.1', 'centralDevelopment'));
    await expect.poll(() => textOf(window.panel)).toMatch(/Tổng các dòng con.*363\.021.*51\.446/s);
    await window.press('Control+1');
  });

  it('the name box says where one is and leads to where one wants', async () => {
    const { window } = app();
    await expect.poll(() => window.nameBox.inputValue()).toBe('1.1·ĐTPT');
    await window.goTo('1.2.sn');
    await window.isActive(at('gnbv2125.1.2', 'centralRecurrent'));
    await window.goTo('4.1');
    await window.isActive(at('gnbv2125.4.1', 'centralRecurrent'));
    await window.goTo('99');
    await window.says('Không có ô “99” trong bảng này.');
    await window.press('Escape');
    await window.isIdle();
  });

  it('history leads back to a revision, and that can be undone', async () => {
    const { window } = app();
    await window.enter(capital, '1');
    await window.enter(capital, '2');
    await window.shows(capital, '2');
    await window.press('Control+3');
    const entries = window.panel.getByRole('listitem');
    await expect.poll(() => textOf(entries.first())).toContain(': 1 → 2');
    await entries.nth(1).getByRole('button', { name: 'Đưa sổ về bản này' }).click();
    await window.panel.getByRole('button', { name: /^Đưa về bản/ }).click();
    await window.shows(capital, '1');
    await window.says(/Sổ đã trở về bản \d+\. Có thể hoàn tác\./);
    await window.press('Control+z');
    await window.shows(capital, '2');
    await window.press('Control+1');
  });

  it('a sheet that is shown again has its columns in their order, and its cell selected', async () => {
    const { window } = app();
    await window.showSheet('Chỉ tiêu');
    await window.showSheet('Dự án & vốn');
    await window.isActive(capital);
    await window.press('Home');
    await window.isActive(at(capital.row, 'code'));
    await window.press('ArrowRight', 'ArrowRight');
    await window.isActive(capital);
  });

  it('panels open and close by keyboard, and F6 goes round the window', async () => {
    const { window } = app();
    await window.press('Control+0');
    await expect.poll(() => window.panel.count()).toBe(0);
    await window.isIdle();
    await window.press('Control+1');
    await expect.poll(() => window.panel.count()).toBe(1);
    await window.editor.focus();
    await window.press('F6');
    await expect.poll(() => window.page.locator('.kh-editor:focus').count()).toBe(0);
    for (let step = 0; step < 8 && (await window.page.locator('.kh-editor:focus').count()) === 0; step++) {
      await window.press('F6');
    }
    await window.isIdle();
  });
});
