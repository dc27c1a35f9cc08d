/**
 * Knows when the last window has gone: not before there was one, and not while a page is only being loaded anew.
 */
export class LastWindow {
  readonly #grace: number;
  readonly #onGone: () => void;
  #windows = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param grace milliseconds in which a window may come back */
  constructor(grace: number, onGone: () => void) {
    this.#grace = grace;
    this.#onGone = onGone;
  }

  get windows(): number {
    return this.#windows;
  }

  came(): void {
    this.#windows++;
    clearTimeout(this.#timer);
  }

  went(): void {
    this.#windows--;
    if (this.#windows === 0) this.#timer = setTimeout(this.#onGone, this.#grace);
  }

  forget(): void {
    clearTimeout(this.#timer);
  }
}
