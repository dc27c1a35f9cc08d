/** Papers out of the window: chosen, looked at, written, stopped; what they say of themselves and how they look. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExportDialog } from './export-dialog.ts';
import { hosts } from './hosts.ts';
import { figuresOfDocx, figuresOfXlsx } from './papers.ts';
import { sharedWindow } from './shared-window.ts';
import { capital, textOf } from './window-page.ts';

describe.each(hosts)('papers in the $name', (host) => {
  const app = sharedWindow(host);

  const open = async (): Promise<ExportDialog> => {
    await app().window.press('Control+e');
    return new ExportDialog(app().window);
  };

  it('several papers in several forms go into a folder, each compared with the book', async () => {
    const { window, paper } = app();
    await window.enter(capital, '370000');
    const dialog = await open();
    await dialog.choose(['Kế hoạch', 'Phụ lục 05'], ['docx', 'xlsx']);
    await dialog.giveReason('Số vốn chờ nghị quyết điều chỉnh.');
    await dialog.start();
    await dialog.hasWritten(3);
    expect(await figuresOfXlsx(await paper('phu-luc-05-2024-04.xlsx'))).toContain(370_000);
    expect((await figuresOfDocx(await paper('ke-hoach-2024-04.docx'))).join('\n')).toContain('370.000');
    await window.press('Escape', 'Control+3');
    await expect.poll(() => textOf(window.panel)).toContain('Số vốn chờ nghị quyết điều chỉnh.');
    await window.press('Control+1');
  });

  it('one paper in one form is a file of its own', async () => {
    const { paper } = app();
    const dialog = await open();
    await dialog.choose(['Phụ lục 01'], ['csv']);
    await dialog.giveReason('Rà soát nội bộ.');
    await dialog.start();
    await dialog.hasWritten(1);
    expect((await paper('phu-luc-01-2024.csv')).toString('utf8')).toContain('Huyện Hà Quảng');
  });

  it('nothing is written without a reason while errors are open, and without a paper or a form', async () => {
    const { window } = app();
    const dialog = await open();
    const start = window.dialog.getByRole('button', { name: 'Chọn nơi lưu và xuất…' });
    const said = window.dialog.getByRole('status').last();
    await dialog.choose(['Phụ lục 05'], ['docx']);
    await expect.poll(() => textOf(window.dialog)).toContain('Sổ còn lỗi: hãy ghi lý do vẫn xuất.');
    expect(await start.isDisabled()).toBe(true);
    await dialog.giveReason('Có lý do.');
    expect(await start.isEnabled()).toBe(true);
    await dialog.choose(['Phụ lục 05'], []);
    await expect.poll(() => textOf(window.dialog)).toContain('Hãy chọn một định dạng');
    await dialog.choose([], ['docx']);
    await expect.poll(() => textOf(window.dialog)).toContain('Hãy chọn ít nhất một văn bản.');
    expect(await start.isDisabled()).toBe(true);
    expect(await said.count()).toBe(1);
  });

  it('what is stopped leaves no file', async () => {
    const { window, folder } = app();
    const before = folder === undefined ? [] : readdirSync(folder);
    const dialog = await open();
    await dialog.choose(['Kế hoạch', 'Phụ lục 02', 'Phụ lục 03', 'Phụ lục 04'], ['docx', 'xlsx']);
    await dialog.giveReason('Thử dừng.');
    await dialog.start();
    await dialog.stop();
    await expect.poll(() => textOf(dialog.results)).toContain('Đã dừng');
    await expect.poll(() => dialog.results.getByRole('button', { name: 'Mở tệp' }).count()).toBe(0);
    if (folder !== undefined) expect(readdirSync(folder)).toEqual(before);
    await expect.poll(() => window.dialog.getByRole('progressbar').count()).toBe(0);
  });

  it('the pages are shown as they print, the next ones as one comes to them', async () => {
    const dialog = await open();
    await dialog.show('Phụ lục 05');
    await expect.poll(() => textOf(dialog.pages.first())).toContain('363.021');
    await dialog.show('Phụ lục 04');
    const total = Number(/(\d+) trang/.exec(await textOf(dialog.preview))?.[1]);
    const shown = await dialog.pages.count();
    expect(shown).toBeLessThan(total);
    const last = async () => {
      await dialog.pages.last().scrollIntoViewIfNeeded();
      return dialog.pages.count();
    };
    await expect.poll(last).toBe(total);
    const frame = await dialog.pages.last().boundingBox();
    expect((frame?.width ?? 0) / (frame?.height ?? 1)).toBeCloseTo(297 / 210, 1);
  });

  it('what the document says of itself is typed in its dialog, and stands on its first page', async () => {
    const { window, pickCommand } = app();
    await pickCommand('paper.details');
    await expect
      .poll(() => window.dialog.getByRole('textbox', { name: 'Cơ quan ban hành' }).inputValue())
      .toBe('Ủy ban nhân dân tỉnh Cao Bằng');
    await window.dialog.getByRole('textbox', { name: 'Ngày ban hành' }).fill('31/2/2024');
    await window.press('Enter');
    await expect.poll(() => textOf(window.dialog.getByRole('alert'))).toContain('31/2/2024');
    await window.dialog.getByRole('textbox', { name: 'Ngày ban hành' }).fill('');
    await window.dialog.getByRole('textbox', { name: 'Trích yếu' }).fill('Giảm nghèo năm 2024');
    await window.dialog.getByRole('button', { name: 'Ghi' }).click();
    await expect.poll(() => window.dialog.count()).toBe(0);
    const dialog = await open();
    await expect.poll(() => textOf(dialog.pages.first())).toContain('Giảm nghèo năm 2024');
  });

  it('how papers are laid out is set for the book, and seen at once', async () => {
    const { window, pickCommand } = app();
    await pickCommand('paper.layout');
    await window.dialog.getByRole('combobox', { name: 'Đánh số phụ lục' }).selectOption('roman');
    await window.dialog.getByRole('button', { name: 'Ghi' }).click();
    await expect.poll(() => window.dialog.count()).toBe(0);
    const dialog = await open();
    await dialog.show('Phụ lục V');
    await expect.poll(() => textOf(dialog.pages.first())).toMatch(/Phụ lục V\b/i);
  });

  if (host.name === 'desktop')
    it('the office’s own template is picked once; one that does not fit is refused with a sentence', async () => {
      const { window, folder = '' } = app();
      const written = 'cao-bang-ke-hoach-2024-04.docx';
      rmSync(join(folder, written), { force: true });
      writeFileSync(join(folder, 'mau.docx'), 'không phải tệp Word');
      const dialog = await open();
      await dialog.choose(['Kế hoạch'], ['docx']);
      await window.dialog.getByRole('button', { name: /Chọn mẫu của cơ quan…/ }).click();
      await expect.poll(() => window.dialog.getByRole('button', { name: /mau\.docx/ }).count()).toBe(1);
      await dialog.giveReason('Thử mẫu.');
      await dialog.start();
      await expect.poll(() => textOf(dialog.results)).toMatch(/mẫu/i);
      await dialog.start();
      await expect.poll(() => textOf(dialog.results)).toMatch(/mẫu/i);
      expect(readdirSync(folder)).not.toContain(written);
      await window.dialog.getByRole('button', { name: 'Dùng lại mẫu có sẵn' }).click();
      await dialog.start();
      await dialog.hasWritten(1);
    });
});
