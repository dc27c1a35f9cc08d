/**
 * One growing column. `numbers` and `texts` come into being with the first cell that needs them: a column of amounts
 * has no texts, and a million rows of nothing take no memory.
 */
import type { CellColumn } from '#shared/treasury/table.ts';

const smallest = 1_024;

const sizeFor = (row: number, size: number): number => {
  let larger = Math.max(size, smallest);
  while (larger <= row) larger *= 2;
  return larger;
};

export class ColumnBuilder {
  #kinds = new Uint8Array(smallest);
  #numbers = new Float64Array(0);
  #texts = new Int32Array(0);

  isTaken(row: number): boolean {
    return (this.#kinds[row] ?? 0) !== 0;
  }

  setKind(row: number, kind: number): void {
    if (row >= this.#kinds.length) {
      const larger = new Uint8Array(sizeFor(row, this.#kinds.length));
      larger.set(this.#kinds);
      this.#kinds = larger;
    }
    this.#kinds[row] = kind;
  }

  /** Marks a cell that holds something already. */
  mark(row: number, marks: number): void {
    const kind = this.#kinds[row] ?? 0;
    if (kind !== 0) this.#kinds[row] = kind | marks;
  }

  setNumber(row: number, value: number): void {
    if (row >= this.#numbers.length) {
      const larger = new Float64Array(sizeFor(row, this.#numbers.length));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[row] = value;
  }

  setText(row: number, string: number): void {
    if (row >= this.#texts.length) {
      const larger = new Int32Array(sizeFor(row, this.#texts.length));
      larger.set(this.#texts);
      larger.fill(-1, this.#texts.length);
      this.#texts = larger;
    }
    this.#texts[row] = string;
  }

  /** @param noTexts what a column without any text shares with all others like it: `rows` times −1 */
  finish(rows: number, noTexts: () => Int32Array): CellColumn {
    if (this.#kinds.length < rows) this.setKind(rows - 1, 0);
    if (this.#numbers.length < rows) {
      const numbers = new Float64Array(rows);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    return {
      kinds: this.#kinds.subarray(0, rows),
      numbers: this.#numbers.subarray(0, rows),
      texts: this.#finishTexts(rows, noTexts),
    };
  }

  #finishTexts(rows: number, noTexts: () => Int32Array): Int32Array {
    if (this.#texts.length === 0) return noTexts();
    if (this.#texts.length < rows) this.setText(rows - 1, -1);
    return this.#texts.subarray(0, rows);
  }
}
