/**
 * An open plan book: what is in the file, held in memory as far as an edit needs it, and the one way to write.
 *
 * Opening does not load the figures; the first screen is served from kept roll-ups, and everything else asks
 * `load()` first. Loading is one pass that also adds up the content hash, so that a flipped bit in an amount
 * is noticed (SQLite would not).
 */
import {
  type Change,
  type FigureChange,
  type FigureKey,
  figureKeyText,
  isFigureChange,
  type Plain,
  type RecordChange,
} from '#shared/changes/change.ts';
import type { BookView, FigureQuery, TotalQuery, YearTrees } from '#shared/domain/book-view.ts';
import { type AdditiveMeasureId, type IndicatorMeasureId, measureById } from '#shared/domain/measures.ts';
import type { RecordKind, RecordOf } from '#shared/domain/records.ts';
import { yearTrees } from '#shared/domain/year-trees.ts';
import type { ImportedFigure } from '#shared/treasury/imported.ts';
import type { Archive } from '../archive/index.ts';
import type { Digest } from '../history/index.ts';
import { Refused } from '../refused.ts';
import type { ChangeSetRow, DimensionName, Store } from '../store/index.ts';
import { capacity } from '../totals/index.ts';
import { KeptImports } from './kept-imports.ts';
import { KeptRollUps } from './kept-roll-ups.ts';
import { figureKeyOf, type Loaded, loadFigures } from './load-figures.ts';
import { LocalIds } from './local-ids.ts';
import { RecordCache, type RecordStep } from './record-cache.ts';
import { isShaping, touchesTree } from './shaping.ts';

/** What a change set comes to: its row of history, each record before and after, and whether a tree changed its shape. */
export interface Committed {
  readonly row: ChangeSetRow;
  readonly steps: readonly RecordStep[];
  readonly reshaped: boolean;
  /** A row has another name or attribute: what is shown of it is no longer true. */
  readonly renamed: boolean;
}

interface Writing {
  readonly changes: readonly Change[];
  readonly figures: readonly FigureChange[];
  readonly records: readonly RecordChange[];
  readonly steps: readonly RecordStep[];
  /** Makes the records in memory what the steps make of them. */
  readonly accept: () => void;
}

export class Book implements BookView {
  readonly store: Store;
  readonly #records: RecordCache;
  readonly #trees = new Map<number, YearTrees>();
  readonly localIds: LocalIds;
  readonly #kept: KeptRollUps;
  readonly #archives: KeptImports;
  #loaded: Loaded | undefined;
  #head: ChangeSetRow | undefined;
  #years: readonly number[] | undefined;
  #moment = 0;

  constructor(store: Store) {
    this.store = store;
    this.#records = new RecordCache(store);
    this.localIds = new LocalIds(store);
    this.#kept = new KeptRollUps(store, this);
    this.#archives = new KeptImports(store);
    this.#head = store.history.last();
  }

  /** The last change set; undefined only while a book is being made. */
  get head(): ChangeSetRow | undefined {
    return this.#head;
  }

  get revision(): number {
    return this.#head?.revision ?? 0;
  }

  get moment(): number {
    return this.#moment;
  }

  get years(): readonly number[] {
    this.#years ??= [...this.records('planYear').values()].map((plan) => plan.year).sort((a, b) => a - b);
    return this.#years;
  }

  records<Kind extends RecordKind>(kind: Kind): ReadonlyMap<string, RecordOf<Kind>> {
    return this.#records.all(kind);
  }

  /** A record as changes hold it; null where there is none. */
  plainRecord(kind: RecordKind, uid: string): { readonly [field: string]: Plain } | null {
    const record = this.records(kind).get(uid);
    return record ? (record as unknown as { readonly [field: string]: Plain }) : null;
  }

  trees(year: number): YearTrees {
    const known = this.#trees.get(year);
    if (known) return known;
    const trees = yearTrees((kind) => this.records(kind), year);
    this.#trees.set(year, trees);
    return trees;
  }

  total(measure: AdditiveMeasureId, query: TotalQuery): number | null {
    const slot = { year: query.year, measure: measureById(measure).code, period: query.period ?? 0 };
    if (!this.#loaded) {
      const kept = this.#kept.total(slot, query);
      if (kept !== undefined) return kept;
    }
    return this.load().totals.total(slot, query);
  }

  leaf(measure: AdditiveMeasureId, query: TotalQuery): number | null {
    const [component, unit, source] = (['component', 'unit', 'source'] as const).map((dimension) =>
      query[dimension] === undefined ? 0 : this.localIds.find(dimension, query[dimension]),
    );
    if (component === undefined || unit === undefined || source === undefined) return null;
    const { year, period = 0, vintage = 0 } = query;
    const code = measureById(measure).code;
    return this.valueAt({ year, measure: code, period, component, unit, source, vintage, indicator: 0 });
  }

  hasNegative(measure: AdditiveMeasureId, year: number, period = 0): boolean {
    return this.load().totals.hasNegative({ year, measure: measureById(measure).code, period });
  }

  figure(measure: IndicatorMeasureId, query: FigureQuery): number | null {
    const key = this.indicatorKey(measure, query);
    return key ? this.load().indicators.get(key) : null;
  }

  /** Undefined where a dimension is unknown: no figure can be there. */
  indicatorKey(measure: IndicatorMeasureId, query: FigureQuery): FigureKey | undefined {
    const indicator = this.localIds.find('indicator', query.indicator);
    const unit = query.unit === undefined ? 0 : this.localIds.find('unit', query.unit);
    if (indicator === undefined || unit === undefined) return undefined;
    const code = measureById(measure).code;
    return {
      year: query.year,
      measure: code,
      period: 0,
      component: 0,
      unit,
      source: 0,
      vintage: 0,
      indicator,
    };
  }

  valueAt(key: FigureKey): number | null {
    return key.indicator === 0 ? this.load().totals.leaf(key) : this.load().indicators.get(key);
  }

  imported(uid: string): readonly ImportedFigure[] | undefined {
    const batch = this.records('importBatch').get(uid);
    return batch && this.#archives.figuresOf(batch.archive);
  }

  /** Every figure of the book, in no particular order: for the rare command that has to look at all of them. */
  forEachFigure(visit: (key: FigureKey, value: number) => void): void {
    for (const row of this.store.figures.iterate()) visit(figureKeyOf(row), row[8]);
  }

  get isLoaded(): boolean {
    return this.#loaded !== undefined;
  }

  /**
   * Reads every figure once. Does nothing the second time.
   * @throws DamagedBook where the contents do not give the hash that the last change set recorded
   */
  load(): Loaded {
    this.#loaded ??= loadFigures(this);
    return this.#loaded;
  }

  /**
   * Writes changes as one change set: first memory, then rows, history and content hash in one transaction.
   * `describe` is told the digest and makes the row of history; `announce` is told what the change set comes to
   * before the disk has it; `archive` is what a new import keeps beside its record. Durable when this returns.
   * @throws whatever stopped it; memory and file are then as they were
   */
  commit(
    changes: readonly Change[],
    describe: (digest: Buffer) => ChangeSetRow,
    announce?: (committed: Committed) => void,
    archive?: Archive,
  ): Committed {
    const { digest } = this.load();
    const head = this.#head;
    try {
      const writing = this.#prepare(changes);
      const { figures, records, steps } = writing;
      for (const change of figures) mixFigure(digest, change);
      for (const { kind, before: was, after } of steps) {
        if (was) digest.removeRecord(kind, was);
        if (after) digest.addRecord(kind, after);
      }
      const row = describe(digest.bytes());
      const writeIds = this.#absorb(writing);
      this.#head = row;
      const reshaped = records.some(isShaping);
      const renamed = !reshaped && records.some(touchesTree);
      const committed = { row, steps, reshaped, renamed };
      if (archive) this.#archives.hold(archive);
      announce?.(committed);
      this.#persist(writing, row, () => {
        writeIds();
        if (archive) this.store.archives.put(archive.hash, archive.content);
      });
      return committed;
    } catch (error) {
      this.#startOver(head);
      throw error;
    }
  }

  #prepare(changes: readonly Change[]): Writing {
    const figures = changes.filter(isFigureChange);
    const records = changes.filter((change): change is RecordChange => !isFigureChange(change));
    for (const change of figures) this.#expectBefore(change);
    return { changes, figures, records, ...this.#records.preview(records) };
  }

  #persist({ changes, figures, records }: Writing, row: ChangeSetRow, writeFirst: () => void): void {
    this.store.write(() => {
      writeFirst();
      for (const change of records) this.store.records.apply(change);
      for (const change of figures) this.store.figures.write(change);
      this.store.history.append(row, changes);
    });
  }

  /** Memory after the change set. @returns what writes the local ids that it brings along */
  #absorb({ figures, records, accept }: Writing): () => void {
    const { totals, indicators } = this.load();
    this.#moment++;
    const writeIds = this.localIds.acceptPending();
    accept();
    if (records.some(touchesTree)) this.#trees.clear();
    if (records.some((change) => change.kind === 'planYear')) this.#years = undefined;
    for (const change of figures) {
      if (change.key.indicator !== 0) indicators.set(change.key, change.after);
      else totals.apply(change.key, change.before, change.after);
    }
    if (records.some(isShaping)) totals.rebuild();
    return writeIds;
  }

  /** Everything is read anew from the file when next asked for: the cheapest way to be sure that it is what is there. */
  #startOver(head: ChangeSetRow | undefined): void {
    this.#moment++;
    this.#head = head;
    this.#loaded = undefined;
    this.#years = undefined;
    this.#trees.clear();
    this.#records.forget();
    this.localIds.forget();
    this.#archives.forget();
  }

  /** @throws Error where a change does not start from what is there: it must not be written */
  #expectBefore(change: FigureChange): void {
    if (this.valueAt(change.key) === change.before) return;
    throw new Error(`figure ${figureKeyText(change.key)} is not what the change started from`);
  }

  /** Saves what the next opening's first screen needs. Called when the book is closed or has just been made. */
  keepRollUps(): void {
    if (!this.#loaded || this.#kept.areCurrent) return;
    this.#kept.save(this.#loaded.totals);
  }

  /** True where the roll-ups in the file, if they are of this revision, are what the figures come to. */
  keptRollUpsHold(): boolean {
    return this.#kept.agreeWith(this.load().totals);
  }

  /** Local id of a dimension's row, given one if it is new. @throws Refused where the book is full */
  localId(dimension: DimensionName, uid: string): number {
    const known = this.localIds.find(dimension, uid);
    if (known !== undefined) return known;
    // Indicators are packed into no key: as many as components will do.
    const limit = dimension === 'indicator' ? capacity.component : capacity[dimension];
    if (this.localIds.next(dimension) > limit) throw new Refused({ code: 'bookFull', params: { limit } });
    return this.localIds.reserve(dimension, uid);
  }
}

const mixFigure = (digest: Digest, change: FigureChange): void => {
  if (change.before !== null) digest.removeFigure(change.key, change.before);
  if (change.after !== null) digest.addFigure(change.key, change.after);
};
