/**
 * What becomes of each place: new, changed, the same, given up, or open because something there is somebody's to
 * decide: typed by hand, or money on a line above or beneath (never counted twice, never overwritten in silence).
 */
import type { BookFacts, Catalogue } from '../facts.ts';
import { type Interpreted, rowKeyOf } from '../interpret/index.ts';
import type { Issue } from '../match/index.ts';
import type { FileFigures } from './file-figures.ts';
import { Nesting } from './nested.ts';
import type { Places } from './places.ts';

export const placeState = {
  /** Nothing to do with this import. */
  none: 0,
  new: 1,
  changed: 2,
  same: 3,
  deleted: 4,
  /** Of the batch that this one follows; no row names it, and it is to stay. */
  kept: 5,
} as const;

export interface PlaceStates {
  readonly states: Uint8Array;
  /** Why a place is open, or what is to be said of it. */
  readonly reasons: Map<number, Issue[]>;
  /** Places without a row of the file. */
  readonly synthetic: readonly number[];
  /** Standing figures that give way to coarser or finer ones, each with those that it gives way to. */
  readonly giveWay: ReadonlyMap<number, readonly number[]>;
  /** Rows that name each place, by place. */
  readonly rowsOf: ReadonlyMap<number, readonly number[]>;
}

export interface Comparison {
  readonly interpreted: Interpreted;
  readonly facts: BookFacts;
  readonly figures: FileFigures;
}

export const placeLabel = ({ components, units }: Catalogue, places: Places, place: number): string => {
  const component = components[places.component[place] ?? -1];
  const unit = units[places.unit[place] ?? -1];
  return [component?.name ?? '', unit?.name ?? ''].filter((name) => name !== '').join(' – ');
};

/** "gnbv2125.1.1|cb.042|centralDevelopment|2024": what decisions name a figure without a row by. */
export const placeKey = ({ components, units, sources }: Catalogue, places: Places, place: number): string =>
  [
    components[places.component[place] ?? -1]?.uid ?? '',
    units[places.unit[place] ?? -1]?.uid ?? '',
    sources[places.source[place] ?? -1]?.uid ?? '',
    places.vintage[place] ?? 0,
  ].join('|');

const issue = (code: Issue['code'], params: Issue['params'], weight: Issue['weight'] = 'open'): Issue => ({
  code,
  params,
  column: null,
  weight,
});

const orNull = (amount: number): number | null => (Number.isNaN(amount) ? null : amount);

export class PlaceJudge {
  private readonly states: Uint8Array;
  private readonly reasons = new Map<number, Issue[]>();
  private readonly synthetic = new Set<number>();
  private readonly giveWay = new Map<number, number[]>();
  private readonly rowsOf = new Map<number, number[]>();
  private readonly overwritten: ReadonlySet<string>;
  private readonly comparison: Comparison;

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.states = new Uint8Array(comparison.figures.places.count);
    const { overwrite } = comparison.interpreted.decisions;
    this.overwritten = new Set(overwrite === 'all' ? [] : overwrite);
  }

  judge(): PlaceStates {
    this.gatherRows();
    const { places, named } = this.comparison.figures;
    for (let place = 0; place < places.count; place++) {
      if (named[place] === 1) this.ofNamed(place);
      else this.ofUnnamed(place);
    }
    this.findNested();
    const { states, reasons, giveWay, rowsOf } = this;
    return { states, reasons, synthetic: [...this.synthetic], giveWay, rowsOf };
  }

  private gatherRows(): void {
    const { entries } = this.comparison.interpreted;
    const { placeOf } = this.comparison.figures;
    for (let at = 0; at < entries.count; at++) {
      const place = placeOf[at] ?? -1;
      const row = entries.row[at] ?? 0;
      if (place < 0) continue;
      const rows = this.rowsOf.get(place);
      if (!rows) this.rowsOf.set(place, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  }

  /** A person named the very row, or the very figure. */
  private isNamedByHand(place: number): boolean {
    if (this.overwritten.size === 0) return false;
    const { interpreted, facts, figures } = this.comparison;
    if (this.overwritten.has(placeKey(facts.catalogue, figures.places, place))) return true;
    return (this.rowsOf.get(place) ?? []).some((row) => this.overwritten.has(rowKeyOf(interpreted, row)));
  }

  private mayOverwrite(place: number): boolean {
    return this.comparison.interpreted.decisions.overwrite === 'all' || this.isNamedByHand(place);
  }

  private say(place: number, reason: Issue): void {
    const said = this.reasons.get(place);
    if (said) said.push(reason);
    else this.reasons.set(place, [reason]);
  }

  private setAgainstBook(place: number): void {
    const { places, after, current } = this.comparison.figures;
    if (places.areSame(after, current, place)) this.states[place] = placeState.same;
    else this.states[place] = places.isBlank(current, place) ? placeState.new : placeState.changed;
  }

  private ofNamed(place: number): void {
    const { places, after, unsound } = this.comparison.figures;
    this.setAgainstBook(place);
    if (unsound[place] === 1) {
      this.say(place, issue('amountTooLarge', { text: String(places.totalAt(after, place)) }));
    }
    if (this.states[place] !== placeState.same) this.checkHand(place);
  }

  /** What stands is not what the earlier batch wrote there. */
  private checkHand(place: number): boolean {
    const { places, current, follows } = this.comparison.figures;
    const blank = places.isBlank(current, place) && places.isBlank(follows, place);
    if (blank || places.areSame(current, follows, place)) return false;
    const typed = orNull(places.totalAt(current, place));
    const imported = orNull(places.totalAt(follows, place));
    const weight = this.mayOverwrite(place) ? 'note' : 'open';
    this.say(place, issue('typedByHand', { typed: typed ?? 0, imported }, weight));
    return weight === 'open';
  }

  private ofUnnamed(place: number): void {
    const { places, previous, follows, monthly } = this.comparison.figures;
    if (monthly && !places.isBlank(previous, place)) this.carryForward(place);
    else if (!places.isBlank(follows, place)) this.ofGone(place);
  }

  /** A month's file need not name what had no payment: its cumulative figure goes on. */
  private carryForward(place: number): void {
    const { places, after, current, previous, follows } = this.comparison.figures;
    const standsOfOthers = !places.isBlank(current, place) && !places.areSame(current, follows, place);
    if (standsOfOthers) return;
    places.copy(previous, after, place);
    this.setAgainstBook(place);
    this.synthetic.add(place);
    const { previousPeriod = 0 } = this.comparison.facts;
    this.say(place, issue('carriedForward', { period: previousPeriod }, 'note'));
  }

  private ofGone(place: number): void {
    const { interpreted, facts, figures } = this.comparison;
    const { places, current, follows, after, unplaced } = figures;
    if (places.isBlank(current, place)) return;
    const file = facts.follows?.fileName ?? '';
    const byHand = !places.areSame(current, follows, place);
    if (interpreted.decisions.keepMissing) {
      if (byHand) return;
      places.copy(follows, after, place);
      this.states[place] = placeState.kept;
      return;
    }
    this.synthetic.add(place);
    if (unplaced > 0) {
      this.states[place] = placeState.deleted;
      this.say(place, issue('goneUnsure', { file, rows: unplaced }));
      return;
    }
    this.states[place] = placeState.deleted;
    this.say(place, issue('gone', { file }, 'note'));
    if (byHand) this.checkHand(place);
  }

  private amountAt(place: number, named: boolean): number {
    const { places, after, current } = this.comparison.figures;
    return places.totalAt(named ? after : current, place);
  }

  private isMoney(amount: number): boolean {
    return !Number.isNaN(amount) && amount !== 0;
  }

  private findNested(): void {
    const { facts, figures } = this.comparison;
    const { places, named } = figures;
    const ofFile = new Nesting(facts.catalogue, places);
    const standing = new Nesting(facts.catalogue, places);
    const written: number[] = [];
    const stands: number[] = [];
    for (let place = 0; place < places.count; place++) {
      const isOfFile = named[place] === 1;
      if (isOfFile && this.isMoney(this.amountAt(place, true))) written.push(place);
      else if (!isOfFile && this.stays(place) && this.isMoney(this.amountAt(place, false)))
        stands.push(place);
    }
    for (const place of written) ofFile.add(place);
    for (const place of stands) standing.add(place);
    this.nestedInFile(written, ofFile);
    this.nestedInBook(written, standing, stands, ofFile);
  }

  /** A standing figure that this import does not take away; what is carried forward stands, too. */
  private stays(place: number): boolean {
    const { places, current } = this.comparison.figures;
    const isGiven = this.states[place] === placeState.deleted && !this.isOpen(place);
    return !isGiven && (!places.isBlank(current, place) || this.synthetic.has(place));
  }

  private isOpen(place: number): boolean {
    return (this.reasons.get(place) ?? []).some(({ weight }) => weight !== 'note');
  }

  /** Only a person who names a row can say that both count. */
  private nestedInFile(written: readonly number[], ofFile: Nesting): void {
    for (const place of written) {
      for (const wider of ofFile.above(place)) {
        if (this.isNamedByHand(place) || this.isNamedByHand(wider)) continue;
        this.sayNested(place, wider);
        this.sayNested(wider, place);
      }
    }
  }

  private sayNested(place: number, other: number): void {
    if ((this.reasons.get(place) ?? []).some(({ code }) => code === 'nestedRows')) return;
    const { facts, figures } = this.comparison;
    const label = placeLabel(facts.catalogue, figures.places, other);
    this.say(place, issue('nestedRows', { label, amount: this.amountAt(other, true) }));
  }

  private nestedInBook(
    written: readonly number[],
    standing: Nesting,
    stands: readonly number[],
    ofFile: Nesting,
  ): void {
    const pairs: (readonly [own: number, other: number])[] = [];
    for (const place of written) for (const other of standing.above(place)) pairs.push([place, other]);
    for (const other of stands) for (const place of ofFile.above(other)) pairs.push([place, other]);
    for (const [place, other] of pairs) {
      if (this.mayOverwrite(place)) this.giveWay.set(other, [...(this.giveWay.get(other) ?? []), place]);
    }
    const seen = new Set<string>();
    for (const [place, other] of pairs) {
      const key = `${place} ${other}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.sayStanding(place, other, standing);
    }
  }

  private sayStanding(place: number, other: number, nesting: Nesting): void {
    const { facts, figures } = this.comparison;
    const code = nesting.isWider(other, place) ? 'coarserFigure' : 'finerFigure';
    const params = {
      label: placeLabel(facts.catalogue, figures.places, other),
      amount: this.amountAt(other, false),
    };
    this.say(place, issue(code, params, this.mayOverwrite(place) ? 'note' : 'open'));
  }
}
