/** Sheet Nội dung as a person meets it: sections by their uid, their words as they are read on the screen. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { launcher, runProcess } from '../cli/cli-process.ts';
import { textOf, type WindowPage } from './window-page.ts';

/** "Ưu điểm", and the section before it. */
export const merits = 'sec2024.A.IV.1';
/** "1. Mục tiêu: …" and "2. Kết quả thực hiện:", beneath A.II. */
export const goals = 'sec2024.A.II.1';
export const results = 'sec2024.A.II.2';
/** "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", with footnotes. */
export const steering = 'sec2024.A.I';

/** As much of the page as is used here; tests know no DOM. */
interface PageGlobals {
  readonly DataTransfer: new () => { readonly setData: (type: string, text: string) => void };
  readonly ClipboardEvent: new (type: string, init: object) => Event;
}

export class TextPage {
  readonly window: WindowPage;

  constructor(window: WindowPage) {
    this.window = window;
  }

  get words(): Locator {
    return this.window.page.locator('.ProseMirror');
  }

  get outline(): Locator {
    return this.window.page.getByRole('navigation', { name: /Mục lục|Outline/ });
  }

  get figureBar(): Locator {
    return this.window.page.getByRole('toolbar', { name: /Số liệu đang chọn|The selected figure/ });
  }

  section(uid: string): Locator {
    return this.words.locator(`section[data-section="${uid}"]`);
  }

  paragraph(uid: string, at: number): Locator {
    return this.section(uid).locator('p, h2').nth(at);
  }

  lastParagraph(uid: string): Locator {
    return this.section(uid).locator('p, h2').last();
  }

  footnote(number: number): Locator {
    return this.window.page.getByRole('textbox', { name: `Chú thích ${number}`, exact: true });
  }

  /** In their order, "1.", "a)"; those without a number are ''. */
  async numbers(): Promise<string[]> {
    const labels = this.outline.getByRole('listitem').locator('button > span:first-child');
    return (await labels.allInnerTexts()).map((label) => label.trim());
  }

  async open(): Promise<void> {
    await this.window.page.getByRole('tab', { name: 'Nội dung', exact: true }).click();
    await this.section(steering).waitFor();
  }

  /** The caret stands behind the last letter of a section. */
  async atEndOf(uid: string): Promise<void> {
    const last = this.lastParagraph(uid);
    await last.scrollIntoViewIfNeeded();
    await last.evaluate((element) => {
      const range = element.ownerDocument.createRange();
      range.selectNodeContents(element);
      range.collapse(false);
      const selection = element.ownerDocument.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    });
    await this.words.focus();
    await expect.poll(() => this.current()).toBe(uid);
  }

  /** The section that the outline marks as the one of the caret. */
  current(): Promise<string> {
    return this.words.evaluate((element) => {
      const node = element.ownerDocument.getSelection()?.anchorNode;
      const sections = [...element.querySelectorAll('section')];
      return sections.find((each) => each.contains(node ?? null))?.getAttribute('data-section') ?? '';
    });
  }

  /** Another program has put this on the clipboard, and the person pastes it. */
  pasteHtml(html: string): Promise<void> {
    return this.words.evaluate((element, given) => {
      const page = element.ownerDocument.defaultView as unknown as PageGlobals;
      const data = new page.DataTransfer();
      data.setData('text/html', given);
      data.setData('text/plain', 'chữ trơn');
      const event = new page.ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      element.dispatchEvent(event);
    }, html);
  }

  async reads(locator: Locator, wanted: string | RegExp): Promise<void> {
    await expect.poll(() => textOf(locator)).toMatch(wanted);
  }

  async isNumbered(uid: string, number: string): Promise<void> {
    const label = () => this.paragraph(uid, 0).getAttribute('data-label');
    await expect.poll(label, { message: uid }).toBe(`${number} `);
  }

  async isSaved(): Promise<void> {
    await expect
      .poll(() => textOf(this.window.statusBar), { message: 'the status bar' })
      .toMatch(/(Đã lưu|Saved) \d/);
  }

  /** The words of a section as the file has them, read by another program. */
  static savedWords(book: string, uid: string): string {
    const { status, stdout, stderr } = runProcess(
      process.execPath,
      [launcher, 'show', book, 'text', '--json'],
      '.',
    );
    if (status !== 0) throw new Error(stderr);
    const { rows } = JSON.parse(stdout) as {
      rows: Array<{ key: string; cells: { text: { value: string | null } } }>;
    };
    return rows.find(({ key }) => key === uid)?.cells.text.value ?? '';
  }
}
