/**
 * Texts that the book does not hold: on their way to the engine, or refused by it. Kept for each sheet and year
 * while the window is open, so that fetching a sheet again, or looking at another one meanwhile, loses none.
 */
import { type CellKey, keyOf } from './cell-key.ts';

export interface RefusedText {
  readonly text: string;
  readonly message: string;
}

interface PendingText {
  readonly text: string;
  readonly commandId: string;
}

export class Marks {
  readonly #pending = new Map<string, PendingText>();
  readonly #refused = new Map<string, RefusedText>();

  pending(cell: CellKey): string | undefined {
    return this.#pending.get(keyOf(cell))?.text;
  }

  refused(cell: CellKey): RefusedText | undefined {
    return this.#refused.get(keyOf(cell));
  }

  /** Keys of refused texts, the last one last. */
  refusedKeys(): string[] {
    return [...this.#refused.keys()];
  }

  /** What is typed now stands for what was refused before. */
  send(cells: ReadonlyArray<CellKey & { readonly text: string }>, commandId: string): void {
    for (const cell of cells) {
      this.#pending.set(keyOf(cell), { text: cell.text, commandId });
      this.#refused.delete(keyOf(cell));
    }
  }

  /** The command has been answered: its texts are no longer on their way; those of a later command still are. */
  settle(cells: readonly CellKey[], commandId: string): void {
    for (const cell of cells) {
      if (this.#pending.get(keyOf(cell))?.commandId === commandId) this.#pending.delete(keyOf(cell));
    }
  }

  /** Not where something newer is on its way into the same cell. */
  refuse(cell: CellKey, refused: RefusedText): void {
    if (this.#pending.has(keyOf(cell))) return;
    // Deleted first, so that it is the last in the order of the map.
    this.#refused.delete(keyOf(cell));
    this.#refused.set(keyOf(cell), refused);
  }

  /** True where there was something to forget. */
  forgetRefused(cell: CellKey): boolean {
    return this.#refused.delete(keyOf(cell));
  }

  /** Drops the marks of cells that are no more. */
  keepOnly(exists: (key: string) => boolean): void {
    for (const marks of [this.#pending, this.#refused]) {
      for (const key of marks.keys()) if (!exists(key)) marks.delete(key);
    }
  }
}
