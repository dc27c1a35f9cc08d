/** Back and forth in the book's history, and bringing the person to what a step has changed. */

import type { OutputOf } from '#shared/contract/index.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import { sheetIds } from '#shared/sheets/index.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';
import type { Sheets } from './sheets.ts';

export interface Steps {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly revertTo: (revision: number) => Promise<void>;
}

type Step = OutputOf<'history/undo'>;

export const createSteps = (core: Core, edits: Edits, sheets: Sheets): Steps => {
  const { store } = core;

  const follow = async (
    reply: WireReply<Step>,
    text: (step: Step) => string,
    back: 'undo' | 'redo',
  ): Promise<void> => {
    // A large step fetches the sheet anew: it is told of as done when its figures stand there.
    await sheets.settled();
    if (!reply.ok) {
      store.setState({ notice: { tone: 'warning', text: reply.error.message } });
      return;
    }
    store.setState({ notice: { tone: 'done', text: text(reply.value), command: back } });
    const [first] = reply.value.places;
    const sheet = sheetIds.find((id) => id === first?.sheet);
    if (first && sheet) sheets.goTo(sheet, first, first);
  };

  /** What is being typed in the text is the last step; where it is refused, an older one is not what is meant. */
  const wordsAreWritten = async (): Promise<boolean> => (await core.words.current?.save()) ?? true;

  return {
    undo: async () => {
      if (!(await wordsAreWritten())) return;
      const reply = await edits.command('history/undo', { commandId: core.newId() });
      await follow(reply, (step) => step.summary, 'redo');
    },
    redo: async () => {
      if (!(await wordsAreWritten())) return;
      const reply = await edits.command('history/redo', { commandId: core.newId() });
      await follow(reply, (step) => step.summary, 'undo');
    },
    revertTo: async (revision) => {
      const { lang } = store.getState().settings;
      const reply = await edits.command('history/revert', { commandId: core.newId(), revision });
      await follow(reply, () => bookWords[lang].reverted(revision), 'undo');
    },
  };
};
