/** The screens of a window with a book in it, each with the way there and back. By keys alone: words differ by language. */
import { expect } from 'vitest';
import { results, steering, TextPage } from './text-page.ts';
import { at, capital, type WindowPage } from './window-page.ts';

export interface Screen {
  readonly name: string;
  /** Where it is only there in one of the hosts. */
  readonly only?: 'browser' | 'desktop';
  /** What is new on it, as selectors: the rest has been looked at. Absent: all of it. */
  readonly parts?: readonly string[];
  readonly enter: (window: WindowPage) => Promise<void>;
  readonly leave: (window: WindowPage) => Promise<void>;
}

const goBack = async (window: WindowPage): Promise<void> => {
  await window.press('Escape');
  await expect.poll(() => window.dialog.count()).toBe(0);
};

const panel = ['[data-region="panel"]'];
const openDialog = ['dialog[open]'];
const openMenu = ['[role="menu"]'];

const dialog = (name: string, keys: string): Screen => ({
  name,
  parts: openDialog,
  enter: async (window) => {
    await window.press(keys);
    await window.dialog.waitFor();
  },
  leave: goBack,
});

const sheetArea = '[data-region="sheet"]';

/** By the name of the sheet in the program, which no language changes. */
const showTab = async (window: WindowPage, id: string): Promise<void> => {
  await window.page.locator(`[role="tab"][id="sheet-${id}"]`).click();
  await window.ready();
};

const backToFunding = async (window: WindowPage): Promise<void> => {
  await window.press('Escape', 'Escape');
  await showTab(window, 'funding');
  await window.cell(capital).waitFor();
  await window.select(capital);
};

const sheet = (name: string, id: string, parts?: readonly string[]): Screen => ({
  name,
  ...(parts ? { parts } : {}),
  enter: (window) => showTab(window, id),
  leave: backToFunding,
});

const nothing = async (): Promise<void> => undefined;

const grid: readonly Screen[] = [
  { name: 'funding', enter: (window) => window.select(capital), leave: nothing },
  {
    name: 'block',
    parts: ['[data-region="status"]'],
    enter: (window) => window.drag(capital, at('gnbv2125.1.2', 'centralTotal')),
    leave: (window) => window.select(capital),
  },
  {
    name: 'editing',
    parts: ['.kh-editor', '[data-region="formula"]'],
    enter: async (window) => {
      await window.type('=363021+51446');
      await window.isEditing('=363021+51446');
    },
    leave: goBack,
  },
  {
    name: 'refused',
    parts: [...panel, '[data-tone]'],
    enter: async (window) => {
      await window.enter(capital, 'abc');
      await window.has(capital, 'is-refused');
      await window.select(capital);
      await window.press('Control+2');
    },
    leave: async (window) => {
      await window.press('F8', 'Escape');
      await window.has(capital, 'is-refused', false);
    },
  },
  {
    name: 'computed',
    parts: [...panel, '[data-region="formula"]'],
    enter: (window) => window.select(at('gnbv2125.1', 'centralDevelopment')),
    leave: (window) => window.select(capital),
  },
  {
    name: 'history',
    parts: panel,
    enter: async (window) => {
      await window.press('Control+3');
      await window.panel.getByRole('listitem').first().waitFor();
    },
    leave: (window) => window.press('Control+1'),
  },
  {
    name: 'finding',
    parts: panel,
    enter: async (window) => {
      const finding = window.panel.locator('[data-finding]', { hasText: 'K-010' });
      await finding.press('ArrowRight');
      await finding.press('Enter');
      await window.isActive(at('ind.1.1.works', 'target'));
    },
    leave: async (window) => {
      await window.panel.locator('[data-finding]', { hasText: 'K-010' }).press('ArrowLeft');
      await window.editor.focus();
    },
  },
  {
    name: 'targets',
    enter: (window) => window.press('Control+Home'),
    leave: async (window) => {
      await window.press('Control+PageUp', 'Control+PageUp');
      await window.isActive(capital);
    },
  },
  {
    name: 'row-menu',
    parts: openMenu,
    enter: async (window) => {
      await window.cell(at('gnbv2125.1.2', 'name')).click({ button: 'right' });
      await window.page.getByRole('menu').waitFor();
    },
    leave: async (window) => {
      await window.press('Escape');
      await window.isIdle();
    },
  },
  {
    name: 'menu',
    parts: [...openMenu, '[role="menubar"]'],
    only: 'browser',
    enter: async (window) => {
      await window.page.getByRole('menubar').getByRole('menuitem').nth(1).click();
      await window.page.getByRole('menu').waitFor();
    },
    leave: async (window) => {
      await window.press('Escape');
      await window.editor.focus();
    },
  },
  {
    name: 'about',
    parts: openDialog,
    only: 'browser',
    enter: async (window) => {
      await window.page.getByRole('menubar').getByRole('menuitem').last().click();
      await window.page.getByRole('menu').getByRole('menuitem').last().click();
      await window.dialog.waitFor();
    },
    leave: goBack,
  },
  dialog('settings', 'Control+,'),
  dialog('keys', 'F1'),
  { ...dialog('new-book', 'Control+n'), only: 'desktop' },
];

const papersAndSheets: readonly Screen[] = [
  {
    ...dialog('export', 'Control+e'),
    enter: async (window) => {
      await window.press('Control+e');
      await window.dialog.getByRole('figure').first().waitFor();
    },
  },
  {
    ...sheet('overview', 'overview', [sheetArea]),
    enter: async (window) => {
      await showTab(window, 'overview');
      await window.page.locator('[data-region="sheet"] canvas').first().waitFor();
    },
  },
  sheet('works', 'works', [sheetArea]),
  {
    ...sheet('works-choices', 'works', ['.kh-editor', '.kh-choices']),
    enter: async (window) => {
      await showTab(window, 'works');
      await window.select(at('demo.work.001', 'kind'));
      await window.press('F2');
      await window.page.getByRole('listbox').waitFor();
    },
  },
  sheet('disbursement', 'disbursement', [sheetArea]),
  sheet('reconciliation', 'reconciliation', [sheetArea]),
  sheet('documents', 'documents', [sheetArea]),
];

const text: readonly Screen[] = [
  {
    ...sheet('text', 'text', [sheetArea]),
    enter: async (window) => {
      await showTab(window, 'text');
      await new TextPage(window).section(steering).waitFor();
    },
  },
  {
    ...sheet('text-figure', 'text', [sheetArea]),
    enter: async (window) => {
      await showTab(window, 'text');
      await new TextPage(window).section(results).locator('.kh-live').first().click();
      await window.page.getByRole('toolbar', { name: /Số liệu đang chọn|The selected figure/ }).waitFor();
    },
  },
  {
    ...sheet('text-menu', 'text', openMenu),
    enter: async (window) => {
      await showTab(window, 'text');
      await new TextPage(window).outline
        .getByRole('listitem')
        .nth(2)
        .locator('button')
        .click({ button: 'right' });
      await window.page.getByRole('menu').waitFor();
    },
  },
  {
    ...sheet('picking', 'text', ['[data-region="picking"]']),
    enter: async (window) => {
      await showTab(window, 'text');
      await new TextPage(window).atEndOf(results);
      await window.page.getByRole('button', { name: /^(Chèn số liệu…|Insert figure…)$/ }).click();
      await window.select(capital);
    },
    leave: async (window) => {
      await window.page.locator('[data-region="picking"]').getByRole('button').last().click();
      await backToFunding(window);
    },
  },
];

/** Over the whole window; its further steps, which need a file, are looked at in importing.test.ts. */
const importing: Screen = {
  name: 'importing',
  parts: ['main'],
  enter: async (window) => {
    await window
      .button(/^(Nhập Kho bạc…|Import Treasury figures…)$/)
      .first()
      .click();
    await window.page.locator('[data-region="import-steps"]').waitFor();
  },
  leave: async (window) => {
    await window.press('Escape');
    await expect.poll(() => window.page.locator('[data-region="import-steps"]').count()).toBe(0);
  },
};

export const screens = { grid, papersAndSheets, text: [...text, importing] };
