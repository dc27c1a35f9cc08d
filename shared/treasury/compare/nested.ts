/**
 * Money that would be counted twice: two figures of one source and vintage at places of which one lies within the
 * other in every dimension, or each within the other in one.
 */
import type { Catalogue } from '../facts.ts';
import type { Places } from './places.ts';

/** The member itself and all above it; "not stated" is above every one. */
const upward = (parents: readonly number[], from: number): number[] => {
  const path: number[] = [];
  for (let at = from; at >= 0; at = parents[at] ?? -1) path.push(at);
  path.push(-1);
  return path;
};

const related = (parents: readonly number[], one: number, other: number): boolean =>
  upward(parents, one).includes(other) || upward(parents, other).includes(one);

export class Nesting {
  private readonly places: Places;
  private readonly components: readonly number[];
  private readonly units: readonly number[];
  private readonly sources: readonly number[];
  /** Places by (component, unit), and by (component, each unit above theirs). */
  private readonly exact = new Map<number, number[]>();
  private readonly beneath = new Map<number, number[]>();
  private readonly componentsHeld = new Set<number>();

  constructor({ components, units, sources }: Catalogue, places: Places) {
    this.places = places;
    this.components = components.map(({ parent }) => parent);
    this.units = units.map(({ parent }) => parent);
    this.sources = sources.map(({ parent }) => parent);
  }

  add(place: number): void {
    const [component, unit] = this.pairOf(place);
    this.componentsHeld.add(component);
    this.file(this.exact, component, unit, place);
    for (const above of upward(this.units, unit)) this.file(this.beneath, component, above, place);
  }

  /** Places added that lie on a component above (or the same), at a unit above or beneath. */
  above(place: number): number[] {
    const [component, unit] = this.pairOf(place);
    const found = new Set<number>();
    for (const line of upward(this.components, component)) {
      if (!this.componentsHeld.has(line)) continue;
      for (const each of this.beneath.get(this.key(line, unit)) ?? []) found.add(each);
      for (const wider of upward(this.units, unit)) {
        for (const each of this.exact.get(this.key(line, wider)) ?? []) found.add(each);
      }
    }
    return [...found].filter((each) => each !== place && this.sameMoney(each, place));
  }

  /** True where `one` names a wider component, or the same and a wider unit. */
  isWider(one: number, other: number): boolean {
    const [component, unit] = this.pairOf(one);
    const [otherComponent, otherUnit] = this.pairOf(other);
    if (component !== otherComponent) return upward(this.components, otherComponent).includes(component);
    return unit !== otherUnit
      ? upward(this.units, otherUnit).includes(unit)
      : (this.places.vintage[one] ?? 0) <= (this.places.vintage[other] ?? 0);
  }

  private sameMoney(one: number, other: number): boolean {
    const { source, vintage } = this.places;
    const [first = 0, second = 0] = [vintage[one], vintage[other]];
    return (
      (first === second || first === 0 || second === 0) &&
      related(this.sources, source[one] ?? -1, source[other] ?? -1)
    );
  }

  private pairOf(place: number): [component: number, unit: number] {
    return [this.places.component[place] ?? -1, this.places.unit[place] ?? -1];
  }

  private key(component: number, unit: number): number {
    return (component + 1) * (this.units.length + 1) + unit + 1;
  }

  private file(into: Map<number, number[]>, component: number, unit: number, place: number): void {
    const key = this.key(component, unit);
    const filed = into.get(key);
    if (filed) filed.push(place);
    else into.set(key, [place]);
  }
}
