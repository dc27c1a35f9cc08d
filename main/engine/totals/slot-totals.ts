/**
 * The totals of one slot (year × measure × month), kept for three crossings of the dimensions in dense arrays:
 *
 * - `byComponent`: component × inner unit × source × vintage (the funding sheet, Phụ lục 05);
 * - `byUnit`: unit × source (allocation by source);
 * - `unitByComponent`: unit × component (allocation by component).
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

export interface SlotTotals {
  readonly layout: YearLayout;
  readonly byComponent: Crossing;
  readonly byUnit: Crossing;
  readonly unitByComponent: Crossing;
}

export const createSlotTotals = (layout: YearLayout): SlotTotals => {
  const vintages = layout.vintages.size + 1;
  return {
    layout,
    byComponent: crossing(layout.components.size * layout.innerCount * layout.sources.size * vintages),
    byUnit: crossing(layout.units.size * layout.sources.size),
    unitByComponent: crossing(layout.units.size * layout.components.size),
  };
};

export const byComponentIndex = (
  layout: YearLayout,
  component: number,
  innerUnit: number,
  source: number,
  vintage: number,
): number =>
  ((component * layout.innerCount + innerUnit) * layout.sources.size + source) * (layout.vintages.size + 1) +
  vintage;

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

const addByComponent = (totals: SlotTotals, leaf: LeafPlace, amount: number, count: number): number => {
  const { layout } = totals;
  let touched = 0;
  for (let c = leaf.component; c >= 0; c = layout.components.parents[c] ?? -1) {
    for (let u = layout.innerOf[leaf.unit] ?? 0; u >= 0; u = layout.innerParents[u] ?? -1) {
      for (let s = leaf.source; s >= 0; s = layout.sources.parents[s] ?? -1) {
        const all = byComponentIndex(layout, c, u, s, 0);
        bump(totals.byComponent, all, amount, count);
        touched++;
        if (leaf.vintage === 0) continue;
        bump(totals.byComponent, all + leaf.vintage, amount, count);
        touched++;
      }
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
  let touched = addByComponent(totals, leaf, amount, count);
  for (let u = leaf.unit; u >= 0; u = layout.units.parents[u] ?? -1) {
    for (let s = leaf.source; s >= 0; s = layout.sources.parents[s] ?? -1) {
      bump(totals.byUnit, u * layout.sources.size + s, amount, count);
      touched++;
    }
    for (let c = leaf.component; c >= 0; c = layout.components.parents[c] ?? -1) {
      bump(totals.unitByComponent, u * layout.components.size + c, amount, count);
      touched++;
    }
  }
  return touched;
};

/** Adds one leaf to its own cells only; `rollUp` carries all of them to their ancestors afterwards. */
export const addLeaf = (totals: SlotTotals, leaf: LeafPlace, amount: number): void => {
  const { layout } = totals;
  const inner = layout.innerOf[leaf.unit] ?? 0;
  bump(
    totals.byComponent,
    byComponentIndex(layout, leaf.component, inner, leaf.source, leaf.vintage),
    amount,
    1,
  );
  bump(totals.byUnit, leaf.unit * layout.sources.size + leaf.source, amount, 1);
  bump(totals.unitByComponent, leaf.unit * layout.components.size + leaf.component, amount, 1);
};

/** Adds run `from` onto run `to`, `length` cells each. */
const addRun = (target: Crossing, from: number, to: number, length: number): void => {
  const { amounts, counts } = target;
  for (let at = 0; at < length; at++) {
    const count = counts[from + at] ?? 0;
    if (count === 0) continue;
    amounts[to + at] = (amounts[to + at] ?? 0) + (amounts[from + at] ?? 0);
    counts[to + at] = (counts[to + at] ?? 0) + count;
  }
};

/** Rolls one axis of a dense array up its tree: children stand behind their parents, so one backward pass does. */
const rollAxis = (target: Crossing, parents: Int32Array, outer: number, stride: number): void => {
  const block = parents.length * stride;
  for (let at = 0; at < outer; at++) {
    const base = at * block;
    for (let node = parents.length - 1; node > 0; node--) {
      addRun(target, base + node * stride, base + (parents[node] ?? 0) * stride, stride);
    }
  }
};

export const rollUp = (totals: SlotTotals): void => {
  const { components, units, sources, innerParents, innerCount, vintages } = totals.layout;
  const width = vintages.size + 1;
  rollAxis(totals.byComponent, new Int32Array(width), components.size * innerCount * sources.size, 1);
  rollAxis(totals.byComponent, sources.parents, components.size * innerCount, width);
  rollAxis(totals.byComponent, innerParents, components.size, sources.size * width);
  rollAxis(totals.byComponent, components.parents, 1, innerCount * sources.size * width);
  rollAxis(totals.byUnit, sources.parents, units.size, 1);
  rollAxis(totals.byUnit, units.parents, 1, sources.size);
  rollAxis(totals.unitByComponent, components.parents, units.size, 1);
  rollAxis(totals.unitByComponent, units.parents, 1, components.size);
};
