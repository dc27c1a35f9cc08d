/** Every word of the window, in both languages; a word that one of them lacks does not compile. */
import type { Lang } from '../sheets/index.ts';
import { type DialogWords, dialogWords } from './window-dialogs.ts';
import { type PanelWords, panelWords } from './window-panels.ts';
import { type ShellWords, shellWords } from './window-shell.ts';

export interface WindowWords {
  readonly shell: ShellWords;
  readonly panels: PanelWords;
  readonly dialogs: DialogWords;
}

export const windowWords: Readonly<Record<Lang, WindowWords>> = {
  vi: { shell: shellWords.vi, panels: panelWords.vi, dialogs: dialogWords.vi },
  en: { shell: shellWords.en, panels: panelWords.en, dialogs: dialogWords.en },
};
