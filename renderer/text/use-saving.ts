/** Writing what was typed: a moment after the last letter, and at once when the editor is left. */
import { type RefObject, useEffect, useRef } from 'react';
import { useActions } from '../book/index.ts';
import type { TextEditor } from './text-editor.ts';

/** After the last letter, in milliseconds: one sentence is one step of undo rather than one letter. */
const pause = 900;

export interface Saving {
  readonly soon: () => void;
  /** Done when everything that was typed is on the disk, or refused. */
  readonly now: () => Promise<void>;
}

export const useSaving = (editor: TextEditor | null): RefObject<Saving> => {
  const { writeText } = useActions();
  const current = useRef<TextEditor | null>(editor);
  current.current = editor;
  const saving = useRef<Saving | null>(null);
  saving.current ??= ((): Saving => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let queue: Promise<void> = Promise.resolve();
    const writeAll = async (): Promise<void> => {
      for (const { section, paragraphs } of current.current?.changed() ?? []) {
        const done = await writeText({ section, paragraphs: [...paragraphs] });
        if (done) current.current?.keep(section, paragraphs);
      }
    };
    const now = (): Promise<void> => {
      clearTimeout(timer);
      queue = queue.then(writeAll);
      return queue;
    };
    return {
      soon: () => {
        clearTimeout(timer);
        timer = setTimeout(() => void now(), pause);
      },
      now,
    };
  })();
  useEffect(() => {
    const held = saving.current;
    return () => void held?.now();
  }, []);
  return saving as RefObject<Saving>;
};
