/**
 * A plan book over a handful of objects, for tests of checks: totals by adding up every figure beneath. Each edit
 * gives the touch that the engine would tell the rules.
 */
import type { BookView, FigureQuery, TotalQuery, YearTrees } from '../../domain/book-view.ts';
import {
  type AdditiveMeasureId,
  type IndicatorMeasureId,
  type MeasureId,
  measureById,
} from '../../domain/measures.ts';
import type { AnyRecord, RecordKind, RecordOf } from '../../domain/records.ts';
import type { Seed, SeedFigure } from '../../domain/seed.ts';
import { yearTrees } from '../../domain/year-trees.ts';
import type { Touch } from '../rule.ts';
import { isAtOrAbove } from '../touch.ts';

export type FigurePlace = Omit<SeedFigure, 'value'>;

export const isAdditive = (measure: MeasureId): measure is AdditiveMeasureId => measureById(measure).additive;

const treeKinds: ReadonlySet<RecordKind> = new Set([
  'component',
  'componentVersion',
  'unit',
  'unitVersion',
  'source',
  'planVintage',
  'indicator',
]);

export class MemoryBook implements BookView {
  readonly #records = new Map<RecordKind, Map<string, AnyRecord>>();
  readonly #figures = new Map<string, SeedFigure>();
  /** The same by measure, year and month: a total looks at no others. */
  readonly #slots = new Map<string, Map<string, SeedFigure>>();
  readonly #trees = new Map<number, YearTrees>();
  moment = 0;

  constructor(seeds: readonly Pick<Seed, 'records' | 'figures'>[]) {
    for (const { records } of seeds) {
      for (const [kind, list] of Object.entries(records)) {
        for (const record of list ?? []) this.#kind(kind as RecordKind).set(record.uid, record);
      }
    }
    for (const figure of seeds.flatMap(({ figures }) => figures)) this.#keep(figure);
  }

  #slot({
    measure,
    year,
    period,
  }: Pick<FigurePlace, 'measure' | 'year' | 'period'>): Map<string, SeedFigure> {
    const name = `${measure}/${year}/${period}`;
    const present = this.#slots.get(name) ?? new Map<string, SeedFigure>();
    this.#slots.set(name, present);
    return present;
  }

  #keep(figure: SeedFigure): void {
    const key = this.#keyOf(figure);
    this.#figures.set(key, figure);
    this.#slot(figure).set(key, figure);
  }

  #kind(kind: RecordKind): Map<string, AnyRecord> {
    const present = this.#records.get(kind) ?? new Map<string, AnyRecord>();
    this.#records.set(kind, present);
    return present;
  }

  #keyOf({ year, measure, component, unit, source, vintage, indicator, period }: FigurePlace): string {
    return [year, measure, component, unit, source, vintage, indicator, period].join('|');
  }

  trees(year: number): YearTrees {
    const known = this.#trees.get(year) ?? yearTrees((kind) => this.records(kind), year);
    this.#trees.set(year, known);
    return known;
  }

  records<Kind extends RecordKind>(kind: Kind): ReadonlyMap<string, RecordOf<Kind>> {
    const records: ReadonlyMap<string, unknown> = this.#kind(kind);
    return records as ReadonlyMap<string, RecordOf<Kind>>;
  }

  /** As the engine: a member that the year does not know has no total; the whole counts everything. */
  total(measure: AdditiveMeasureId, query: TotalQuery): number | null {
    if (!this.#knows(query)) return null;
    let sum: number | null = null;
    const { year, period } = query;
    for (const figure of this.#slot({ measure, year, period }).values()) {
      if (this.#isBeneath(figure, query)) sum = (sum ?? 0) + figure.value;
    }
    return sum;
  }

  leaf(measure: AdditiveMeasureId, query: TotalQuery): number | null {
    return this.#figures.get(this.#keyOf({ measure, ...query }))?.value ?? null;
  }

  hasNegative(measure: AdditiveMeasureId, year: number, period?: number): boolean {
    return [...this.#figures.values()].some(
      (figure) =>
        figure.measure === measure && figure.year === year && figure.period === period && figure.value < 0,
    );
  }

  #knows({ year, component, unit, source, vintage }: TotalQuery): boolean {
    const { components, units, sources, vintages } = this.trees(year);
    return (
      (component === undefined || components.indexOf.has(component)) &&
      (unit === undefined || units.indexOf.has(unit)) &&
      (source === undefined || sources.indexOf.has(source)) &&
      (vintage === undefined || vintages.includes(vintage))
    );
  }

  #isBeneath(figure: SeedFigure, { year, component, unit, source, vintage }: TotalQuery): boolean {
    const trees = this.trees(year);
    return (
      (vintage === undefined || figure.vintage === vintage) &&
      (component === undefined || isAtOrAbove(trees.components, component, figure.component)) &&
      (unit === undefined || isAtOrAbove(trees.units, unit, figure.unit)) &&
      (source === undefined || isAtOrAbove(trees.sources, source, figure.source))
    );
  }

  figure(measure: IndicatorMeasureId, query: FigureQuery): number | null {
    return this.#figures.get(this.#keyOf({ measure, ...query }))?.value ?? null;
  }

  figures(): SeedFigure[] {
    return [...this.#figures.values()];
  }

  /** Null clears the figure. */
  set(place: FigurePlace, value: number | null): Touch {
    this.moment++;
    const key = this.#keyOf(place);
    if (value === null) {
      this.#figures.delete(key);
      this.#slot(place).delete(key);
    } else this.#keep({ ...place, value });
    const { measure, year, component, unit, source, vintage, period, indicator } = place;
    return isAdditive(measure)
      ? { kind: 'total', measure, year, component, unit, source, vintage, period }
      : { kind: 'figure', measure, year, indicator: indicator ?? '', unit };
  }

  put<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): Touch {
    return this.#replace(kind, record.uid, record as AnyRecord);
  }

  remove(kind: RecordKind, uid: string): Touch {
    return this.#replace(kind, uid, undefined);
  }

  #replace(kind: RecordKind, uid: string, after: AnyRecord | undefined): Touch {
    this.moment++;
    const records = this.#kind(kind);
    const before = records.get(uid);
    if (after) records.set(uid, after);
    else records.delete(uid);
    if (treeKinds.has(kind)) this.#trees.clear();
    return { kind: 'record', record: kind, before, after };
  }
}
