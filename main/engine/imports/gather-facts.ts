/** Figures of the book that an import is compared with, gathered a slice at a time: edits are answered in between. */
import { type AdditiveMeasureId, disbursedMeasures, measureById } from '#shared/domain/measures.ts';
import { periodsOf } from '#shared/domain/periods.ts';
import type { Tree, TreeNode } from '#shared/domain/tree.ts';
import type { KnownFigures } from '#shared/treasury/facts.ts';
import type { FigureOrigin } from '#shared/treasury/fields.ts';
import type { Book } from '../book/index.ts';
import type { DimensionName } from '../store/index.ts';
import { turn } from '../threads/index.ts';
import type { Facts } from './tasks.ts';

export interface Question {
  readonly year: number;
  /** yyyymm; 0 where it is not known yet. */
  readonly period: number;
  readonly origin: FigureOrigin;
}

export const measuresOf = (origin: FigureOrigin): readonly AdditiveMeasureId[] =>
  origin === 'treasury' ? disbursedMeasures : ['reported'];

/** Figures between two turns: some milliseconds. */
const slice = 10_000;

/** The book has changed while it was being looked at. */
class Changed extends Error {}

const unknown = -2;

/** From a local id to a member's place in the catalogue: −1 for "not stated", −2 for what the year does not know. */
const placesOf = (book: Book, dimension: DimensionName, tree: Tree<TreeNode>): ((id: number) => number) => {
  const places: number[] = [-1];
  return (id) => {
    places[id] ??= tree.indexOf.get(book.localIds.uidOf(dimension, id) ?? '') ?? unknown;
    return places[id];
  };
};

class FactGatherer {
  readonly #book: Book;
  readonly #year: number;
  readonly #revision: number;
  readonly #component: (id: number) => number;
  readonly #unit: (id: number) => number;
  readonly #source: (id: number) => number;
  #seen = 0;

  constructor(book: Book, year: number) {
    const { components, units, sources } = book.trees(year);
    this.#book = book;
    this.#year = year;
    this.#revision = book.revision;
    this.#component = placesOf(book, 'component', components);
    this.#unit = placesOf(book, 'unit', units);
    this.#source = placesOf(book, 'source', sources);
  }

  async figures(measures: readonly AdditiveMeasureId[], period: number): Promise<KnownFigures> {
    const lists: number[][] = [[], [], [], [], [], []];
    for (const measure of measures) await this.#add(lists, measureById(measure).code, period);
    const [component = [], unit = [], source = [], vintage = [], codes = [], amount = []] = lists;
    return {
      component: Int32Array.from(component),
      unit: Int32Array.from(unit),
      source: Int32Array.from(source),
      vintage: Int32Array.from(vintage),
      measure: Uint8Array.from(codes),
      amount: Float64Array.from(amount),
    };
  }

  /** What stands at a member that the year does not know shows in no sheet, and no file can name it. */
  async #add(lists: readonly number[][], measure: number, period: number): Promise<void> {
    const { totals } = this.#book.load();
    for (const { key, amount } of totals.leavesOf({ year: this.#year, measure, period })) {
      const { component, unit, source, vintage } = key;
      const places = [this.#component(component), this.#unit(unit), this.#source(source)];
      if (!places.includes(unknown))
        for (const [at, value] of [...places, vintage, measure, amount].entries()) lists[at]?.push(value);
      if (++this.#seen % slice === 0) await this.#pause();
    }
  }

  async #pause(): Promise<void> {
    await turn();
    if (this.#book.revision !== this.#revision) throw new Changed();
  }
}

/** The newest month before that has figures; 0 where there is none. */
const monthBefore = (book: Book, { year, period, origin }: Question): number =>
  periodsOf(book, year).find(
    (each) =>
      each < period &&
      measuresOf(origin).some((measure) => book.total(measure, { year, period: each }) !== null),
  ) ?? 0;

const gatherOnce = async (book: Book, question: Question): Promise<Omit<Facts, 'follows'>> => {
  const { year, period, origin } = question;
  const gatherer = new FactGatherer(book, year);
  const measures = measuresOf(origin);
  const { revision } = book;
  const before = monthBefore(book, question);
  return {
    ...{ revision, origin, period, previousPeriod: before },
    current: await gatherer.figures(measures, period),
    previous: await gatherer.figures(measures, before),
    capital: await gatherer.figures(['assigned', 'allotted'], 0),
  };
};

/** A person types more slowly than figures are gathered: more than a few tries mean something else. */
const mostTries = 20;

/** All of one revision: begun anew where the book changes meanwhile. */
export const gatherFacts = async (book: Book, question: Question): Promise<Omit<Facts, 'follows'>> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await gatherOnce(book, question);
    } catch (error) {
      if (!(error instanceof Changed) || attempt === mostTries) throw error;
    }
  }
};

/** The buffers of facts: they are handed to the thread, not copied. */
export const buffersOf = ({ current, previous, capital }: Omit<Facts, 'follows'>): ArrayBuffer[] =>
  [current, previous, capital].flatMap((figures) =>
    Object.values(figures).map((list: Int32Array | Uint8Array | Float64Array) => list.buffer as ArrayBuffer),
  );
