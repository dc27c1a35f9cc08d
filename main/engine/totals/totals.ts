/**
 * The book's totals in memory: loaded in one pass over the figures, kept true by adding each edit's difference
 * along its ancestors, and rebuilt from the leaves when a tree changes its shape.
 */
import type { FigureChange, FigureKey } from '#shared/changes/change.ts';
import type { Dimension } from './dimension.ts';
import { capacity, firstKey, type LeafKey, LeafStore, packKey, unpackKey } from './leaf-store.ts';
import {
  addAlongPath,
  addLeaf,
  type Crossing,
  createSlotTotals,
  placeIndex,
  rollUp,
  type SlotTotals,
  type YearLayout,
} from './slot-totals.ts';

export interface Slot {
  readonly year: number;
  /** `Measure.code` */
  readonly measure: number;
  readonly period: number;
}

/** A place in the totals by uids; absent means the whole. */
export interface NodePlace {
  readonly component?: string | undefined;
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly vintage?: number | undefined;
}

/** One number for a slot: this is asked for every total that is read. */
export const slotName = ({ year, measure, period }: Slot): number =>
  (year * 100 + measure) * 1_000_000 + period;

const place = { component: 0, unit: 0, source: 0, vintage: 0 };

export class Totals {
  readonly #makeLayout: (year: number) => YearLayout;
  readonly #layouts = new Map<number, YearLayout>();
  readonly #slots: Slot[] = [];
  readonly #slotIndex = new Map<number, number>();
  readonly #leaves: LeafStore;
  #totals: SlotTotals[] = [];
  /** Sum of the sizes of all amounts of each slot: no total of the slot can be larger. */
  readonly #gross: number[] = [];
  /** How many amounts of each slot are below zero. */
  readonly #negatives: number[] = [];
  /** Vintages that figures of each slot ever had, those that the year keeps no column for and 0, "not stated", too. */
  readonly #vintages: Set<number>[] = [];
  /** How many totals edits have changed since loading: a counter for the bench, exact and not a time. */
  touched = 0;
  /** How many leaves totals that no crossing keeps have been looked for at: as exact. */
  lookedAt = 0;

  constructor(makeLayout: (year: number) => YearLayout, figures: number) {
    this.#makeLayout = makeLayout;
    this.#leaves = new LeafStore(figures);
  }

  /** One layout a year, shared by its slots, until a tree changes its shape. */
  #layoutOf(year: number): YearLayout {
    const layout = this.#layouts.get(year) ?? this.#makeLayout(year);
    this.#layouts.set(year, layout);
    return layout;
  }

  get slots(): readonly Slot[] {
    return this.#slots;
  }

  #slot(slot: Slot): number {
    const name = slotName(slot);
    const found = this.#slotIndex.get(name);
    if (found !== undefined) return found;
    if (this.#slots.length >= capacity.slot) throw new Error('too many years and months in one book');
    const index = this.#slots.length;
    this.#slots.push(slot);
    this.#slotIndex.set(name, index);
    this.#totals.push(createSlotTotals(this.#layoutOf(slot.year)));
    this.#gross.push(0);
    this.#negatives.push(0);
    this.#vintages.push(new Set());
    return index;
  }

  #place(layout: YearLayout, component: number, unit: number, source: number, vintage: number): typeof place {
    place.component = layout.components.byLocalId[component] ?? 0;
    place.unit = layout.units.byLocalId[unit] ?? 0;
    place.source = layout.sources.byLocalId[source] ?? 0;
    place.vintage = layout.vintages.get(vintage) ?? 0;
    return place;
  }

  /** Takes in one figure of the file; figures come in the order of their key. */
  load(key: FigureKey, amount: number): void {
    const index = this.#slot(key);
    this.#leaves.append(packKey(index, key.component, key.unit, key.source, key.vintage), amount);
    this.#vintages[index]?.add(key.vintage);
    const totals = this.#totals[index];
    if (totals === undefined) return;
    this.#count(index, null, amount);
    addLeaf(totals, this.#place(totals.layout, key.component, key.unit, key.source, key.vintage), amount);
  }

  #count(slot: number, before: number | null, after: number | null): void {
    const [was, now] = [before ?? 0, after ?? 0];
    this.#gross[slot] = (this.#gross[slot] ?? 0) + Math.abs(now) - Math.abs(was);
    this.#negatives[slot] = (this.#negatives[slot] ?? 0) + (now < 0 ? 1 : 0) - (was < 0 ? 1 : 0);
  }

  /** True where any amount of the slot is below zero; then one of its totals may be. */
  hasNegative(slot: Slot): boolean {
    const index = this.#slotIndex.get(slotName(slot));
    return index !== undefined && (this.#negatives[index] ?? 0) > 0;
  }

  finishLoading(): void {
    for (const totals of this.#totals) rollUp(totals);
  }

  /** In đồng; null where the figure is blank. */
  leaf(key: FigureKey): number | null {
    const index = this.#slotIndex.get(slotName(key));
    if (index === undefined) return null;
    return this.#leaves.get(packKey(index, key.component, key.unit, key.source, key.vintage));
  }

  /** Every figure of a slot, in no particular order; the key is one object, written anew for each. */
  *leavesOf(slot: Slot): IterableIterator<{ readonly key: Readonly<LeafKey>; readonly amount: number }> {
    const index = this.#slotIndex.get(slotName(slot));
    if (index === undefined) return;
    const key: LeafKey = { slot: 0, component: 0, unit: 0, source: 0, vintage: 0 };
    for (const [packed, amount] of this.#leaves.range(firstKey(index), firstKey(index + 1)))
      yield { key: unpackKey(packed, key), amount };
  }

  apply(key: FigureKey, before: number | null, after: number | null): void {
    const index = this.#slot(key);
    this.#leaves.set(packKey(index, key.component, key.unit, key.source, key.vintage), after);
    this.#vintages[index]?.add(key.vintage);
    const totals = this.#totals[index];
    if (totals === undefined) return;
    this.#count(index, before, after);
    const count = (after === null ? 0 : 1) - (before === null ? 0 : 1);
    const leaf = this.#place(totals.layout, key.component, key.unit, key.source, key.vintage);
    this.touched += addAlongPath(totals, leaf, (after ?? 0) - (before ?? 0), count);
  }

  /**
   * True where the changes would let a total grow beyond 2⁵³, above which doubles no longer add exactly.
   * An amount is counted by its size, so that no order of adding can pass the limit on its way.
   */
  wouldOverflow(changes: readonly FigureChange[]): boolean {
    const growth = new Map<number, number>();
    for (const { key, before, after } of changes) {
      const name = slotName(key);
      growth.set(name, (growth.get(name) ?? 0) + Math.abs(after ?? 0) - Math.abs(before ?? 0));
    }
    for (const [name, more] of growth) {
      const index = this.#slotIndex.get(name);
      const now = index === undefined ? 0 : (this.#gross[index] ?? 0);
      if (more > 0 && now + more > Number.MAX_SAFE_INTEGER) return true;
    }
    return false;
  }

  /** All totals from the leaves alone, in new arrays: after a tree has changed, and to prove the kept ones. */
  fromScratch(): SlotTotals[] {
    const fresh = this.#slots.map((slot) => createSlotTotals(this.#layoutOf(slot.year)));
    const key: LeafKey = { slot: 0, component: 0, unit: 0, source: 0, vintage: 0 };
    this.#leaves.forEach((packed, amount) => {
      unpackKey(packed, key);
      const totals = fresh[key.slot];
      if (totals === undefined) return;
      addLeaf(totals, this.#place(totals.layout, key.component, key.unit, key.source, key.vintage), amount);
    });
    for (const totals of fresh) rollUp(totals);
    return fresh;
  }

  rebuild(): void {
    this.#layouts.clear();
    this.#totals = this.fromScratch();
  }

  slotTotals(slot: Slot): SlotTotals | undefined {
    const index = this.#slotIndex.get(slotName(slot));
    return index === undefined ? undefined : this.#totals[index];
  }

  all(): readonly SlotTotals[] {
    return this.#totals;
  }

  /** In đồng; null where nothing lies beneath, or where the year knows no such node. */
  total(slot: Slot, node: NodePlace): number | null {
    const totals = this.slotTotals(slot);
    if (totals === undefined) return null;
    const at = indexOf(totals.layout, node);
    if (at === undefined) return null;
    const kept = locate(totals, at);
    if (kept === undefined) return this.#sumLeaves(slot, totals, at);
    const { crossing, index } = kept;
    return (crossing?.counts[index] ?? 0) === 0 ? null : (crossing?.amounts[index] ?? 0);
  }

  #vintagesAt(slot: number, { vintageAt }: YearLayout, at: number): Iterable<number> {
    return (at === 0 ? this.#vintages[slot] : vintageAt[at]) ?? [];
  }

  /** The one case that no crossing keeps: a leaf unit together with a component and a source or vintage. */
  #sumLeaves(slot: Slot, totals: SlotTotals, at: typeof place): number | null {
    const { layout, byUnit, byComponent } = totals;
    const index = this.#slotIndex.get(slotName(slot)) ?? 0;
    const unit = layout.units.localIds[at.unit] ?? 0;
    const row = at.unit * layout.sources.size;
    const sources = filledIds(layout.sources, at.source, (node) => byUnit.counts[row + node] === 0);
    const components = filledIds(
      layout.components,
      at.component,
      (node) => !byComponent[node]?.byUnit.counts[at.unit],
    );
    const vintages = this.#vintagesAt(index, layout, at.vintage);
    let sum: number | null = null;
    for (const component of components) {
      for (const source of sources) {
        for (const vintage of vintages) {
          const amount = this.#leaves.get(packKey(index, component, unit, source, vintage));
          this.lookedAt++;
          if (amount !== null) sum = (sum ?? 0) + amount;
        }
      }
    }
    return sum;
  }
}

const indexOf = (layout: YearLayout, node: NodePlace): typeof place | undefined => {
  const component = node.component === undefined ? 0 : layout.components.byUid.get(node.component);
  const unit = node.unit === undefined ? 0 : layout.units.byUid.get(node.unit);
  const source = node.source === undefined ? 0 : layout.sources.byUid.get(node.source);
  const vintage = node.vintage === undefined ? 0 : layout.vintages.get(node.vintage);
  if (component === undefined || unit === undefined || source === undefined || vintage === undefined)
    return undefined;
  return { component, unit, source, vintage };
};

interface Kept {
  /** Absent where nothing stands at the component. */
  readonly crossing: Crossing | undefined;
  readonly index: number;
}

/** Undefined where no crossing keeps it. */
const locate = (totals: SlotTotals, at: typeof place): Kept | undefined => {
  const { layout, byUnit, byComponent } = totals;
  const { component, unit, source, vintage } = at;
  if (layout.units.inner[unit] === 1) {
    const index = placeIndex(layout, layout.innerOf[unit] ?? 0, source, vintage);
    return { crossing: byComponent[component]?.byPlace, index };
  }
  if (vintage !== 0) return undefined;
  if (component === 0) return { crossing: byUnit, index: unit * layout.sources.size + source };
  return source === 0 ? { crossing: byComponent[component]?.byUnit, index: unit } : undefined;
};

/**
 * Local ids of the nodes at or beneath one, without those that nothing stands at: a line may have thousands of works,
 * of which a unit has a few. In the whole, those count that the year does not know.
 */
const filledIds = (
  { ends, localIds, strayIds }: Dimension,
  ancestor: number,
  isEmpty: (node: number) => boolean,
): number[] => {
  const found = ancestor === 0 ? [...strayIds] : [];
  const end = ends[ancestor] ?? 0;
  for (let node = Math.max(ancestor, 1); node < end; ) {
    const empty = isEmpty(node);
    if (!empty) found.push(localIds[node] ?? 0);
    node = empty ? (ends[node] ?? end) : node + 1;
  }
  return found;
};
