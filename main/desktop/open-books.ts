/** The books that are open: one engine process each, however many windows show it. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Creation } from '#shared/window/control.ts';
import { type EngineOptions, EngineSupervisor } from './engine-supervisor.ts';

/** One name for one file, whatever links lead to it and however it was typed. */
export const realPathOf = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    // Not there yet, or not there any more: its folder may be.
    try {
      return join(realpathSync.native(dirname(resolve(path))), basename(path));
    } catch {
      return resolve(path);
    }
  }
};

type Hooks = Pick<EngineOptions, 'lang' | 'log'> & {
  readonly onRestarted: (book: EngineSupervisor) => void;
  readonly onGaveUp: (book: EngineSupervisor) => void;
  readonly problemWhenGivenUp: (path: string) => string;
};

export interface OpenBooks {
  /** The book's engine, started where there is none. A book that is open is never made anew. */
  readonly open: (path: string, create?: Creation) => EngineSupervisor;
  /** Nobody shows it any more: resolves when it rests as one file. */
  readonly close: (book: EngineSupervisor) => Promise<void>;
  /** Closes all that are still open. */
  readonly closeAll: () => Promise<void>;
  /** Whether a process may still be there. */
  readonly isBusy: () => boolean;
}

export const createOpenBooks = (hooks: Hooks): OpenBooks => {
  const books = new Map<string, EngineSupervisor>();
  const closing = new Map<string, Promise<void>>();

  const start = (path: string, create: Creation | undefined): EngineSupervisor => {
    const book: EngineSupervisor = new EngineSupervisor({
      path,
      create,
      lang: hooks.lang,
      log: hooks.log,
      after: closing.get(path) ?? Promise.resolve(),
      onRestarted: () => hooks.onRestarted(book),
      onGaveUp: () => hooks.onGaveUp(book),
      problemWhenGivenUp: () => hooks.problemWhenGivenUp(path),
    });
    books.set(path, book);
    return book;
  };

  const close = async (book: EngineSupervisor): Promise<void> => {
    const { path } = book;
    if (books.get(path) === book) books.delete(path);
    const before = closing.get(path);
    const gone = Promise.all([before, book.stop()]).then(() => undefined);
    closing.set(path, gone);
    await gone;
    if (closing.get(path) === gone) closing.delete(path);
  };

  return {
    open: (typed, create) => {
      const path = realPathOf(typed);
      return books.get(path) ?? start(path, create);
    },
    close,
    closeAll: async () => {
      await Promise.all([...[...books.values()].map(close), ...closing.values()]);
    },
    isBusy: () => books.size > 0 || closing.size > 0,
  };
};
