/** From a file of the Treasury to figures of the plan, and back: in the window, as a person does it. */
import { describe, expect, it } from 'vitest';
import { look } from './axe.ts';
import { hosts } from './hosts.ts';
import { ImportView } from './import-view.ts';
import { sharedWindow } from './shared-window.ts';
import { treasuryFile } from './treasury-file.ts';
import { textOf } from './window-page.ts';

describe.each(hosts)('figures of the Treasury in the $name', (host) => {
  const app = sharedWindow(host);

  const open = async (): Promise<ImportView> => {
    const view = new ImportView(app());
    await view.open();
    return view;
  };

  it('come from the file into the plan in one step, which one undo takes back', async () => {
    const { window } = app();
    const view = await open();
    await view.pick('kho-bac-thang-5.csv', treasuryFile);
    await expect.poll(() => textOf(view.panel)).toContain('Cần trả lời 2 điều');
    await expect.poll(() => textOf(view.row(7))).toContain('Chi tiết');
    await expect.poll(() => textOf(view.row(5))).toContain('Tổng');
    await view.says(/Còn 2 điều phải trả lời/);
    await view.answerAll();
    await view.says(/10 số mới, 0 số đổi, 0 số xóa/);
    await view.button('Ghi 10 số vào tháng 05/2024').click();
    await expect.poll(() => textOf(view.root)).toContain('Đã ghi 10 số vào tháng 05/2024');
    await view.button('Xem ở bảng Giải ngân').click();
    await window.ready();
    await expect.poll(() => textOf(window.page.locator('.kh-grid'))).toContain('4.321');
    await window.press('Control+z');
    await window.says(/Hoàn tác.*Nhập số liệu Kho bạc/);
    // What is told of as undone stands there no more: at once, not after a while.
    expect(await textOf(window.page.locator('.kh-grid'))).not.toContain('4.321');
  });

  it('are kept with their decisions, and asked about before those are lost', async () => {
    const { window } = app();
    const view = await open();
    await view.pick('kho-bac-thang-5.csv', treasuryFile);
    await view.button(/^10\.000 \(dấu chấm/).click();
    await expect.poll(() => textOf(view.panel)).toContain('Cần trả lời 1 điều');
    await view.panel.getByLabel('Dấu ngăn cột').selectOption('|');
    await expect.poll(() => textOf(window.dialog)).toContain('1 quyết định cho tệp này sẽ mất');
    await window.dialog.getByRole('button', { name: 'Giữ như đang có' }).click();
    await expect.poll(() => view.panel.getByLabel('Dấu ngăn cột').inputValue()).toBe(';');
    await view.answerAll();
    await view.button('Ghi 10 số vào tháng 05/2024').click();
    await view.button('Nhập tệp khác').click();
    await view.button(/^Mở lại: /).click();
    await expect.poll(() => textOf(view.panel)).toContain('mở lại từ sổ');
    expect(await view.panel.getByLabel('Dấu ngăn cột').isDisabled()).toBe(true);
    await view.says(/đã có sẵn trong kế hoạch/);
    await window.press('Escape');
    await expect.poll(() => view.root.count()).toBe(0);
    await window.press('Control+z');
    await window.says(/Hoàn tác.*Nhập số liệu Kho bạc/);
  });

  it('are put right in place: the heading by pointing, a cell by typing over it', async () => {
    const { window } = app();
    const view = await open();
    await view.pick('kho-bac-thang-5.csv', treasuryFile);
    const cell = view.row(7).locator('[col-id="c5"]');
    await cell.dblclick();
    await window.page.keyboard.type('4.999,5');
    await window.page.keyboard.press('Enter');
    await expect.poll(() => textOf(cell)).toBe('4.999,5');
    await expect.poll(() => cell.getAttribute('class')).toContain('kh-mended');
    await view.button('Chỉ dòng đầu bảng').click();
    await view.row(3).locator('[col-id="c0"]').click();
    await view.row(4).locator('[col-id="c0"]').click();
    await expect.poll(() => textOf(view.panel)).toContain('dòng 4 đến 5');
    await window.press('Escape');
    await window.dialog.getByRole('button', { name: 'Đóng, không ghi' }).click();
    await expect.poll(() => view.root.count()).toBe(0);
  });

  it('whose source no row names are asked about once for the whole file', async () => {
    const { window } = app();
    const view = await open();
    const noSource = treasuryFile
      .replaceAll(';43;', ';;')
      .replaceAll(';12;', ';;')
      .replace('Mã nguồn', 'Ghi chú');
    await view.pick('kho-bac-khong-nguon.csv', noSource);
    await view.bar.getByRole('button', { name: 'Xem trước' }).click();
    const asked = view.panel.getByRole('listitem').filter({ hasText: 'Tệp không ghi nguồn vốn' });
    await asked.getByRole('button', { name: /Ngân sách trung ương – Vốn đầu tư phát triển/ }).click();
    await expect.poll(() => asked.count()).toBe(0);
    await window.press('Escape');
    await window.dialog.getByRole('button', { name: 'Đóng, không ghi' }).click();
    await expect.poll(() => view.root.count()).toBe(0);
  });

  it('leave out what nobody has answered only where that is ticked', async () => {
    const view = await open();
    await view.pick('kho-bac-thang-5.csv', treasuryFile);
    await view.button(/^10\.000 \(dấu chấm/).click();
    await view.button(/^4\.321 \(dấu chấm/).click();
    await view.bar.getByRole('button', { name: 'Xem trước' }).click();
    await view.says(/Còn 5 dòng chưa rõ hoặc sai/);
    expect(await view.bar.getByRole('button', { name: /^Ghi/ }).isDisabled()).toBe(true);
    await view.bar.getByRole('checkbox', { name: /Để lại 5 dòng.*15\.234 triệu đồng/ }).check();
    await view.says(/đã có sẵn|0 số mới/);
    await app().window.press('Escape');
    await expect.poll(() => textOf(app().window.dialog)).toContain('Đóng mà chưa ghi?');
    await app().window.dialog.getByRole('button', { name: 'Đóng, không ghi' }).click();
    await expect.poll(() => view.root.count()).toBe(0);
  });

  it('a file that is none is refused with a sentence, and another one can be picked', async () => {
    const view = await open();
    await view.pick('anh.csv', Buffer.from('%PDF-1.7 rest'));
    await expect.poll(() => textOf(view.root.getByRole('alert'))).toContain('PDF');
    expect(await view.button('Chọn tệp khác…').count()).toBe(1);
    await app().window.press('Escape');
    await expect.poll(() => view.root.count()).toBe(0);
  });

  // The same page and style sheets in both: each theme is looked at once.
  const themes = host.name === 'browser' ? (['light', 'dark'] as const) : (['contrast'] as const);

  it.each(themes)('nothing stands in the way of anybody, %s', async (theme) => {
    const { window } = app();
    await window.set('theme', theme);
    const view = await open();
    const found = await look(window.page, `${host.name}-import-${theme}-1`, ['main']);
    await view.pick('kho-bac-thang-5.csv', treasuryFile);
    await view.row(7).first().waitFor();
    found.push(...(await look(window.page, `${host.name}-import-${theme}-2`, ['main'])));
    await view.bar.getByRole('button', { name: 'Xem trước' }).click();
    await view.root.locator('.kh-class-ambiguous').first().waitFor();
    found.push(...(await look(window.page, `${host.name}-import-${theme}-3`, ['main'])));
    await window.press('Escape');
    await expect.poll(() => view.root.count()).toBe(0);
    await window.set('theme', 'light');
    expect(found).toEqual([]);
  });
});
