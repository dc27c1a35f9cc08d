/** Makes the preview anew when something was decided: soon, once for a burst of decisions, the last one alone. */
import type { StoreApi } from 'zustand/vanilla';
import type { Imports } from '../book/index.ts';
import type { ImportState } from './state.ts';

/** Milliseconds after the last decision. */
const delay = 250;

export interface Previewing {
  readonly soon: () => void;
  readonly now: () => Promise<void>;
  readonly stop: () => void;
}

export const createPreviewing = (store: StoreApi<ImportState>, imports: Imports): Previewing => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
    store.setState({ previewing: false });
  };

  const now = async (): Promise<void> => {
    clearTimeout(timer);
    running?.abort();
    const { opened, settings, decisions } = store.getState();
    if (!opened || !settings || !decisions) return;
    const controller = new AbortController();
    running = controller;
    store.setState({ previewing: true, progress: 0 });
    const reply = await imports.run(
      'imports/preview',
      { import: opened.import, settings, decisions },
      { signal: controller.signal, onProgress: (progress) => store.setState({ progress }) },
    );
    // A newer one is on its way, or the file is gone.
    if (running !== controller) return;
    running = undefined;
    if (reply.ok) store.setState({ preview: reply.value, previewing: false, problem: null });
    else store.setState({ previewing: false, problem: reply.error.message });
  };

  return {
    stop,
    now,
    soon: () => {
      clearTimeout(timer);
      store.setState({ previewing: true });
      timer = setTimeout(() => void now(), delay);
    },
  };
};
