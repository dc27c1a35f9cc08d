/**
 * Serves the totals of the first screen (component × source × vintage over all units) from roll-ups kept in
 * the file, as long as they belong to the revision that the book is at and to the trees that it has.
 */
import { createHash } from 'node:crypto';
import type { KeptRollUp, Store } from '../store/index.ts';
import { type NodePlace, type Slot, type SlotTotals, slotName, type Totals } from '../totals/index.ts';
import type { Book } from './book.ts';

interface Readable {
  /** Undefined where the slot has no figures at all. */
  readonly kept: KeptRollUp | undefined;
  readonly components: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
  readonly vintages: ReadonlyMap<number, number>;
}

type Arrays = Pick<KeptRollUp, 'amounts' | 'counts'>;

const bytesOf = (array: Float64Array | Int32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** The ids in the order that gives the indices their meaning, and the amounts themselves: a changed bit breaks it. */
const sealOf = (book: Book, year: number, { amounts, counts }: Arrays): string => {
  const { components, sources, vintages } = book.trees(year);
  const ids = [components.nodes.map((node) => node.uid), sources.nodes.map((node) => node.uid), vintages];
  return createHash('sha256')
    .update(JSON.stringify(ids))
    .update(bytesOf(amounts))
    .update(bytesOf(counts))
    .digest('base64');
};

const indexed = (uids: readonly { uid: string }[]): ReadonlyMap<string, number> =>
  new Map(uids.map((node, at) => [node.uid, at + 1]));

/** What lies over all units: one run for each component. */
const wholeUnitPart = (totals: SlotTotals): Arrays => {
  const { layout, byComponent } = totals;
  const run = layout.sources.size * (layout.vintages.size + 1);
  const amounts = new Float64Array(layout.components.size * run);
  const counts = new Int32Array(amounts.length);
  for (const [component, block] of byComponent.entries()) {
    if (!block) continue;
    // The first of the inner units is the whole.
    amounts.set(block.byPlace.amounts.subarray(0, run), component * run);
    counts.set(block.byPlace.counts.subarray(0, run), component * run);
  }
  return { amounts, counts };
};

export class KeptRollUps {
  readonly #store: Store;
  readonly #book: Book;
  readonly #slots = new Map<number, Readable | null>();
  #keptFor: number | undefined;

  constructor(store: Store, book: Book) {
    this.#store = store;
    this.#book = book;
    this.#keptFor = store.rollUps.revision();
  }

  /** False where the file's roll-ups are of another revision, or there are none. */
  get areCurrent(): boolean {
    return this.#keptFor === this.#book.revision;
  }

  #read(slot: Slot): Readable | null {
    const kept = this.#store.rollUps.read(slot.year, slot.measure, slot.period);
    if (kept && kept.layout !== sealOf(this.#book, slot.year, kept)) return null;
    const trees = this.#book.trees(slot.year);
    return {
      kept,
      components: indexed(trees.components.nodes),
      sources: indexed(trees.sources.nodes),
      vintages: new Map(trees.vintages.map((vintage, at) => [vintage, at + 1])),
    };
  }

  /** In đồng, null where blank; undefined where the kept roll-ups cannot answer. */
  total(slot: Slot, place: NodePlace): number | null | undefined {
    if (place.unit !== undefined || !this.areCurrent) return undefined;
    const name = slotName(slot);
    let readable = this.#slots.get(name);
    if (readable === undefined) {
      readable = this.#read(slot);
      this.#slots.set(name, readable);
    }
    if (!readable) return undefined;
    const { components, sources, vintages, kept } = readable;
    const component = place.component === undefined ? 0 : components.get(place.component);
    const source = place.source === undefined ? 0 : sources.get(place.source);
    const vintage = place.vintage === undefined ? 0 : vintages.get(place.vintage);
    if (component === undefined || source === undefined || vintage === undefined) return null;
    const at = (component * (sources.size + 1) + source) * (vintages.size + 1) + vintage;
    return (kept?.counts[at] ?? 0) === 0 ? null : (kept?.amounts[at] ?? 0);
  }

  /** True where what is kept is what the figures come to, or is not of this revision and so is not used. */
  agreeWith(totals: Totals): boolean {
    if (!this.areCurrent) return true;
    return totals.slots.every((slot) => {
      const slotTotals = totals.slotTotals(slot);
      const kept = this.#store.rollUps.read(slot.year, slot.measure, slot.period);
      if (!slotTotals || !kept) return !slotTotals;
      const right = sealOf(this.#book, slot.year, wholeUnitPart(slotTotals));
      return kept.layout === right && sealOf(this.#book, slot.year, kept) === right;
    });
  }

  save(totals: Totals): void {
    const { revision } = this.#book;
    this.#store.write(() => {
      this.#store.rollUps.startAt(revision);
      for (const slot of totals.slots) {
        const slotTotals = totals.slotTotals(slot);
        if (!slotTotals) continue;
        const arrays = wholeUnitPart(slotTotals);
        const layout = sealOf(this.#book, slot.year, arrays);
        this.#store.rollUps.write(slot.year, slot.measure, slot.period, { layout, ...arrays });
      }
    });
    this.#keptFor = revision;
    this.#slots.clear();
  }
}
