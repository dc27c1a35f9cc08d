/** Every word of the window, in both languages; a word that one of them lacks does not compile. */
import type { Lang } from '../sheets/index.ts';
import { type DialogWords, dialogWords } from './window-dialogs.ts';
import { type OverviewWords, overviewWords } from './window-overview.ts';
import { type PanelWords, panelWords } from './window-panels.ts';
import { type PaperWords, paperWords } from './window-papers.ts';
import { type ShellWords, shellWords } from './window-shell.ts';
import { type TextWords, textWords } from './window-text.ts';

export interface WindowWords {
  readonly shell: ShellWords;
  readonly panels: PanelWords;
  readonly dialogs: DialogWords;
  readonly papers: PaperWords;
  readonly text: TextWords;
  readonly overview: OverviewWords;
}

export const windowWords: Readonly<Record<Lang, WindowWords>> = {
  vi: {
    shell: shellWords.vi,
    panels: panelWords.vi,
    dialogs: dialogWords.vi,
    papers: paperWords.vi,
    text: textWords.vi,
    overview: overviewWords.vi,
  },
  en: {
    shell: shellWords.en,
    panels: panelWords.en,
    dialogs: dialogWords.en,
    papers: paperWords.en,
    text: textWords.en,
    overview: overviewWords.en,
  },
};
