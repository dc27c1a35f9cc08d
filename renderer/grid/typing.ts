/**
 * Between the text field over the selected cell and the book: what is typed begins an edit, an edit that began
 * elsewhere shows here, and leaving the grid takes the text over.
 */
import type { Book, BookState } from '../book/index.ts';
import { type Box, CellEditor } from './cell-editor.ts';
import { ChoiceList } from './choice-list.ts';

export interface TypingOptions {
  readonly container: HTMLElement;
  readonly book: Book;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Brings the selected cell into sight before something is typed into it. */
  readonly onBegin: () => void;
}

export class Typing {
  readonly #book: Book;
  readonly #editor: CellEditor;
  readonly #choices: ChoiceList;
  readonly #onBegin: () => void;

  constructor({ container, book, onKey, onBegin }: TypingOptions) {
    this.#book = book;
    this.#onBegin = onBegin;
    this.#editor = new CellEditor({
      container,
      onText: (text) => this.#onText(text),
      onKey,
      onLeave: (to) => this.#onLeave(to),
    });
    this.#choices = new ChoiceList({
      container,
      onPick: (choice) => {
        book.actions.changeEdit(choice);
        book.actions.commitEdit('stay');
      },
    });
  }

  get #state(): BookState {
    return this.#book.store.getState();
  }

  get field(): HTMLTextAreaElement {
    return this.#editor.element;
  }

  focus(): void {
    this.#editor.focus();
  }

  place(box: Box): void {
    this.#editor.place(box);
    this.#choices.place(box.left, box.top + box.height + 2);
  }

  /** In a cell of choices: the next one instead of what is typed. False in other cells. */
  stepChoice(step: 1 | -1): boolean {
    const { editing } = this.#state;
    const next = editing ? this.#choices.next(editing.text, step) : undefined;
    if (next === undefined) return false;
    this.#book.actions.changeEdit(next);
    return true;
  }

  /** The selected cell is out of sight: so is the text field, which keeps the keyboard all the same. */
  setAway(away: boolean): void {
    this.#editor.element.classList.toggle('is-away', away);
  }

  describe(text: string): void {
    this.#editor.describe(text);
  }

  /** Edits the selected cell with its whole text selected: for a name that is to be replaced. */
  begin(): void {
    this.#onBegin();
    this.#book.actions.beginEdit('cell');
    if (this.#state.editing) this.#editor.selectAll();
  }

  destroy(): void {
    this.#editor.destroy();
    this.#choices.destroy();
  }

  #onText(text: string): void {
    const { actions } = this.#book;
    if (this.#state.editing) {
      if (this.#editor.element.classList.contains('is-away')) this.#onBegin();
      actions.changeEdit(text);
      return;
    }
    if (text === '' && !this.#editor.isComposing) return;
    this.#onBegin();
    actions.beginEdit('cell', text);
    // Nothing can be typed here: what an input method is still composing goes when it is done.
    if (!this.#state.editing && !this.#editor.isComposing) this.#editor.hide();
  }

  /** The edit has begun, changed or ended, here or in the formula bar. */
  sync(): void {
    const { editing, active } = this.#state;
    if (!editing) {
      this.#editor.hide();
      this.#choices.hide();
      return;
    }
    const column = this.#state.data?.column(editing.column);
    this.#choices.show(column?.choices ?? [], editing.text, column?.label ?? '');
    const figure = active?.type === 'money' || active?.type === 'number' || active?.type === 'percent';
    this.#editor.show(editing.text, figure);
    if (editing.origin === 'cell' && !this.#editor.hasFocus) this.#editor.focus();
  }

  #onLeave(to: EventTarget | null): void {
    if (this.#state.editing?.origin !== 'cell') return;
    const { actions } = this.#book;
    // Typing goes on in the formula bar.
    if (to instanceof Element && to.closest('[data-formula-bar]')) actions.takeOverEdit('bar');
    else actions.leaveEdit();
  }
}
