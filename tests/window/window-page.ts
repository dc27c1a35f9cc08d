/**
 * The window as a person meets it: cells by their row and column, keys, words on the screen. It drives a page and
 * reads what stands there; what ought to stand there is the tests' business.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Cell {
  readonly row: string;
  readonly column: string;
}

/** Tiểu dự án 1 of Dự án 1: 363.021 of capital investment in the example. */
export const capital: Cell = { row: 'gnbv2125.1.1', column: 'centralDevelopment' };

export const at = (row: string, column: string): Cell => ({ row, column });

/** As they stand in the dialog, from the top. */
const settingsInOrder = { lang: 0, theme: 1, unit: 2, zoom: 3 };

/** What can be read in it, now; '' where it is not there. */
export const textOf = async (locator: Locator): Promise<string> =>
  (await locator.allInnerTexts()).join('\n').trim();

const bySpace = /\s+/;

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

export class WindowPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  // What stands there.

  cell({ row, column }: Cell): Locator {
    return this.page.locator(`.ag-row[row-id="${row}"] [col-id="${column}"].ag-cell`);
  }

  /** A cell of the row that stays at the bottom. */
  total(column: string): Locator {
    return this.page.locator(`.ag-row[row-id^="pinned:"] [col-id="${column}"].ag-cell`);
  }

  get editor(): Locator {
    return this.page.locator('.kh-editor');
  }

  get formulaBar(): Locator {
    return this.page.locator('[data-formula-bar]');
  }

  get nameBox(): Locator {
    return this.page.locator('[data-name-box]');
  }

  get panel(): Locator {
    return this.page.locator('[data-region="panel"]');
  }

  get statusBar(): Locator {
    return this.page.locator('[data-region="status"]');
  }

  get dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  /** What stands over a column. */
  async heading(column: string): Promise<string> {
    return (await this.page.locator(`.ag-header-cell[col-id="${column}"]`).allInnerTexts()).join(' ').trim();
  }

  /** The line that says what has just happened. */
  notice(): Promise<string> {
    return this.page
      .locator('[data-tone] > [role="status"], [data-tone] > [role="alert"]')
      .allInnerTexts()
      .then(joined);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  // What is expected to stand there, once the window has come to it.

  async shows(cell: Cell, text: string): Promise<void> {
    await expect.poll(() => this.text(cell), { message: `${cell.row} ${cell.column}` }).toBe(text);
  }

  async text(cell: Cell): Promise<string> {
    const found = this.cell(cell);
    return (await found.count()) === 1 ? textOf(found) : '(not there)';
  }

  async showsTotal(column: string, text: string): Promise<void> {
    await expect.poll(() => textOf(this.total(column)), { message: column }).toBe(text);
  }

  async says(sentence: string | RegExp): Promise<void> {
    await expect.poll(() => this.notice(), { message: 'the notice line' }).toMatch(sentence);
  }

  async isActive(cell: Cell): Promise<void> {
    const message = `the active cell, wanted ${cell.row} ${cell.column}`;
    await expect.poll(() => this.activeCell(), { message }).toEqual(cell);
  }

  async activeCell(): Promise<Cell | undefined> {
    const cells = await this.page.locator('.ag-cell.is-active').evaluateAll((elements) =>
      elements.map((cell) => ({
        row: cell.closest('.ag-row')?.getAttribute('row-id') ?? '',
        column: cell.getAttribute('col-id') ?? '',
      })),
    );
    return cells.length === 1 ? cells[0] : undefined;
  }

  /** Whether a cell has a class of grid.css: is-computed, is-refused, has-error… */
  async has(cell: Cell, name: string, wanted = true): Promise<void> {
    const message = `${cell.row} ${cell.column} ${name}`;
    const classes = async () => ((await this.cell(cell).getAttribute('class')) ?? '').split(bySpace);
    const check = expect.poll(classes, { message });
    await (wanted ? check.toContain(name) : check.not.toContain(name));
  }

  async isEditing(text?: string): Promise<void> {
    await expect
      .poll(() => this.editor.getAttribute('data-grid-editor'), { message: 'the editor' })
      .toBe('editing');
    if (text !== undefined) await expect.poll(() => this.editor.inputValue()).toBe(text);
  }

  async hasFormula(text: string): Promise<void> {
    await expect.poll(() => this.formulaBar.inputValue(), { message: 'the formula bar' }).toBe(text);
  }

  /** How many of the cells on the screen are selected; 0 where only one is. */
  async selects(cells: number): Promise<void> {
    const selected = this.page.locator('.ag-cell.is-selected');
    await expect.poll(() => selected.count(), { message: 'selected cells' }).toBe(cells);
  }

  async selectsOnlyRow(row: string): Promise<void> {
    const inRow = this.page.locator(`.ag-row[row-id="${row}"] .ag-cell`);
    await expect
      .poll(async () => (await inRow.count()) - (await this.page.locator('.ag-cell.is-selected').count()))
      .toBe(0);
    await expect
      .poll(() => this.page.locator(`.ag-row[row-id="${row}"] .is-selected`).count())
      .toBeGreaterThan(5);
  }

  /** Nothing is being typed, the field is empty and has the keyboard. */
  async isIdle(): Promise<void> {
    const state = async () => ({
      mode: await this.editor.getAttribute('data-grid-editor'),
      text: await this.editor.inputValue(),
      focused: await this.page.locator('.kh-editor:focus').count(),
    });
    await expect.poll(state, { message: 'the editor' }).toEqual({ mode: 'idle', text: '', focused: 1 });
  }

  async isSaved(): Promise<void> {
    await expect
      .poll(() => textOf(this.statusBar), { message: 'the status bar' })
      .toMatch(/(Đã lưu|Saved) \d/);
    await expect.poll(() => this.page.locator('.ag-cell.is-pending').count()).toBe(0);
  }

  /** "4 lỗi", "8 cảnh báo", as the status bar counts them. */
  async counts(text: string): Promise<void> {
    await expect.poll(() => textOf(this.statusBar), { message: 'the status bar' }).toContain(text);
  }

  /** The row keys as they stand on the sheet, from the top. */
  async rows(): Promise<string[]> {
    const rows = this.page.locator('.ag-row[row-id]:not([row-id^="pinned:"])');
    const keys = await rows.evaluateAll((elements) =>
      elements.map((row): [string, number] => [
        row.getAttribute('row-id') ?? '',
        Number(row.getAttribute('row-index')),
      ]),
    );
    return keys.sort(([, one], [, other]) => one - other).map(([key]) => key);
  }

  async hasLevel(row: string, level: number): Promise<void> {
    const levels = this.page.locator(`.ag-row[row-id="${row}"]`);
    await expect.poll(() => levels.first().getAttribute('aria-level'), { message: row }).toBe(String(level));
  }

  // What a person does.

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async select(cell: Cell): Promise<void> {
    await this.cell(cell).click();
    await this.isActive(cell);
  }

  /** Types into a cell and leaves it with Enter. */
  async enter(cell: Cell, text: string): Promise<void> {
    await this.select(cell);
    await this.type(text);
    await this.press('Enter');
  }

  /** Goes to a cell by its name in the name box. */
  async goTo(name: string): Promise<void> {
    await this.press('Control+g');
    await this.nameBox.fill(name);
    await this.press('Enter');
  }

  async chooseUnit(label: string): Promise<void> {
    await this.page
      .locator('[data-region="toolbar"]')
      .getByRole('combobox', { name: /Đơn vị|Unit/ })
      .selectOption({ label });
    await this.press('F6');
    await this.editor.focus();
  }

  /** Changes a setting in its dialog, by the value that it stands for. */
  async set(setting: keyof typeof settingsInOrder, value: string): Promise<void> {
    await this.press('Control+,');
    await this.dialog.getByRole('combobox').nth(settingsInOrder[setting]).selectOption(value);
    await this.press('Escape');
    await expect.poll(() => this.dialog.count()).toBe(0);
  }

  /** Picks a command from the menu of a cell. */
  async contextMenu(cell: Cell, command: string): Promise<void> {
    await this.cell(cell).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: command }).click();
  }

  async drag(from: Cell, to: Cell): Promise<void> {
    await this.cell(from).hover();
    await this.page.mouse.down();
    await this.cell(to).hover();
    await this.page.mouse.up();
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.ready();
  }

  /** The sheet is there, and the keyboard with it. */
  async ready(): Promise<void> {
    await this.page.locator('.ag-cell.is-active').first().waitFor({ state: 'attached' });
    await this.page.locator('[data-region="sheet"][aria-busy="false"]').waitFor();
  }

  /** Takes one step back. False where the book is as it was made. */
  async undoes(): Promise<boolean> {
    await this.press('Escape');
    await expect.poll(() => this.notice()).toBe('');
    await this.press('Control+z');
    await expect.poll(() => this.notice()).not.toBe('');
    return !(await this.notice()).includes('Không còn lần sửa nào để hoàn tác');
  }

  /** A test that has failed may have left the view of an import open, with decisions that are asked about. */
  async #leaveImport(): Promise<void> {
    const view = this.page.locator('main:has(> [data-region="import-steps"])');
    if ((await view.count()) === 0) return;
    const leave = this.dialog.getByRole('button', { name: 'Đóng, không ghi' });
    if ((await leave.count()) === 0) await view.getByRole('button', { name: 'Đóng', exact: true }).click();
    await expect
      .poll(async () => {
        if ((await leave.count()) > 0) await leave.click();
        return view.count();
      })
      .toBe(0);
  }

  /** Takes back every edit, so that the next test finds the book as it was made. */
  async startAnew(): Promise<void> {
    await this.press('Escape', 'Escape');
    if ((await this.dialog.count()) > 0) await this.press('Escape');
    await this.#leaveImport();
    await this.showSheet('Dự án & vốn');
    await this.editor.focus();
    await this.isSaved();
    while (await this.undoes());
    await this.showSheet('Dự án & vốn');
    await this.goTo('1.1·ĐTPT');
    await this.isActive(capital);
  }
}
