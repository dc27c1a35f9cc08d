/** The view that brings in figures of the Treasury, as a person meets it. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { WindowApp } from './hosts.ts';
import { textOf } from './window-page.ts';

export class ImportView {
  readonly #app: WindowApp;

  constructor(app: WindowApp) {
    this.#app = app;
  }

  get root(): Locator {
    return this.#app.window.page.locator('main:has(> [data-region="import-steps"])');
  }

  get panel(): Locator {
    return this.root.locator('[data-region="import-panel"]');
  }

  get bar(): Locator {
    return this.root.locator('[data-region="import-commit"]');
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  /** A row of the shown table, by its place from 0. */
  row(index: number): Locator {
    return this.root.locator(`.kh-paged .ag-row[row-index="${index}"]`);
  }

  async open(): Promise<void> {
    await this.#app.window.button('Nhập Kho bạc…').click();
    await this.button('Chọn tệp…').waitFor();
  }

  async pick(name: string, content: string | Buffer): Promise<void> {
    await this.#app.pickSource(name, content, () => this.button(/^Chọn tệp/).click());
  }

  /** The answer to a question about a code or a name. */
  async answer(question: string, choice: RegExp): Promise<void> {
    const asked = this.panel.getByRole('listitem').filter({ hasText: question }).first();
    await asked.getByRole('button', { name: choice }).first().click();
    await expect.poll(() => this.panel.getByText(question).count()).toBe(0);
  }

  async says(text: string | RegExp): Promise<void> {
    await expect.poll(() => textOf(this.bar), { message: 'the commit bar' }).toMatch(text);
  }

  /** Steps 2 and 3 of `treasury-file.ts`, to where everything is decided. */
  async answerAll(): Promise<void> {
    const first = this.button(/^10\.000 \(dấu chấm/);
    if ((await first.count()) > 0) await first.click();
    // What is answered goes, and what stands below moves up.
    await expect.poll(() => first.count()).toBe(0);
    await this.button(/^4\.321 \(dấu chấm/).click();
    await expect.poll(() => textOf(this.panel)).toContain('Đã hiểu đủ để xem trước');
    await this.bar.getByRole('button', { name: 'Xem trước' }).click();
    await this.root.getByRole('checkbox', { name: /trùng khớp/ }).check();
    await this.answer('tại các huyện nghèo” là dự án', /^1\.1 /);
    await this.answer('“43” là nguồn nào?', /Ngân sách trung ương – Vốn đầu tư phát triển/);
    await this.answer('“12” là nguồn nào?', /Ngân sách trung ương – Vốn sự nghiệp/);
  }
}
