/** Writing what was typed: a moment after the last letter, and at once when the editor is left. */
import type { Actions } from '../book/index.ts';
import type { TextEditor } from './text-editor.ts';

/** After the last letter, in milliseconds: one sentence is one step of undo rather than one letter. */
const pause = 900;

export class Saving {
  readonly #editor: TextEditor;
  readonly #write: Actions['writeText'];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<boolean> = Promise.resolve(true);

  constructor(editor: TextEditor, write: Actions['writeText']) {
    this.#editor = editor;
    this.#write = write;
  }

  readonly soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Half a letter is no step of undo.
      if (this.#editor.isComposing) this.soon();
      else void this.now();
    }, pause);
  };

  /** Sends before it returns: a window that closes waits for nothing. False where something was refused. */
  readonly now = (): Promise<boolean> => {
    clearTimeout(this.#timer);
    const { year } = this.#editor;
    if (year === undefined) return this.#writing;
    const written = this.#editor.send().map(async (sent) => {
      const { section, paragraphs, footnotes } = sent;
      const words = { year, section, paragraphs: [...paragraphs], footnotes: [...footnotes] };
      const revision = await this.#write(words);
      this.#editor.settle(sent, revision);
      return revision !== undefined;
    });
    this.#writing = Promise.all([this.#writing, ...written]).then((all) => all.slice(1).every(Boolean));
    return this.#writing;
  };
}
