/** What a page asks of this host beside the engine. What needs a desktop is answered with a sentence. */
import { type HostWords, hostWords } from '#shared/messages/host-words.ts';
import type { WindowHandlers } from '#shared/window/index.ts';
import type { SettingsFile } from '../settings-file.ts';
import type { Results } from './results.ts';

/** Its message is a sentence for the person. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}

export interface WindowHandlersOptions {
  readonly version: string;
  readonly settings: SettingsFile;
  readonly results: Results;
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '?');

export const windowHandlers = (options: WindowHandlersOptions): WindowHandlers<undefined> => {
  const { version, settings, results } = options;
  const say = (): HostWords => hostWords[settings.current().lang];
  return {
    'window/start': () => ({
      host: 'browser',
      version,
      settings: settings.current(),
      hasBook: true,
      opensBooks: false,
      recent: [],
    }),
    'window/seeds': () => ({ examples: [], catalogues: [] }),
    'window/save-settings': (_, next) => {
      try {
        settings.save(next);
      } catch (cause) {
        throw new NotHere(say().settingsNotSaved(codeOf(cause)), { cause });
      }
      return {};
    },
    'window/new-book': () => ({ opened: false, problem: say().noNewBookHere }),
    'window/open-book': () => ({ opened: false, problem: say().noOpenHere }),
    'window/pick-target': (_, { kind, suggestedName }) => {
      const target = results.target(suggestedName, kind);
      if (!target) throw new NotHere(say().tooManyFiles);
      return target;
    },
    'window/pick-source': () => {
      throw new NotHere(say().noSourceHere);
    },
    'window/open-result': (_, { handle, name }) => {
      const result = results.find(handle, name);
      if (!result) return { done: false, message: say().noResult };
      return { done: true, message: say().downloaded(result.name) };
    },
    'window/show-result': () => ({ done: false, message: say().lookInDownloads }),
    'window/new-window': () => {
      throw new NotHere(say().noWindowHere);
    },
    // A page closes itself and writes its own title.
    'window/close': () => ({}),
    'window/set-title': () => ({}),
  };
};
