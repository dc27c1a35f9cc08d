/**
 * The class of every row. A row is written as a whole or not at all, and a figure likewise: what is open in a row is
 * open in all figures it is part of, and in all rows of those, or their sums would be wrong.
 */
import { type RowClass, rowClasses } from '../fields.ts';
import { rowKeyOf, rowState } from '../interpret/index.ts';
import type { Issue } from '../match/index.ts';
import { type Comparison, type PlaceStates, placeState } from './place-states.ts';

export interface RowClasses {
  /** Index in `rowClasses`. */
  readonly classes: Uint8Array;
  /** 1 where the place is open. */
  readonly openPlaces: Uint8Array;
  /** Of a row that is open for another row's sake alone, or is a heading that may be a detail. */
  readonly spoiled: ReadonlyMap<number, Issue>;
}

export const classIndex = Object.fromEntries(rowClasses.map((name, index) => [name, index])) as Readonly<
  Record<RowClass, number>
>;

const isOpen = ({ weight }: Issue): boolean => weight !== 'note';

interface Spread {
  readonly openRows: Uint8Array;
  readonly openPlaces: Uint8Array;
  /** The row by which each row became open. */
  readonly because: Map<number, number>;
  /** The row by which each place became open; −1 where it is open itself. */
  readonly cause: Int32Array;
}

/** What is open on one side of an entry opens the other; true where it did. */
const meet = (spread: Spread, row: number, place: number): boolean => {
  const { openRows, openPlaces, because, cause } = spread;
  if (openRows[row] === openPlaces[place]) return false;
  if (openRows[row] === 1) {
    openPlaces[place] = 1;
    cause[place] = row;
    return true;
  }
  openRows[row] = 1;
  if ((cause[place] ?? -1) >= 0) because.set(row, cause[place] ?? 0);
  return true;
};

/** One pass over all entries; true where it opened anything. */
const pass = ({ interpreted, figures }: Comparison, spread: Spread): boolean => {
  const { entries } = interpreted;
  let opened = false;
  for (let at = 0; at < entries.count; at++) {
    const place = figures.placeOf[at] ?? -1;
    if (place >= 0 && meet(spread, entries.row[at] ?? 0, place)) opened = true;
  }
  return opened;
};

const spread = (comparison: Comparison, states: PlaceStates): Spread => {
  const { interpreted, figures } = comparison;
  const openRows = new Uint8Array(interpreted.rowCount);
  for (let row = 0; row < interpreted.rowCount; row++) {
    const state = interpreted.states[row];
    if (state === rowState.ambiguous || state === rowState.invalid) openRows[row] = 1;
  }
  const openPlaces = new Uint8Array(figures.places.count);
  for (const [place, reasons] of states.reasons) if (reasons.some(isOpen)) openPlaces[place] = 1;
  const cause = new Int32Array(figures.places.count).fill(-1);
  const all = { openRows, openPlaces, because: new Map<number, number>(), cause };
  while (pass(comparison, all));
  return all;
};

const rank: Readonly<Record<number, number>> = {
  [placeState.same]: classIndex.same,
  [placeState.new]: classIndex.new,
  [placeState.changed]: classIndex.changed,
};

/** changed before new before same. */
const weightiest = [classIndex.changed, classIndex.new, classIndex.same];

const ofReady = (comparison: Comparison, { states }: PlaceStates, classes: Uint8Array): void => {
  const { entries } = comparison.interpreted;
  for (let at = 0; at < entries.count; at++) {
    const row = entries.row[at] ?? 0;
    const own = classes[row] ?? 0;
    const place = rank[states[comparison.figures.placeOf[at] ?? -1] ?? 0];
    if (place === undefined || !weightiest.includes(own)) continue;
    if (weightiest.indexOf(place) < weightiest.indexOf(own)) classes[row] = place;
  }
};

const startOf = (state: number, open: boolean): number => {
  if (state === rowState.ignored) return classIndex.ignored;
  if (state === rowState.invalid) return classIndex.invalid;
  return open ? classIndex.ambiguous : classIndex.same;
};

export const classesOf = (
  comparison: Comparison,
  states: PlaceStates,
  doubtful: ReadonlyMap<number, Issue>,
): RowClasses => {
  const { interpreted } = comparison;
  const { openRows, openPlaces, because } = spread(comparison, states);
  const classes = new Uint8Array(interpreted.rowCount);
  for (let row = 0; row < interpreted.rowCount; row++) {
    classes[row] = startOf(interpreted.states[row] ?? 0, openRows[row] === 1);
  }
  ofReady(comparison, states, classes);
  for (const row of doubtful.keys()) classes[row] = classIndex.ambiguous;
  const spoiled = new Map(doubtful);
  for (const [row, cause] of because) {
    const params = { row: rowKeyOf(interpreted, cause) };
    spoiled.set(row, { code: 'sameFigureOpen', params, column: null, weight: 'open' });
  }
  return { classes, openPlaces, spoiled };
};

/** Of a figure that no row of the file names. */
export const syntheticClass = (states: PlaceStates, place: number): RowClass => {
  if ((states.reasons.get(place) ?? []).some(isOpen)) return 'ambiguous';
  const state = states.states[place];
  if (state === placeState.deleted) return 'deleted';
  if (state === placeState.new) return 'new';
  return state === placeState.changed ? 'changed' : 'same';
};
