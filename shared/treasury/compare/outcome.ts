/** What would be written, with the cells that it comes from. */
import type { KnownFigures } from '../facts.ts';
import type { ImportOutcome } from '../preview.ts';
import type { MatchDecision } from '../settings.ts';
import { cellsOfFigures } from './figure-cells.ts';
import { type Comparison, type PlaceStates, placeState } from './place-states.ts';
import { type Amounts, codeOf, type Places } from './places.ts';
import { acceptedTarget } from './questions.ts';
import type { RowClasses } from './row-classes.ts';

class FigureList {
  readonly rows: number[][] = [];

  add(places: Places, place: number, slot: number, amount: number): void {
    const measure = places.slots[slot];
    if (!measure) return;
    const { component, unit, source, vintage } = places;
    const at = [component[place] ?? -1, unit[place] ?? -1, source[place] ?? -1, vintage[place] ?? 0];
    this.rows.push([...at, codeOf(measure), amount]);
  }

  finished(): KnownFigures {
    const column = (at: number): number[] => this.rows.map((row) => row[at] ?? 0);
    return {
      component: Int32Array.from(column(0)),
      unit: Int32Array.from(column(1)),
      source: Int32Array.from(column(2)),
      vintage: Int32Array.from(column(3)),
      measure: Uint8Array.from(column(4)),
      amount: Float64Array.from(column(5)),
    };
  }
}

const written: readonly number[] = [placeState.new, placeState.changed, placeState.same, placeState.kept];

/** Decided, and the batch stands for it. */
export const isWritten = ({ states }: PlaceStates, { openPlaces }: RowClasses, place: number): boolean =>
  openPlaces[place] === 0 && written.includes(states[place] ?? 0);

const addAll = (
  list: FigureList,
  places: Places,
  amounts: Amounts,
  place: number,
  unless?: Amounts,
): void => {
  for (let slot = 0; slot < places.slots.length; slot++) {
    const amount = places.at(amounts, place, slot);
    const stays = unless !== undefined && !Number.isNaN(places.at(unless, place, slot));
    if (!Number.isNaN(amount) && !stays) list.add(places, place, slot, amount);
  }
};

/** Decisions of now, and exact names that were taken because the person said so; what the book knows is not said again. */
const matchesOf = ({ interpreted }: Comparison): MatchDecision[] => {
  const { catalogue, decisions, questions } = interpreted;
  const key = ({ dimension, field, text, target }: MatchDecision): string =>
    JSON.stringify([dimension, field, text, target]);
  const said = new Set(catalogue.matches.map(key));
  const taken = questions.flatMap(({ voice }): MatchDecision[] => {
    const target = acceptedTarget(catalogue, voice);
    return target === null
      ? []
      : [{ dimension: voice.dimension, field: voice.field, text: voice.text, target }];
  });
  return [...decisions.matches, ...taken].filter((each) => {
    const isNew = !said.has(key(each));
    said.add(key(each));
    return isNew;
  });
};

/** Another figure, which is written, stands in its place. */
const givesWay = ({ giveWay }: PlaceStates, isKept: (place: number) => boolean, place: number): boolean =>
  (giveWay.get(place) ?? []).some(isKept);

export const outcomeOf = (
  comparison: Comparison,
  states: PlaceStates,
  classes: RowClasses,
): ImportOutcome => {
  const { places, after, current } = comparison.figures;
  const figures = new FigureList();
  const removed = new FigureList();
  const indexOf = new Map<number, number>();
  for (let place = 0; place < places.count; place++) {
    const gone = givesWay(states, (other) => isWritten(states, classes, other), place);
    const isDeleted = states.states[place] === placeState.deleted && classes.openPlaces[place] === 0;
    if (gone || isDeleted) addAll(removed, places, current, place);
    else if (isWritten(states, classes, place)) {
      const first = figures.rows.length;
      addAll(figures, places, after, place);
      addAll(removed, places, current, place, after);
      const { length } = figures.rows;
      for (let slot = 0, index = first; slot < places.slots.length && index < length; slot++) {
        if (!Number.isNaN(places.at(after, place, slot)))
          indexOf.set(place * places.slots.length + slot, index++);
      }
    }
  }
  return {
    figures: figures.finished(),
    removed: removed.finished(),
    matches: matchesOf(comparison),
    cells: cellsOfFigures(comparison, indexOf),
  };
};
