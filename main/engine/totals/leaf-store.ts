/**
 * All additive figures of the book in memory: sorted packed keys beside their amounts (16 bytes a figure), and
 * a small map for figures that came after loading. A key packs slot, component, unit, source and vintage into
 * the 53 bits of a whole double, in the order in which the file keeps them.
 */
const unitBits = 14;
const sourceBits = 6;
const vintageBits = 7;
const lowBits = unitBits + sourceBits + vintageBits;
const low = 2 ** lowBits;
const componentCount = 2 ** 15;
const slotCount = 2 ** 11;
/** The first year that the contract lets in as a vintage; the last is 2053. */
const firstVintage = 1990;

/** The most that one book can hold; more is refused when it is added, never cut off. */
export const capacity = {
  component: componentCount - 1,
  unit: 2 ** unitBits - 1,
  source: 2 ** sourceBits - 1,
  slot: slotCount - 1,
} as const;

export interface LeafKey {
  slot: number;
  component: number;
  unit: number;
  source: number;
  /** Year, or 0 where it is not stated. */
  vintage: number;
}

export const packKey = (
  slot: number,
  component: number,
  unit: number,
  source: number,
  vintage: number,
): number => {
  const age = vintage === 0 ? 0 : vintage - firstVintage + 1;
  const bottom = (unit << (sourceBits + vintageBits)) | (source << vintageBits) | age;
  return (slot * componentCount + component) * low + bottom;
};

/** The first key of a slot; the next slot's is the end of its own. */
export const firstKey = (slot: number): number => packKey(slot, 0, 0, 0, 0);

/** Writes into `into`, so that a pass over millions of keys makes no objects. */
export const unpackKey = (key: number, into: LeafKey): LeafKey => {
  const top = Math.floor(key / low);
  const bottom = key - top * low;
  into.slot = Math.floor(top / componentCount);
  into.component = top - into.slot * componentCount;
  into.unit = bottom >>> (sourceBits + vintageBits);
  into.source = (bottom >>> vintageBits) & (2 ** sourceBits - 1);
  const age = bottom & (2 ** vintageBits - 1);
  into.vintage = age === 0 ? 0 : age + firstVintage - 1;
  return into;
};

export class LeafStore {
  #keys: Float64Array;
  #amounts: Float64Array;
  #size = 0;
  readonly #later = new Map<number, number>();

  constructor(capacityHint: number) {
    this.#keys = new Float64Array(capacityHint);
    this.#amounts = new Float64Array(capacityHint);
  }

  /** Adds a figure at the end, in rising order of keys: only while the book is loaded. */
  append(key: number, amount: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    this.#keys[this.#size] = key;
    this.#amounts[this.#size] = amount;
    this.#size++;
  }

  #grow(): void {
    const length = Math.max(1_024, this.#keys.length * 2);
    const keys = new Float64Array(length);
    keys.set(this.#keys);
    const amounts = new Float64Array(length);
    amounts.set(this.#amounts);
    this.#keys = keys;
    this.#amounts = amounts;
  }

  /** The first place whose key is not smaller. */
  #firstAt(key: number): number {
    let from = 0;
    let to = this.#size;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#keys[middle] ?? 0) < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #find(key: number): number {
    const at = this.#firstAt(key);
    return at < this.#size && this.#keys[at] === key ? at : -1;
  }

  /** In đồng; null where the figure is blank. */
  get(key: number): number | null {
    const at = this.#find(key);
    const amount = at >= 0 ? this.#amounts[at] : this.#later.get(key);
    return amount === undefined || Number.isNaN(amount) ? null : amount;
  }

  set(key: number, amount: number | null): void {
    const at = this.#find(key);
    if (at >= 0) this.#amounts[at] = amount ?? Number.NaN;
    else if (amount === null) this.#later.delete(key);
    else this.#later.set(key, amount);
  }

  /** Keys from `from` up to `to`, which is left out, in no particular order. */
  *range(from: number, to: number): IterableIterator<readonly [key: number, amount: number]> {
    for (let at = this.#firstAt(from); at < this.#size && (this.#keys[at] ?? 0) < to; at++) {
      const amount = this.#amounts[at] ?? Number.NaN;
      if (!Number.isNaN(amount)) yield [this.#keys[at] ?? 0, amount];
    }
    for (const entry of this.#later) if (entry[0] >= from && entry[0] < to) yield entry;
  }

  forEach(visit: (key: number, amount: number) => void): void {
    for (let at = 0; at < this.#size; at++) {
      const amount = this.#amounts[at] ?? Number.NaN;
      if (!Number.isNaN(amount)) visit(this.#keys[at] ?? 0, amount);
    }
    for (const [key, amount] of this.#later) visit(key, amount);
  }
}
