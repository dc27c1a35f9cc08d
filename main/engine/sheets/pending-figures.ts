/**
 * Figures that one request is about to write. Cells of one request may reach for the same figure (an advance and the
 * whole that it is part of; the two views of a target): each is read with what those before it have made of the
 * figures, and one change of each figure remains.
 */
import { type FigureChange, type FigureKey, figureKeyText } from '#shared/changes/change.ts';
import type { BookView, FigureQuery, TotalQuery } from '#shared/domain/book-view.ts';
import { type MeasureId, measureById } from '#shared/domain/measures.ts';
import type { WriteIntent } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { figureKeyOf } from './intents.ts';

type FigureIntent = Extract<WriteIntent, { kind: 'figure' }>;

interface Pending {
  readonly key: FigureKey;
  readonly after: number | null;
}

export class PendingFigures {
  readonly #book: Book;
  readonly #pending = new Map<string, Pending>();
  /** The book with the pending figures where single figures are read; totals are those of the book. */
  readonly view: BookView;

  constructor(book: Book) {
    this.#book = book;
    this.view = {
      moment: book.moment,
      trees: (year) => book.trees(year),
      total: (measure, query) => book.total(measure, query),
      hasNegative: (measure, year, period) => book.hasNegative(measure, year, period),
      records: (kind) => book.records(kind),
      leaf: (measure, query) => this.#read(measure, query, () => book.leaf(measure, query)),
      figure: (measure, query) => this.#read(measure, query, () => book.figure(measure, query)),
    };
  }

  #read(measure: MeasureId, place: TotalQuery | FigureQuery, held: () => number | null): number | null {
    if (this.#pending.size === 0) return held();
    const pending = this.#pending.get(nameOf(this.#book, measure, place) ?? '');
    return pending ? pending.after : held();
  }

  /** False where the figure is that already. */
  write(intent: FigureIntent): boolean {
    const key = figureKeyOf(this.#book, intent);
    const name = figureKeyText(key);
    const pending = this.#pending.get(name);
    if ((pending ? pending.after : this.#book.valueAt(key)) === intent.value) return false;
    this.#pending.set(name, { key, after: intent.value });
    return true;
  }

  changes(): FigureChange[] {
    return [...this.#pending.values()].flatMap(({ key, after }): FigureChange[] => {
      const before = this.#book.valueAt(key);
      return before === after ? [] : [{ kind: 'figure', key, before, after }];
    });
  }
}

const idIn = (
  book: Book,
  dimension: 'component' | 'unit' | 'source' | 'indicator',
  uid: string | undefined,
) => (uid === undefined ? 0 : book.localIds.find(dimension, uid));

/** Undefined where a dimension is unknown: no figure can be there. */
const nameOf = (
  book: Book,
  measure: MeasureId,
  place: TotalQuery & Partial<FigureQuery>,
): string | undefined => {
  const component = idIn(book, 'component', place.component);
  const unit = idIn(book, 'unit', place.unit);
  const source = idIn(book, 'source', place.source);
  const indicator = idIn(book, 'indicator', place.indicator);
  if (component === undefined || unit === undefined || source === undefined || indicator === undefined)
    return undefined;
  const { year, period = 0, vintage = 0 } = place;
  return figureKeyText({
    ...{ year, period, vintage, component, unit, source, indicator },
    measure: measureById(measure).code,
  });
};
