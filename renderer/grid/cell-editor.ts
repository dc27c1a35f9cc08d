/**
 * The text field that has the keyboard whenever the grid has: empty and unseen over the selected cell until
 * something is typed, then the cell's editor. So the first letter goes straight into a real text field, and an
 * input method (Telex, VNI: composition, or letters taken back and typed anew) finds what it expects.
 *
 * It knows nothing of cells. Its text is set only where it differs: setting it would end a composition.
 */

export interface EditorOptions {
  readonly container: HTMLElement;
  /** The text has changed by typing, or an input method is about to change it. */
  readonly onText: (text: string) => void;
  /** Keys that no input method is busy with. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** The keyboard has gone to another part of the window. */
  readonly onLeave: () => void;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An input method is composing: what it does with this key is not ours to know. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

export class CellEditor {
  readonly element = document.createElement('textarea');
  readonly #container: HTMLElement;
  #composing = false;
  #box: Box = { left: 0, top: 0, width: 0, height: 0 };

  constructor({ container, onText, onKey, onLeave }: EditorOptions) {
    this.#container = container;
    const { element } = this;
    element.className = 'kh-editor';
    element.rows = 1;
    element.spellcheck = false;
    element.autocapitalize = 'off';
    element.autocomplete = 'off';
    element.setAttribute('autocorrect', 'off');
    element.dataset.gridEditor = 'idle';
    element.dataset.regionStop = '';
    element.addEventListener('compositionstart', () => {
      this.#composing = true;
      onText(element.value);
    });
    element.addEventListener('compositionend', () => {
      this.#composing = false;
      onText(element.value);
    });
    element.addEventListener('input', () => {
      onText(element.value);
      this.#grow();
    });
    element.addEventListener('keydown', (event) => {
      if (!isComposing(event)) onKey(event);
    });
    element.addEventListener('blur', () => {
      // Another program came to the front: nothing is given up.
      if (document.hasFocus()) onLeave();
    });
    container.append(element);
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return document.activeElement === this.element;
  }

  get isComposing(): boolean {
    return this.#composing;
  }

  /** What a screen reader says of the selected cell. */
  describe(text: string): void {
    this.element.ariaLabel = text;
  }

  place(box: Box): void {
    this.#box = box;
    const { style } = this.element;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.minWidth = `${box.width}px`;
    style.minHeight = `${box.height}px`;
    this.#grow();
  }

  show(text: string, figure: boolean): void {
    const { element } = this;
    const opening = element.dataset.gridEditor === 'idle';
    element.dataset.gridEditor = 'editing';
    element.classList.toggle('is-figure', figure);
    if (element.value !== text) {
      element.value = text;
      if (opening) element.setSelectionRange(text.length, text.length);
    }
    this.#grow();
  }

  /** Empty and unseen again. */
  hide(): void {
    const { element } = this;
    element.dataset.gridEditor = 'idle';
    element.dataset.regionStop = '';
    // An input method that is still composing takes its letters along; there is nowhere for them to go.
    if (element.value !== '') element.value = '';
    this.#grow();
  }

  destroy(): void {
    this.element.remove();
  }

  selectAll(): void {
    this.element.select();
  }

  /** As wide as the text, up to the edge of the grid; then as high as its lines. */
  #grow(): void {
    const { element } = this;
    const { style } = element;
    style.width = `${this.#box.width}px`;
    style.height = `${this.#box.height}px`;
    if (element.dataset.gridEditor === 'idle') return;
    const room = Math.max(this.#container.clientWidth - this.#box.left - 4, this.#box.width);
    style.whiteSpace = 'pre';
    const wanted = element.scrollWidth + 4;
    style.whiteSpace = 'pre-wrap';
    style.width = `${Math.min(Math.max(wanted, this.#box.width), room)}px`;
    style.height = `${Math.max(element.scrollHeight, this.#box.height)}px`;
  }
}
