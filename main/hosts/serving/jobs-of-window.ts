/**
 * The jobs of one window. A window names its jobs as it likes; the engine knows them by names of their own, so
 * that no window can watch or stop another's.
 */
export class JobsOfWindow {
  readonly #prefix: string;
  /** Both ways: the window's id ↔ the engine's. */
  readonly #engineIds = new Map<string, string>();
  readonly #windowIds = new Map<string, string>();
  #count = 0;

  /** @param window what no other window of this engine is called */
  constructor(window: string) {
    this.#prefix = window;
  }

  /** The engine's name for a new job; undefined while the window has a job of this name. */
  begin(windowId: string): string | undefined {
    if (this.#engineIds.has(windowId)) return undefined;
    this.#count++;
    const engineId = `${this.#prefix}.${this.#count}`;
    this.#engineIds.set(windowId, engineId);
    this.#windowIds.set(engineId, windowId);
    return engineId;
  }

  end(windowId: string): void {
    const engineId = this.#engineIds.get(windowId);
    this.#engineIds.delete(windowId);
    if (engineId !== undefined) this.#windowIds.delete(engineId);
  }

  /** For a job that is not running, a name that no job has. */
  engineId(windowId: string): string {
    return this.#engineIds.get(windowId) ?? `${this.#prefix}.0`;
  }

  /** Undefined for another window's job. */
  windowId(engineId: string): string | undefined {
    return this.#windowIds.get(engineId);
  }

  running(): readonly string[] {
    return [...this.#windowIds.keys()];
  }
}
