/** The screens of a window with a book in it, each with the way there and back. By keys alone: words differ by language. */
import { expect } from 'vitest';
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

const nothing = async (): Promise<void> => undefined;

export const screens: readonly Screen[] = [
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
      await window.press('Control+PageUp');
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
  dialog('export', 'Control+e'),
  dialog('settings', 'Control+,'),
  dialog('keys', 'F1'),
  { ...dialog('new-book', 'Control+n'), only: 'desktop' },
];
