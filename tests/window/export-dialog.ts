/** The export dialog as a person meets it. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { textOf, type WindowPage } from './window-page.ts';

const formats = ['docx', 'xlsx', 'pdf', 'csv'] as const;
type Format = (typeof formats)[number];

export class ExportDialog {
  readonly #window: WindowPage;

  constructor(window: WindowPage) {
    this.#window = window;
  }

  get #dialog(): Locator {
    return this.#window.dialog;
  }

  get #papers(): Locator {
    return this.#dialog.getByRole('list', { name: 'Văn bản, phụ lục' }).getByRole('checkbox');
  }

  get preview(): Locator {
    return this.#dialog.getByRole('region', { name: /^Xem trước/ });
  }

  get results(): Locator {
    return this.#dialog.getByRole('list', { name: 'Kết quả xuất' });
  }

  /** Just these papers, in just these forms. */
  async choose(papers: readonly string[], wanted: readonly Format[]): Promise<void> {
    await this.#papers.first().waitFor();
    for (const box of await this.#papers.all()) await box.setChecked(false);
    for (const name of papers)
      await this.#dialog.getByRole('checkbox', { name, exact: true }).setChecked(true);
    for (const format of formats) {
      const box = this.#dialog.getByRole('checkbox', { name: new RegExp(`\\(\\.${format}\\)$`) });
      if (await box.isEnabled()) await box.setChecked(wanted.includes(format));
    }
  }

  giveReason(reason: string): Promise<void> {
    return this.#dialog.getByRole('textbox', { name: /^Lý do vẫn xuất/ }).fill(reason);
  }

  start(): Promise<void> {
    return this.#dialog.getByRole('button', { name: 'Chọn nơi lưu và xuất…' }).click();
  }

  stop(): Promise<void> {
    return this.#dialog.getByRole('button', { name: 'Dừng' }).click();
  }

  /** So many files are there, and each figure of each has been found in the book. */
  async hasWritten(files: number): Promise<void> {
    const alike = this.results.getByText(/\d số khớp với sổ/);
    await expect.poll(() => alike.count(), { timeout: 60_000 }).toBe(files);
  }

  async show(paper: string): Promise<void> {
    await this.#dialog.getByRole('button', { name: `Xem trước ${paper}` }).click();
    await expect.poll(() => textOf(this.preview)).toMatch(new RegExp(`^${paper} · \\d`));
  }

  /** Pages that are drawn by now. */
  get pages(): Locator {
    return this.preview.getByRole('figure');
  }
}
