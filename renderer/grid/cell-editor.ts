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
  readonly onLeave: (to: EventTarget | null) => void;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Beside the text: the padding that a text field leaves out of its width when the text runs over, and the caret. */
const spare = 16;
/** Pixels that stay free between it and the edge of the grid. */
const edge = 4;

/** An input method is composing: what it does with this key is not ours to know. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

export class CellEditor {
  readonly element = document.createElement('textarea');
  readonly #container: HTMLElement;
  #composing = false;
  #box: Box = { left: 0, top: 0, width: 0, height: 0 };
  /** What the present size was found for. */
  #measured = '';

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
    element.addEventListener('blur', (event) => {
      // Another program came to the front: nothing is given up.
      if (document.hasFocus()) onLeave(event.relatedTarget);
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

  /**
   * As wide as the text, up to the edge of the grid; then as high as its lines. Each size that is read makes the page
   * lay itself out at once, while a key waits: nothing is measured twice, and no height where one line is enough.
   */
  #grow(): void {
    const { element } = this;
    const { style, value } = element;
    const { left, width, height } = this.#box;
    const idle = element.dataset.gridEditor === 'idle';
    const measured = idle ? `${width} ${height}` : `${left} ${width} ${height} ${value}`;
    if (measured === this.#measured) return;
    this.#measured = measured;
    const room = idle ? width : Math.max(this.#container.clientWidth - left - edge, width);
    style.width = `${width}px`;
    style.height = `${height}px`;
    if (idle) return;
    style.whiteSpace = 'pre';
    const wanted = element.scrollWidth + spare;
    style.whiteSpace = 'pre-wrap';
    style.width = `${Math.min(Math.max(wanted, width), room)}px`;
    if (wanted > room || value.includes('\n')) style.height = `${Math.max(element.scrollHeight, height)}px`;
  }
}
