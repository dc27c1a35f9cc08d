/** What is to be seen before writing, and keeps nothing from being written. */
import { reasonAt } from '../interpret/index.ts';
import type { Issue } from '../match/index.ts';
import type { Reason } from '../reasons.ts';
import { capitalByComponent } from './capital.ts';
import { isWritten } from './outcome.ts';
import type { Comparison, PlaceStates } from './place-states.ts';
import type { Amounts } from './places.ts';
import type { RowClasses } from './row-classes.ts';

/** Of one kind; the rows themselves say the rest. */
const mostOfKind = 100;

/** Sums over sources and vintages: what moves from one to another is no fall. */
interface Line {
  before: number;
  after: number;
  readonly places: number[];
  /** A row below zero takes something back. */
  corrected: boolean;
}

export interface Judged {
  readonly comparison: Comparison;
  readonly states: PlaceStates;
  readonly classes: RowClasses;
}

const orZero = (amount: number): number => (Number.isNaN(amount) ? 0 : amount);

const linesOf = (
  { comparison, states, classes }: Judged,
  keyOf: (place: number) => number,
  before: Amounts,
): Map<number, Line> => {
  const { places, after, named } = comparison.figures;
  const lines = new Map<number, Line>();
  for (let place = 0; place < places.count; place++) {
    const key = keyOf(place);
    const line = lines.get(key) ?? { before: 0, after: 0, places: [], corrected: false };
    lines.set(key, line);
    line.before += orZero(places.totalAt(before, place));
    if (!isWritten(states, classes, place)) {
      const { current } = comparison.figures;
      line.after +=
        named[place] === 1 ? orZero(places.totalAt(after, place)) : orZero(places.totalAt(current, place));
      continue;
    }
    line.after += orZero(places.totalAt(after, place));
    if (named[place] === 1) line.places.push(place);
  }
  return lines;
};

const isCorrected = ({ comparison, states }: Judged, place: number): boolean =>
  (states.rowsOf.get(place) ?? []).some((row) => (comparison.interpreted.totals[row] ?? 0) < 0);

/** By place: what is to be said of its rows. */
export const placeWarnings = (judged: Judged): Map<number, Issue[]> => {
  const { comparison } = judged;
  const { figures, facts } = comparison;
  const { places } = figures;
  const found = new Map<number, Issue[]>();
  const say = (place: number, issue: Issue): void => {
    found.set(place, [...(found.get(place) ?? []), issue]);
  };
  const units = facts.catalogue.units.length + 1;
  const byLine = (place: number): number =>
    (places.component[place] ?? -1) * units + (places.unit[place] ?? -1);
  for (const { before, after, places: own } of linesOf(judged, byLine, figures.previous).values()) {
    if (after >= before || own.some((place) => isCorrected(judged, place))) continue;
    for (const place of own)
      say(place, { code: 'fell', params: { before, after }, column: null, weight: 'note' });
  }
  const capital = capitalByComponent(facts, null);
  const byComponent = linesOf(judged, (place) => places.component[place] ?? -1, figures.previous);
  for (const [component, { after, places: own }] of byComponent) {
    const limit = capital[component] ?? Number.NaN;
    if (Number.isNaN(limit) || after <= limit) continue;
    const params = { capital: limit, disbursed: after };
    for (const place of own) say(place, { code: 'overCapital', params, column: null, weight: 'note' });
  }
  return found;
};

/** Notes that rows carry (a padded code, the whole province), each once, at the first row that has it. */
const rowNotes = ({ interpreted }: Comparison): Reason[] => {
  const seen = new Set<Issue>();
  const reasons: Reason[] = [];
  for (let row = 0; row < interpreted.rowCount; row++) {
    for (const issue of interpreted.issues[row] ?? []) {
      if (issue.weight !== 'note' || seen.has(issue) || isNoReasonToWarn(issue)) continue;
      seen.add(issue);
      reasons.push(reasonAt(interpreted, row, issue));
    }
  }
  return reasons;
};

const isNoReasonToWarn = ({ code }: Issue): boolean =>
  code === 'notDetail' || code === 'leftOut' || code === 'noAmount' || code === 'textMended';

const ofPlaces = (
  { comparison, states }: Judged,
  byPlace: ReadonlyMap<number, readonly Issue[]>,
): Reason[] => {
  const seen = new Set<string>();
  const reasons: Reason[] = [];
  for (const [place, issues] of byPlace) {
    const [row] = states.rowsOf.get(place) ?? [];
    for (const issue of issues) {
      const key = `${comparison.figures.places.component[place]} ${issue.code} ${JSON.stringify(issue.params)}`;
      if (row === undefined || seen.has(key)) continue;
      seen.add(key);
      reasons.push(reasonAt(comparison.interpreted, row, issue));
    }
  }
  return reasons;
};

const capped = (reasons: readonly Reason[]): Reason[] => {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return reasons.filter(({ code, params }) => {
    const key = `${code} ${JSON.stringify(params)}`;
    if (code === 'codePadded' && seen.has(key)) return false;
    seen.add(key);
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOfKind;
  });
};

export const warningsOf = (judged: Judged, byPlace: ReadonlyMap<number, readonly Issue[]>): Reason[] =>
  capped([...rowNotes(judged.comparison), ...ofPlaces(judged, byPlace)]);
