/** Books and their copies, and files that were written: the window knows handles, never paths. */
import { bookWords } from '#shared/messages/book-words.ts';
import type { Actions } from './actions.ts';
import type { Core } from './core.ts';

export type Files = Pick<Actions, 'openResult' | 'seeds' | 'newBook' | 'openBook'> & {
  readonly saveCopy: () => Promise<void>;
};

export const stem = (name: string): string => name.replace(/\.kehoach$/i, '');

const today = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

export const createFiles = (core: Core): Files => {
  const { store, client, host } = core;

  const saveCopy = async (): Promise<void> => {
    const { book, settings } = store.getState();
    const say = bookWords[settings.lang];
    const suggestedName = `${stem(book?.name ?? 'ke-hoach')}-${today(new Date())}.kehoach`;
    const target = await host.ask('window/pick-target', { kind: 'kehoach', suggestedName });
    if (!target) return;
    store.setState({ notice: { tone: 'done', text: say.copyBusy } });
    const reply = await client.ask('book/copy', { file: target.handle }, { job: core.newId() });
    if (!reply.ok) {
      store.setState({ notice: { tone: 'error', text: reply.error.message } });
      return;
    }
    store.setState({ notice: { tone: 'done', text: say.copied(target.name) } });
    // In a browser the copy lies with the host until it is fetched.
    if (store.getState().start.host === 'browser') {
      await host.ask('window/open-result', { handle: target.handle });
    }
  };

  return {
    saveCopy,
    openResult: async (handle, how, name) => {
      const request = how === 'open' ? 'window/open-result' : 'window/show-result';
      return (await host.ask(request, name === undefined ? { handle } : { handle, name })).message;
    },
    seeds: () => host.ask('window/seeds', {}),
    newBook: (input) => host.ask('window/new-book', input),
    openBook: async (recent) => {
      const { problem } = await host.ask('window/open-book', recent === undefined ? {} : { recent });
      if (problem !== null) store.setState({ notice: { tone: 'error', text: problem } });
    },
  };
};
