/**
 * The words of the plan (sheet Nội dung): fetched while they are shown, fetched again whenever anything in the book
 * changes (their figures follow), and written section by section.
 */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';

export type ShownText = OutputOf<'text/show'>;
export type SectionWords = Omit<InputOf<'text/set'>, 'commandId' | 'year'>;
type FigureQuestion = Omit<InputOf<'text/figure'>, 'year'>;

/** A burst of edits is one fetch. In milliseconds. */
const delay = 120;

export interface Texts {
  /** Fetches the words of the shown year. */
  readonly fetch: () => Promise<void>;
  /** Something has changed: what is shown may print other figures. */
  readonly follow: () => void;
  /** False where the engine refused; the reason has been said. */
  readonly write: (words: SectionWords) => Promise<boolean>;
  readonly figure: (question: FigureQuestion) => Promise<OutputOf<'text/figure'> | null>;
}

export const createTexts = (core: Core, edits: Edits): Texts => {
  const { store, client } = core;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string): void => store.setState({ notice: { tone: 'error', text } });

  const fetch = async (): Promise<void> => {
    const { year, sheet } = store.getState();
    if (year === null || sheet !== 'text') return;
    const reply = await client.ask('text/show', { year });
    const now = store.getState();
    if (now.year !== year || now.sheet !== 'text') return;
    if (reply.ok) store.setState({ text: reply.value, sheetStatus: 'ready' });
    else if (reply.error.code !== 'engineLost') store.setState({ sheetStatus: reply.error });
  };

  return {
    fetch,
    follow: () => {
      if (store.getState().sheet !== 'text') return;
      clearTimeout(timer);
      timer = setTimeout(() => void fetch(), delay);
    },
    write: async (words) => {
      const { year, book, settings } = store.getState();
      if (year === null) return false;
      if (book?.opened.access !== 'write') {
        say(bookWords[settings.lang].readOnly);
        return false;
      }
      const reply = await edits.command('text/set', { ...words, year, commandId: core.newId() });
      if (!reply.ok) say(reply.error.message);
      return reply.ok;
    },
    figure: async (question) => {
      const { year } = store.getState();
      const reply = await client.ask('text/figure', { ...question, ...(year === null ? {} : { year }) });
      if (reply.ok) return reply.value;
      say(reply.error.message);
      return null;
    },
  };
};
