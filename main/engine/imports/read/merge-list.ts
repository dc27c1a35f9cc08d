/** Merged cells of a sheet: of more than the limit those nearest to the top stay, where headers are. */
import type { CellRange } from '#shared/treasury/table.ts';

const byRow = (one: CellRange, other: CellRange): number =>
  one.firstRow - other.firstRow || one.firstColumn - other.firstColumn;

export class MergeList {
  readonly #most: number;
  #ranges: CellRange[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(range: CellRange): void {
    this.#ranges.push(range);
    if (this.#ranges.length >= 2 * this.#most + 1) this.#cut();
  }

  /** From top to bottom. */
  finish(): readonly CellRange[] {
    this.#cut();
    return this.#ranges;
  }

  #cut(): void {
    this.#ranges = this.#ranges.sort(byRow).slice(0, this.#most);
  }
}
