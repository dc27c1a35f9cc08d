/** Native dialogs for when a part of the program keeps dying: the page that could tell it may be what has died. */
import { basename } from 'node:path';
import { dialog } from 'electron';
import type { DesktopWords } from '#shared/messages/desktop.ts';
import type { BookWindow } from './book-window.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import { keptFiles } from './paths.ts';

export const askAboutEngine = async (
  book: EngineSupervisor,
  shownBy: () => readonly BookWindow[],
  { engineFails, engineFailsDetail, tryAgain, closeBook }: DesktopWords,
): Promise<void> => {
  const [window] = shownBy();
  if (!window) return;
  const { response } = await dialog.showMessageBox(window.browser, {
    type: 'error',
    message: engineFails(basename(book.path)),
    detail: engineFailsDetail(keptFiles().logs),
    buttons: [tryAgain, closeBook],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) book.tryAgain();
  else for (const { browser } of shownBy()) browser.destroy();
};

export const tellOfWindow = async (
  { browser }: BookWindow,
  { windowFails, windowFailsDetail, close }: DesktopWords,
): Promise<void> => {
  const detail = windowFailsDetail(keptFiles().logs);
  await dialog.showMessageBox(browser, { type: 'error', message: windowFails, detail, buttons: [close] });
  browser.destroy();
};
