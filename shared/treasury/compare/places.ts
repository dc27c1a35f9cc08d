/**
 * Places of figures (component × unit × source × vintage) numbered as they turn up, so that what the file, the book,
 * the last month and the earlier batch say of each stand side by side in arrays.
 */
import { measures } from '../../domain/measures.ts';
import type { KnownFigures } from '../facts.ts';
import type { FigureOrigin } from '../fields.ts';

/** In the order of a place's amounts. Investors' figures are one amount. */
const slotMeasures = {
  treasury: ['disbursedCompleted', 'disbursedAdvance', 'disbursedUnsplit'],
  investor: ['reported'],
} as const;

export type SlotMeasure = (typeof slotMeasures)[FigureOrigin][number];

export const slotsOf = (origin: FigureOrigin): readonly SlotMeasure[] => slotMeasures[origin];

export const codeOf = (id: SlotMeasure): number => measures.find((each) => each.id === id)?.code ?? 0;

/** Whole đồng by place and slot; NaN where nothing is stated. */
export type Amounts = Float64Array;

export class Places {
  readonly slots: readonly SlotMeasure[];
  readonly component: number[] = [];
  readonly unit: number[] = [];
  readonly source: number[] = [];
  readonly vintage: number[] = [];
  private readonly ids = new Map<number, number>();
  private readonly units: number;
  private readonly sources: number;

  constructor(origin: FigureOrigin, units: number, sources: number) {
    this.slots = slotsOf(origin);
    // One more of each: −1 is "not stated".
    this.units = units + 1;
    this.sources = sources + 1;
  }

  get count(): number {
    return this.component.length;
  }

  /** @param vintage year; 0 where it is not stated */
  idOf(component: number, unit: number, source: number, vintage: number): number {
    const key = (((component + 1) * this.units + unit + 1) * this.sources + source + 1) * 4_096 + vintage;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.component.length;
    this.ids.set(key, id);
    this.component.push(component);
    this.unit.push(unit);
    this.source.push(source);
    this.vintage.push(vintage);
    return id;
  }

  register({ component, unit, source, vintage }: KnownFigures): void {
    for (let at = 0; at < component.length; at++) {
      this.idOf(component[at] ?? -1, unit[at] ?? -1, source[at] ?? -1, vintage[at] ?? 0);
    }
  }

  /** Blank amounts of all places registered so far. */
  blank(): Amounts {
    return new Float64Array(this.count * this.slots.length).fill(Number.NaN);
  }

  amountsOf({ component, unit, source, vintage, measure, amount }: KnownFigures): Amounts {
    const amounts = this.blank();
    const slotOf = new Map(this.slots.map((id, slot) => [codeOf(id), slot]));
    for (let at = 0; at < component.length; at++) {
      const slot = slotOf.get(measure[at] ?? 0);
      if (slot === undefined) continue;
      const place = this.idOf(component[at] ?? -1, unit[at] ?? -1, source[at] ?? -1, vintage[at] ?? 0);
      const index = place * this.slots.length + slot;
      const present = amounts[index] ?? Number.NaN;
      amounts[index] = (Number.isNaN(present) ? 0 : present) + (amount[at] ?? 0);
    }
    return amounts;
  }

  at(amounts: Amounts, place: number, slot: number): number {
    return amounts[place * this.slots.length + slot] ?? Number.NaN;
  }

  /** All slots together; NaN where none is stated. */
  totalAt(amounts: Amounts, place: number): number {
    let sum = Number.NaN;
    for (let slot = 0; slot < this.slots.length; slot++) {
      const amount = this.at(amounts, place, slot);
      if (!Number.isNaN(amount)) sum = (Number.isNaN(sum) ? 0 : sum) + amount;
    }
    return sum;
  }

  isBlank(amounts: Amounts, place: number): boolean {
    return Number.isNaN(this.totalAt(amounts, place));
  }

  areSame(one: Amounts, other: Amounts, place: number): boolean {
    for (let slot = 0; slot < this.slots.length; slot++) {
      if (!Object.is(this.at(one, place, slot) + 0, this.at(other, place, slot) + 0)) return false;
    }
    return true;
  }

  copy(from: Amounts, to: Amounts, place: number): void {
    for (let slot = 0; slot < this.slots.length; slot++) {
      to[place * this.slots.length + slot] = this.at(from, place, slot);
    }
  }
}
