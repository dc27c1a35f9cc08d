/**
 * The totals of one slot (year × measure × month), kept for three crossings of the dimensions in dense arrays:
 *
 * - component × inner unit × source × vintage (the funding sheet, Phụ lục 05);
 * - component × unit (allocation and disbursement by component);
 * - unit × source (allocation by source).
 *
 * Every node of every tree is there, leaves and roll-ups alike; index 0 of each dimension is the whole. Beside
 * each amount stands the number of figures beneath it: none means blank, which is not zero. Amounts are whole
 * đồng in doubles: exact below 2⁵³, in any order of adding.
 */
import type { Dimension } from './dimension.ts';

export interface YearLayout {
  readonly year: number;
  readonly components: Dimension;
  readonly units: Dimension;
  readonly sources: Dimension;
  /** Index by vintage; 0 is all. */
  readonly vintages: ReadonlyMap<number, number>;
  /** The vintage of each index, as a list of one; nothing at 0. */
  readonly vintageAt: readonly (readonly number[])[];
  /** Index among inner units of each unit: its own, or its nearest inner ancestor's. */
  readonly innerOf: Int32Array;
  /** Parent among inner units, by inner index. */
  readonly innerParents: Int32Array;
  readonly innerCount: number;
}

/** Numbers the units that have units beneath them; a leaf gets the number of its nearest inner ancestor. */
export const innerUnits = (units: Dimension): Pick<YearLayout, 'innerOf' | 'innerParents' | 'innerCount'> => {
  const innerOf = new Int32Array(units.size);
  const innerParents: number[] = [];
  for (let unit = 0; unit < units.size; unit++) {
    const parent = units.parents[unit] ?? -1;
    const above = parent < 0 ? -1 : (innerOf[parent] ?? 0);
    if (units.inner[unit] === 1) {
      innerOf[unit] = innerParents.length;
      innerParents.push(above);
    } else innerOf[unit] = above;
  }
  return { innerOf, innerParents: Int32Array.from(innerParents), innerCount: innerParents.length };
};

export interface Crossing {
  readonly amounts: Float64Array;
  readonly counts: Int32Array;
}

const crossing = (size: number): Crossing => ({
  amounts: new Float64Array(size),
  counts: new Int32Array(size),
});

/** What stands at one component and all beneath it. */
export interface ComponentTotals {
  /** inner unit × source × vintage */
  readonly byPlace: Crossing;
  readonly byUnit: Crossing;
}

export interface SlotTotals {
  readonly layout: YearLayout;
  /** unit × source */
  readonly byUnit: Crossing;
  /**
   * By index of the component; absent where nothing stands there: of thousands of works a month's disbursement has
   * figures at a few lines.
   */
  readonly byComponent: (ComponentTotals | undefined)[];
}

export const createSlotTotals = (layout: YearLayout): SlotTotals => ({
  layout,
  byUnit: crossing(layout.units.size * layout.sources.size),
  byComponent: Array.from({ length: layout.components.size }, () => undefined),
});

const ofComponent = ({ layout, byComponent }: SlotTotals, component: number): ComponentTotals => {
  const present = byComponent[component];
  if (present) return present;
  const { innerCount, sources, units, vintages } = layout;
  const made = {
    byPlace: crossing(innerCount * sources.size * (vintages.size + 1)),
    byUnit: crossing(units.size),
  };
  byComponent[component] = made;
  return made;
};

/** Index in `byPlace`. */
export const placeIndex = (
  { sources, vintages }: YearLayout,
  innerUnit: number,
  source: number,
  vintage: number,
): number => (innerUnit * sources.size + source) * (vintages.size + 1) + vintage;

const bump = (target: Crossing, at: number, amount: number, count: number): void => {
  target.amounts[at] = (target.amounts[at] ?? 0) + amount;
  target.counts[at] = (target.counts[at] ?? 0) + count;
};

/** Indices of a leaf in the layout of its year. */
export interface LeafPlace {
  readonly component: number;
  readonly unit: number;
  readonly source: number;
  readonly vintage: number;
}

const addByPlace = (
  { byPlace }: ComponentTotals,
  layout: YearLayout,
  leaf: LeafPlace,
  amount: number,
  count: number,
): number => {
  let touched = 0;
  for (let u = layout.innerOf[leaf.unit] ?? 0; u >= 0; u = layout.innerParents[u] ?? -1) {
    for (let s = leaf.source; s >= 0; s = layout.sources.parents[s] ?? -1) {
      const all = placeIndex(layout, u, s, 0);
      bump(byPlace, all, amount, count);
      touched++;
      if (leaf.vintage === 0) continue;
      bump(byPlace, all + leaf.vintage, amount, count);
      touched++;
    }
  }
  return touched;
};

/**
 * Adds a difference along all ancestors of one leaf.
 * @returns how many totals it touched: the same for every book in which the trees are as deep
 */
export const addAlongPath = (totals: SlotTotals, leaf: LeafPlace, amount: number, count: number): number => {
  const { layout } = totals;
  const { components, units, sources } = layout;
  let touched = 0;
  for (let c = leaf.component; c >= 0; c = components.parents[c] ?? -1) {
    const block = ofComponent(totals, c);
    touched += addByPlace(block, layout, leaf, amount, count);
    for (let u = leaf.unit; u >= 0; u = units.parents[u] ?? -1) {
      bump(block.byUnit, u, amount, count);
      touched++;
    }
  }
  for (let u = leaf.unit; u >= 0; u = units.parents[u] ?? -1) {
    for (let s = leaf.source; s >= 0; s = sources.parents[s] ?? -1) {
      bump(totals.byUnit, u * sources.size + s, amount, count);
      touched++;
    }
  }
  return touched;
};

/** Adds one leaf to its own cells only; `rollUp` carries all of them to their ancestors afterwards. */
export const addLeaf = (totals: SlotTotals, leaf: LeafPlace, amount: number): void => {
  const { layout } = totals;
  const block = ofComponent(totals, leaf.component);
  const inner = layout.innerOf[leaf.unit] ?? 0;
  bump(block.byPlace, placeIndex(layout, inner, leaf.source, leaf.vintage), amount, 1);
  bump(block.byUnit, leaf.unit, amount, 1);
  bump(totals.byUnit, leaf.unit * layout.sources.size + leaf.source, amount, 1);
};

/** A run of cells: `length` from `from` on. */
const addRun = (source: Crossing, from: number, target: Crossing, to: number, length: number): void => {
  for (let at = 0; at < length; at++) {
    const count = source.counts[from + at] ?? 0;
    if (count !== 0) bump(target, to + at, source.amounts[from + at] ?? 0, count);
  }
};

/** Rolls one axis of a dense array up its tree: children stand behind their parents, so one backward pass does. */
const rollAxis = (target: Crossing, parents: Int32Array, outer: number, stride: number): void => {
  const block = parents.length * stride;
  for (let at = 0; at < outer; at++) {
    const base = at * block;
    for (let node = parents.length - 1; node > 0; node--) {
      addRun(target, base + node * stride, target, base + (parents[node] ?? 0) * stride, stride);
    }
  }
};

const rollUpComponents = (totals: SlotTotals): void => {
  const { components, units, sources, innerParents, innerCount, vintages } = totals.layout;
  const width = vintages.size + 1;
  const ofVintages = new Int32Array(width);
  for (const block of totals.byComponent) {
    if (!block) continue;
    rollAxis(block.byPlace, ofVintages, innerCount * sources.size, 1);
    rollAxis(block.byPlace, sources.parents, innerCount, width);
    rollAxis(block.byPlace, innerParents, 1, sources.size * width);
    rollAxis(block.byUnit, units.parents, 1, 1);
  }
  for (let node = components.size - 1; node > 0; node--) {
    const block = totals.byComponent[node];
    if (!block) continue;
    const above = ofComponent(totals, components.parents[node] ?? 0);
    addRun(block.byPlace, 0, above.byPlace, 0, block.byPlace.counts.length);
    addRun(block.byUnit, 0, above.byUnit, 0, block.byUnit.counts.length);
  }
};

export const rollUp = (totals: SlotTotals): void => {
  const { units, sources } = totals.layout;
  rollUpComponents(totals);
  rollAxis(totals.byUnit, sources.parents, units.size, 1);
  rollAxis(totals.byUnit, units.parents, 1, sources.size);
};

const nothing: Crossing = crossing(0);

/** Cells in which they differ; what is absent is blank. */
const differing = (one: Crossing = nothing, other: Crossing = nothing): number => {
  const cells = Math.max(one.counts.length, other.counts.length);
  let found = 0;
  for (let at = 0; at < cells; at++) {
    const isSame =
      (one.amounts[at] ?? 0) === (other.amounts[at] ?? 0) &&
      (one.counts[at] ?? 0) === (other.counts[at] ?? 0);
    if (!isSame) found++;
  }
  return found;
};

/** In how many cells the totals of one slot, come about in two ways, differ: amounts or counts. */
export const differences = (one: SlotTotals, other: SlotTotals): number => {
  let found = differing(one.byUnit, other.byUnit);
  for (const [at, block] of one.byComponent.entries()) {
    const rival = other.byComponent[at];
    found += differing(block?.byPlace, rival?.byPlace) + differing(block?.byUnit, rival?.byUnit);
  }
  return found;
};
