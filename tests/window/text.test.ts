/** The words of the plan: typed, saved, undone; figures that follow the book; footnotes. */
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { composer, phrase, retype } from './input-method.ts';
import { sharedWindow } from './shared-window.ts';
import { goals, merits, results, steering, TextPage } from './text-page.ts';
import { at, capital, textOf } from './window-page.ts';

describe.each(hosts)('words of the plan in the $name', (host) => {
  const app = sharedWindow(host);

  const open = async (): Promise<TextPage> => {
    const text = new TextPage(app().window);
    await text.open();
    return text;
  };

  it('what is typed is saved after a pause, as one step that Ctrl+Z takes back', async () => {
    const { window, book } = app();
    const text = await open();
    await text.atEndOf(merits);
    await window.type(' Câu gõ thêm.');
    await text.isSaved();
    await expect.poll(() => TextPage.savedWords(book, merits)).toContain(' Câu gõ thêm.');
    await window.type(' Câu nữa.');
    await window.press('Control+z');
    await text.reads(text.lastParagraph(merits), /Câu gõ thêm\.$/);
    expect(await text.current()).toBe(merits);
    await window.press('Control+z');
    await expect.poll(() => textOf(text.lastParagraph(merits))).not.toContain('Câu gõ thêm');
    await window.press('Control+y');
    await text.reads(text.lastParagraph(merits), /Câu gõ thêm\.$/);
    await window.type('!');
    await text.reads(text.lastParagraph(merits), /Câu gõ thêm\.!$/);
  });

  it('leaving the sheet, turning to another year and coming back lose nothing', async () => {
    const { window, book } = app();
    const text = await open();
    await text.atEndOf(merits);
    await window.type(' Gõ rồi đi ngay.');
    await window.showSheet('Chỉ tiêu');
    await expect.poll(() => TextPage.savedWords(book, merits)).toContain('Gõ rồi đi ngay.');
    await text.open();
    await window.press('Control+End');
    await text.atEndOf(merits);
    await window.type(' Gõ rồi sang năm 2023.');
    const years = window.page.getByRole('combobox', { name: 'Năm', exact: true });
    await years.selectOption('2023');
    await window.page.getByText('Kế hoạch năm 2023 chưa có lời văn').waitFor();
    await years.selectOption('2024');
    await text.reads(text.lastParagraph(merits), /Gõ rồi đi ngay\. Gõ rồi sang năm 2023\.$/);
    await expect.poll(() => TextPage.savedWords(book, merits)).toContain('Gõ rồi sang năm 2023.');
  });

  it('Vietnamese is composed as well as typed letter by letter, and stands in the book composed', async () => {
    const { window, book } = app();
    const text = await open();
    await text.atEndOf(merits);
    await window.press('Enter');
    const ime = await composer(window.page);
    await ime.write(phrase);
    await text.reads(text.lastParagraph(merits), /^Tiểu dự án đường$/);
    await window.press('Space');
    await retype(window.page, 'd', 'đ');
    await window.type('u');
    await window.press('Backspace');
    await window.page.keyboard.insertText('ư');
    await window.type('a');
    await text.reads(text.lastParagraph(merits), /^Tiểu dự án đường đưa$/);
    await expect.poll(() => TextPage.savedWords(book, merits)).toMatch(/\nTiểu dự án đường đưa$/);
    await window.press('Control+z');
    await expect.poll(() => textOf(text.lastParagraph(merits))).not.toContain('Tiểu dự án đường');
  });

  it('a letter that is under way is not disturbed by what another window does', async () => {
    const { window } = app();
    const text = await open();
    const other = await app().openWindow();
    await window.page.bringToFront();
    await text.atEndOf(goals);
    const ime = await composer(window.page);
    await ime.compose(' T', ' Ti', ' Tiê');
    await other.enter(capital, '364021');
    await other.isSaved();
    await ime.compose(' Tiểu');
    await ime.finish(' Tiểu');
    await window.type(' dự án');
    await text.reads(text.lastParagraph(goals), /trở lên\. Tiểu dự án$/);
    await other.page.close();
  });

  it('lists, styles, bold and italic are as in Word', async () => {
    const { window, book } = app();
    const text = await open();
    await text.atEndOf(merits);
    await window.press('Enter');
    await window.type('- một');
    await expect.poll(() => text.lastParagraph(merits).getAttribute('data-style')).toBe('dash');
    await window.press('Enter');
    await window.type('hai');
    await window.press('Enter', 'Enter');
    await window.press('Control+b');
    await window.type('đậm');
    await window.press('Control+b', 'Control+i');
    await window.type(' nghiêng');
    await expect.poll(() => TextPage.savedWords(book, merits)).toMatch(/\n- một\n- hai\nđậm nghiêng$/);
    const last = text.lastParagraph(merits);
    expect(await textOf(last.locator('strong'))).toBe('đậm');
    expect(await textOf(last.locator('em'))).toBe('nghiêng');
    await window.press('Home', 'Backspace');
    await text.reads(text.lastParagraph(merits), /^haiđậm/);
    const style = window.page.getByRole('combobox', { name: 'Kiểu đoạn' });
    expect(await style.inputValue()).toBe('dash');
    await style.selectOption('plus');
    await expect.poll(() => text.lastParagraph(merits).getAttribute('data-style')).toBe('plus');
  });

  it('a selection over several sections is not typed over, and says so; Ctrl+A stays in its section', async () => {
    const { window } = app();
    const text = await open();
    const before = await textOf(text.section(results));
    await text.paragraph(goals, 0).click();
    await window.press('Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await window.press('Delete');
    await window.says('Vùng chọn đi qua nhiều mục');
    expect(await textOf(text.section(results))).toBe(before);
    await text.atEndOf(merits);
    await window.press('Control+a', 'Delete');
    await expect.poll(() => textOf(text.section(merits))).toBe('');
    expect(await textOf(text.section(results))).toBe(before);
  });

  it('a figure is picked in its sheet, prints what the cell shows, and follows it', async () => {
    const { window, book } = app();
    const text = await open();
    await text.atEndOf(merits);
    await window.type(' Vốn: ');
    await window.button('Chèn số liệu…').click();
    await window.page.getByRole('tab', { name: 'Dự án & vốn', exact: true }).click();
    await window.select(capital);
    await window.button('Chèn ô này').click();
    const figure = text.lastParagraph(merits).locator('.kh-live').last();
    await text.reads(figure, /^363\.021$/);
    await window.type(' triệu đồng');
    await expect.poll(() => TextPage.savedWords(book, merits)).toMatch(/Vốn: 363\.021 triệu đồng$/);

    await figure.click();
    await text.reads(text.figureBar, /Tiểu dự án 1/);
    await text.figureBar.getByRole('combobox', { name: 'Đơn vị của số liệu' }).selectOption('billion');
    await text.reads(figure, /^363$/);
    await text.figureBar.getByRole('combobox', { name: 'Số chữ số thập phân' }).selectOption('1');
    await text.reads(figure, /^363,0$/);
    await text.figureBar.getByRole('button', { name: 'Tới ô nguồn' }).click();
    await window.isActive(capital);
    await window.type('370550');
    await window.press('Enter');
    await window.shows(capital, '370.550');
    await text.open();
    await text.reads(figure, /^370,6$/);
    await figure.click();
    await text.figureBar.getByRole('button', { name: 'Xóa số liệu' }).click();
    await text.reads(text.lastParagraph(merits), /Vốn: {1,2}triệu đồng$/);
    await expect.poll(() => TextPage.savedWords(book, merits)).toMatch(/Vốn: {1,2}triệu đồng$/);
  });

  it('giving up to pick a figure leads back to the words', async () => {
    const { window } = app();
    const text = await open();
    await text.atEndOf(merits);
    await window.button('Chèn số liệu…').click();
    await window.button('Thôi').click();
    await window.type(' Gõ tiếp.');
    await text.reads(text.lastParagraph(merits), /Gõ tiếp\.$/);
  });

  it('figures follow an edit in another window while one types, and the caret stays', async () => {
    const { window } = app();
    const text = await open();
    const figure = text.words.locator('.kh-live', { hasText: '363.021' }).first();
    const uid = await figure.evaluate(
      (element) => element.closest('section')?.getAttribute('data-section') ?? '',
    );
    await text.atEndOf(uid);
    await window.type(' Đang gõ');
    const other = await app().openWindow();
    await other.enter(capital, '364021');
    await text.reads(text.section(uid), /364\.021/);
    await window.page.bringToFront();
    await window.type(' tiếp');
    await text.reads(text.section(uid), /Đang gõ tiếp$/);
    await other.page.close();
  });

  it('a footnote is inserted, typed, numbered by its place and deleted with its mark', async () => {
    const { window } = app();
    const text = await open();
    const count = () => window.page.getByRole('textbox', { name: /^Chú thích \d+$/ }).count();
    const before = await count();
    const second = await text.footnote(2).inputValue();
    await text.paragraph(steering, 0).click();
    await window.press('End');
    await window.button('Chèn chú thích').click();
    await expect.poll(() => text.footnote(2).inputValue()).toBe('Chú thích mới.');
    await expect
      .poll(() => text.footnote(2).evaluate((field) => field === field.ownerDocument.activeElement))
      .toBe(true);
    await window.type('Theo báo cáo của Sở.');
    await expect.poll(() => text.footnote(3).inputValue()).toBe(second);
    await window.button('Tới chỗ đánh dấu chú thích 2').click();
    expect(await text.current()).toBe(steering);
    await text.isSaved();
    await window.press('Backspace');
    await expect.poll(count).toBe(before);
    await expect.poll(() => text.footnote(2).inputValue()).toBe(second);
    await text.isSaved();
    await window.press('Control+z');
    await expect.poll(() => text.footnote(2).inputValue()).toBe('Theo báo cáo của Sở.');
  });

  it('what the book refuses stays in the editor, with the reason', async () => {
    const { window, book } = app();
    const text = await open();
    await text.atEndOf(merits);
    await window.press('Enter');
    await window.page.keyboard.insertText('x'.repeat(20_001));
    await window.says(/20000/);
    expect((await textOf(text.lastParagraph(merits))).length).toBe(20_001);
    await window.showSheet('Chỉ tiêu');
    await text.open();
    expect((await textOf(text.lastParagraph(merits))).length).toBe(20_001);
    await text.atEndOf(merits);
    await window.press('Backspace');
    await expect.poll(() => TextPage.savedWords(book, merits).length).toBeGreaterThan(20_000);
  });

  it('undo of an edit in a sheet, made in the words, leads to its cell', async () => {
    const { window } = app();
    await window.enter(at(capital.row, 'centralRecurrent'), '7');
    await window.isSaved();
    const text = await open();
    await text.atEndOf(merits);
    await window.press('Control+z');
    await window.isActive(at(capital.row, 'centralRecurrent'));
    await window.shows(at(capital.row, 'centralRecurrent'), '43.835');
    await window.isIdle();
  });
});
