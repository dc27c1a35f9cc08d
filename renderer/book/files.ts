/** Papers and copies: written by the engine to a file that the person picks, without the window knowing its path. */
import { bookWords } from '#shared/messages/book-words.ts';
import type { Actions } from './actions.ts';
import type { Core } from './core.ts';
import type { Events } from './events.ts';

export type Files = Pick<Actions, 'exportPaper' | 'openResult' | 'seeds' | 'newBook' | 'openBook'> & {
  readonly saveCopy: () => Promise<void>;
};

const stem = (name: string): string => name.replace(/\.kehoach$/i, '');

const today = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

export const createFiles = (core: Core, events: Events): Files => {
  const { store, client, host } = core;

  const exportPaper: Files['exportPaper'] = async ({ what, format, period }, onProgress, signal) => {
    const { book, year } = store.getState();
    const suggestedName = `${stem(book?.name ?? 'ke-hoach')}-${what}.${format}`;
    const target = await host.ask('window/pick-target', { kind: format, suggestedName });
    if (!target) return null;
    const job = core.newId();
    const forget = events.onProgress(job, onProgress);
    const cancel = (): void => void client.ask('jobs/cancel', { job });
    signal.addEventListener('abort', cancel);
    try {
      const reply = await client.ask(
        'papers/export',
        {
          what,
          format,
          file: target.handle,
          ...(year === null ? {} : { year }),
          ...(period === undefined ? {} : { period }),
        },
        { job },
      );
      return { handle: target.handle, reply };
    } finally {
      signal.removeEventListener('abort', cancel);
      forget();
    }
  };

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
    exportPaper,
    saveCopy,
    openResult: async (handle, how) => {
      const name = how === 'open' ? 'window/open-result' : 'window/show-result';
      return (await host.ask(name, { handle })).message;
    },
    seeds: () => host.ask('window/seeds', {}),
    newBook: (input) => host.ask('window/new-book', input),
    openBook: async (recent) => {
      const { problem } = await host.ask('window/open-book', recent === undefined ? {} : { recent });
      if (problem !== null) store.setState({ notice: { tone: 'error', text: problem } });
    },
  };
};
