/** What the file's rows add up to at each place: exactly, or not at all. */
import type { BookFacts } from '../facts.ts';
import { type Interpreted, rowState } from '../interpret/index.ts';
import { type Amounts, Places } from './places.ts';

export interface FileFigures {
  readonly places: Places;
  /** What the places would show after the import. */
  readonly after: Amounts;
  readonly current: Amounts;
  readonly previous: Amounts;
  readonly follows: Amounts;
  /** Of each entry: its place; −1 where that is not known. */
  readonly placeOf: Int32Array;
  /** 1 where a row of the file names the place. */
  readonly named: Uint8Array;
  /** 1 where amounts are added that are beyond exactness, or of the month with cumulative ones. */
  readonly unsound: Uint8Array;
  /** The file has amounts of the month alone. */
  readonly monthly: boolean;
  /** Rows of which the place is not known. */
  readonly unplaced: number;
}

const addTo = (amounts: Amounts, index: number, amount: number): void => {
  if (Number.isNaN(amount)) return;
  const present = amounts[index] ?? Number.NaN;
  amounts[index] = Number.isNaN(present) ? amount : present + amount;
};

const placesOfEntries = (interpreted: Interpreted, places: Places): Int32Array => {
  const { count, component, unit, source, vintage } = interpreted.entries;
  const placeOf = new Int32Array(count).fill(-1);
  for (let at = 0; at < count; at++) {
    const [c = -1, u = -1, s = -1, v = -1] = [component[at], unit[at], source[at], vintage[at]];
    if (c >= 0 && u >= 0 && s >= 0 && v >= 0) placeOf[at] = places.idOf(c, u, s, v);
  }
  return placeOf;
};

const sumEntries = ({ entries }: Interpreted, placeOf: Int32Array, places: Places): Amounts => {
  const after = places.blank();
  const width = places.slots.length;
  for (let at = 0; at < entries.count; at++) {
    const place = placeOf[at] ?? -1;
    if (place < 0) continue;
    const parts = [entries.completed[at], entries.advance[at], entries.unsplit[at]];
    for (const [slot, amount = Number.NaN] of parts.entries()) {
      addTo(after, place * width + Math.min(slot, width - 1), amount);
    }
  }
  return after;
};

/** Of a month's own amounts: what stood a month ago and what was paid since. */
const addPrevious = (figures: Omit<FileFigures, 'unplaced' | 'monthly'>, monthOnly: Uint8Array): void => {
  const { places, after, previous } = figures;
  for (let place = 0; place < places.count; place++) {
    if (monthOnly[place] !== 1) continue;
    for (let slot = 0; slot < places.slots.length; slot++) {
      addTo(after, place * places.slots.length + slot, places.at(previous, place, slot));
    }
  }
};

const monthsOf = ({ entries }: Interpreted, placeOf: Int32Array, count: number) => {
  const month = new Uint8Array(count);
  const mixed = new Uint8Array(count);
  const named = new Uint8Array(count);
  for (let at = 0; at < entries.count; at++) {
    const place = placeOf[at] ?? -1;
    if (place < 0) continue;
    if (named[place] === 1 && month[place] !== entries.month[at]) mixed[place] = 1;
    named[place] = 1;
    month[place] = entries.month[at] ?? 0;
  }
  return { month, mixed, named };
};

const unplacedRows = ({ entries, states }: Interpreted, placeOf: Int32Array): number => {
  const rows = new Set<number>();
  for (let at = 0; at < entries.count; at++) {
    const row = entries.row[at] ?? 0;
    if (placeOf[at] === -1 && states[row] !== rowState.ignored) rows.add(row);
  }
  return rows.size;
};

const markInexact = ({ places, after, unsound }: Pick<FileFigures, 'places' | 'after' | 'unsound'>): void => {
  const width = places.slots.length;
  for (let at = 0; at < after.length; at++) {
    const amount = after[at] ?? Number.NaN;
    if (!Number.isNaN(amount) && !Number.isSafeInteger(amount)) unsound[Math.floor(at / width)] = 1;
  }
};

/** @param doubtful rows that may be details of no known place */
export const figuresOf = (interpreted: Interpreted, facts: BookFacts, doubtful: number): FileFigures => {
  const { units, sources } = facts.catalogue;
  const places = new Places(facts.origin, units.length, sources.length);
  const placeOf = placesOfEntries(interpreted, places);
  for (const known of [facts.current, facts.previous, facts.follows?.figures])
    if (known) places.register(known);
  const { month, mixed, named } = monthsOf(interpreted, placeOf, places.count);
  const figures = {
    places,
    after: sumEntries(interpreted, placeOf, places),
    current: places.amountsOf(facts.current),
    previous: places.amountsOf(facts.previous),
    follows: facts.follows ? places.amountsOf(facts.follows.figures) : places.blank(),
    placeOf,
    named,
    unsound: mixed,
  };
  addPrevious(figures, month);
  markInexact(figures);
  const { entries } = interpreted;
  return {
    ...figures,
    monthly: entries.month.subarray(0, entries.count).includes(1) || interpreted.settings.span === 'month',
    unplaced: unplacedRows(interpreted, placeOf) + doubtful,
  };
};
