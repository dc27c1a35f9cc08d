/**
 * The words of the plan (sheet Nội dung): fetched while they are shown, fetched again whenever anything in the book
 * changes (their figures follow), and written section by section.
 */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import type { ClientEvent } from '../engine-client/index.ts';
import { isChange } from './changes.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';

export type ShownText = OutputOf<'text/show'>;
export type SectionWords = Omit<InputOf<'text/set'>, 'commandId' | 'year'> & { readonly year: number };
type FigureQuestion = Omit<InputOf<'text/figure'>, 'year'>;

/** A burst of edits is one fetch. In milliseconds. */
const delay = 120;

export interface Texts {
  /** Fetches the words of the shown year. */
  readonly fetch: () => Promise<void>;
  /** Where something has changed, what is shown may print other figures. */
  readonly handle: (event: ClientEvent) => void;
  /** Undefined where the engine refused; the reason has been said. */
  readonly write: (words: SectionWords) => Promise<number | undefined>;
  readonly figure: (question: FigureQuestion) => Promise<OutputOf<'text/figure'> | null>;
}

export const createTexts = (core: Core, edits: Edits): Texts => {
  const { store, client } = core;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest wish: what is asked later is answered with what is newer. */
  let wish = 0;

  const say = (text: string): void => store.setState({ notice: { tone: 'error', text } });

  const fetch = async (): Promise<void> => {
    const { year, sheet } = store.getState();
    if (year === null || sheet !== 'text') return;
    clearTimeout(timer);
    wish++;
    const mine = wish;
    const reply = await client.ask('text/show', { year });
    const now = store.getState();
    if (mine !== wish || now.year !== year || now.sheet !== 'text') return;
    if (reply.ok) store.setState({ text: reply.value, sheetStatus: 'ready' });
    else if (reply.error.code !== 'engineLost') store.setState({ sheetStatus: reply.error });
  };

  return {
    fetch,
    handle: (event) => {
      if (!isChange(event) || store.getState().sheet !== 'text') return;
      clearTimeout(timer);
      timer = setTimeout(() => void fetch(), delay);
    },
    write: async (words) => {
      const { book, settings } = store.getState();
      if (book?.opened.access !== 'write') {
        say(bookWords[settings.lang].readOnly);
        return undefined;
      }
      const reply = await edits.command('text/set', { ...words, commandId: core.newId() });
      if (reply.ok) return reply.value.revision;
      say(reply.error.message);
      return undefined;
    },
    figure: async (question) => {
      const { text } = store.getState();
      const reply = await client.ask('text/figure', { ...question, ...(text ? { year: text.year } : {}) });
      if (reply.ok) return reply.value;
      say(reply.error.message);
      return null;
    },
  };
};
