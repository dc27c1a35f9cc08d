/** The plan's text: what a clipboard brings into it, and its sections as rows. */
import { describe, expect, it } from 'vitest';
import { hosts } from './hosts.ts';
import { sharedWindow } from './shared-window.ts';
import { merits, results, TextPage } from './text-page.ts';
import { textOf } from './window-page.ts';

describe.each(hosts)('pasting and sections in the $name', (host) => {
  const app = sharedWindow(host);

  const open = async (): Promise<TextPage> => {
    const text = new TextPage(app().window);
    await text.open();
    return text;
  };

  it('a clipboard brings words and our styles, nothing else', async () => {
    const { window, book } = app();
    const text = await open();
    await text.atEndOf(merits);
    await window.press('Enter');
    const html = `<meta charset="utf-8"><style>p{color:red}</style><script>document.title='x'</script>
      <p class=MsoNormal style='margin:0'><b style='color:red'>Đậm</b> và <span style="font-style:italic">nghiêng</span><img src=x onerror="document.title='x'"></p>
      <p class=MsoListParagraph><span style='mso-list:Ignore'>-<span>&nbsp;&nbsp;&nbsp; </span></span>Dòng <a href="javascript:alert(1)">liệt kê</a><o:p></o:p></p>
      <span data-figure='{"type":"figure"}'>99</span>`;
    await text.pasteHtml(html);
    await expect
      .poll(() => TextPage.savedWords(book, merits))
      .toMatch(/\nĐậm và nghiêng\n- Dòng liệt kê\n99$/);
    const inside = await text
      .section(merits)
      .evaluate((element) =>
        [...new Set([...element.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))].sort(
          (one, other) => one.localeCompare(other),
        ),
      );
    expect(inside.filter((tag) => !['p', 'h2', 'strong', 'em', 'br', 'span', 'sup'].includes(tag))).toEqual(
      [],
    );
    expect(await textOf(text.section(merits).locator('strong', { hasText: 'Đậm' }))).toBe('Đậm');
    expect(await window.page.title()).not.toBe('x');
  });

  it('plain text is pasted line by line; a figure that is copied stays alive', async () => {
    const { window, book, clipboard } = app();
    const text = await open();
    await clipboard.write('Dòng một\n- Dòng hai');
    await text.atEndOf(merits);
    await window.press('Enter', 'Control+v');
    await expect.poll(() => TextPage.savedWords(book, merits)).toMatch(/\nDòng một\n- Dòng hai$/);
    await text.section(results).locator('.kh-live').first().click();
    await window.press('Control+c');
    await text.atEndOf(merits);
    await window.type(' ');
    await window.press('Control+v');
    await text.reads(text.lastParagraph(merits).locator('.kh-live'), /^4,23%$/);
    expect(await clipboard.read()).toBe('4,23%');
  });

  it('sections are added, numbered, moved and deleted from the outline', async () => {
    const { window } = app();
    const text = await open();
    const before = await text.numbers();
    await text.atEndOf(results);
    await text.outline.getByRole('button', { name: 'Thêm mục bên dưới' }).click();
    await expect.poll(() => text.numbers()).toHaveLength(before.length + 1);
    const added = await expect
      .poll(async () => {
        const uid = await text.current();
        return uid === results ? '' : uid;
      })
      .not.toBe('')
      .then(() => text.current());
    await window.type('Bài học kinh nghiệm');
    await text.reads(text.section(added), /^Bài học kinh nghiệm$/);
    await text.isNumbered(added, '3.');
    await text.isSaved();

    await text.outline.getByRole('button', { name: 'Bài học kinh nghiệm' }).click({ button: 'right' });
    await window.page.getByRole('menuitem', { name: 'Đổi số mục' }).click();
    await window.page.getByRole('textbox', { name: 'Số của mục' }).fill('3a.');
    await window.press('Enter');
    await text.isNumbered(added, '3a.');

    await text.outline.getByRole('button', { name: 'Chuyển mục lên' }).click();
    const order = async () =>
      (
        await text.words.locator('section').evaluateAll((all) => all.map((each) => each.dataset.section))
      ).filter((uid) => uid === added || uid === results);
    await expect.poll(order).toEqual([added, results]);
    await text.outline.getByRole('button', { name: 'Xóa mục' }).click();
    await window.says(/Đã xóa 1 mục/);
    await expect.poll(() => text.numbers()).toEqual(before);
    await window.button(/^Hoàn tác \(/).click();
    await text.reads(text.section(added), /Bài học kinh nghiệm/);
  });
});
