/**
 * The figures of a measured book, in the order of their key: exactly as many cells as the size asks for, spread
 * evenly over year × content × unit × source (Knuth's Algorithm S). What is allotted has a disbursed amount
 * beside it; what is assigned stays half above what is allotted, so that no check has anything to say, neither
 * at first nor after edits of a tenth.
 */
import type { FigureKey } from '#shared/changes/change.ts';
import { measureById } from '#shared/domain/measures.ts';
import { createRandom, type Random } from './random.ts';
import { leafSources, period, type Shape, years } from './shape.ts';

export interface Figure {
  readonly key: FigureKey;
  readonly value: number;
}

interface Cell {
  readonly content: number;
  /** Local ids. */
  readonly component: number;
  readonly unit: number;
  readonly source: number;
  readonly vintage: number;
  readonly allotted: number;
  readonly disbursed: number;
}

const million = 1_000_000;
/** Every tenth amount is carried over from the year before. */
const carriedShare = 0.1;
const headroom = 1.5;

/** Local id by uid: the first uid has 1. */
const idsOf = (uids: readonly string[]): Map<string, number> => new Map(uids.map((uid, at) => [uid, at + 1]));

interface Draw {
  readonly random: Random;
  /** Cells still to be looked at, and of them still to be taken. */
  left: number;
  wanted: number;
}

const takes = (draw: Draw): boolean => {
  const taken = draw.random() * draw.left < draw.wanted;
  draw.left--;
  if (taken) draw.wanted--;
  return taken;
};

/** Between 5 million and 5 billion đồng, small amounts as often as large ones; whole thousands. */
const amount = (random: Random): number => Math.round(5_000 * 1_000 ** random()) * 1_000;

interface Space {
  readonly contents: readonly number[];
  readonly units: readonly number[];
  readonly sources: readonly number[];
}

function* cellsOfYear(space: Space, year: number, draw: Draw): Generator<Cell> {
  const { random } = draw;
  for (const [content, component] of space.contents.entries()) {
    for (const unit of space.units) {
      for (const source of space.sources) {
        if (!takes(draw)) continue;
        const allotted = amount(random);
        const disbursed = Math.floor(allotted * (0.3 + random() * 0.5));
        const vintage = random() < carriedShare ? year - 1 : year;
        yield { content, component, unit, source, vintage, allotted, disbursed };
      }
    }
  }
}

const keyOf = (year: number, measure: 'assigned' | 'allotted' | 'disbursedCompleted'): FigureKey => ({
  year,
  measure: measureById(measure).code,
  period: measure === 'disbursedCompleted' ? period(year) : 0,
  component: 0,
  unit: 0,
  source: 0,
  vintage: 0,
  indicator: 0,
});

/** What is given to each sub-project at the country, above what its contents share out. */
const assignedOf = (cells: readonly Cell[], subprojectOf: readonly number[], year: number): Figure[] => {
  const sums = new Map<string, number>();
  for (const { content, source, vintage, allotted } of cells) {
    const place = `${subprojectOf[content]}/${source}/${vintage}`;
    sums.set(place, (sums.get(place) ?? 0) + allotted);
  }
  const key = keyOf(year, 'assigned');
  const figures = [...sums].map(([place, sum]): Figure => {
    const [component = 0, source = 0, vintage = 0] = place.split('/').map(Number);
    const value = Math.ceil((sum * headroom) / million) * million;
    return { key: { ...key, component, unit: 1, source, vintage }, value };
  });
  return figures.sort(
    ({ key: a }, { key: b }) => a.component - b.component || a.source - b.source || a.vintage - b.vintage,
  );
};

const spaceOf = (shape: Shape): Space & { subprojectOf: number[] } => {
  const components = idsOf(shape.components);
  const units = idsOf(shape.units);
  const sources = idsOf(shape.sources);
  const id = (ids: Map<string, number>, uid: string): number => ids.get(uid) ?? 0;
  const contents = shape.contents
    .map(({ uid, subproject }) => ({ own: id(components, uid), above: id(components, subproject) }))
    .sort((a, b) => a.own - b.own);
  return {
    contents: contents.map(({ own }) => own),
    units: shape.leafUnits.map((uid) => id(units, uid)),
    sources: leafSources.map((uid) => id(sources, uid)).sort((a, b) => a - b),
    subprojectOf: contents.map(({ above }) => above),
  };
};

/** Every figure of the book in the order of its key: by year, then measure. */
export function* figuresOf(shape: Shape, allotted: number, seed: number): Generator<Figure> {
  const space = spaceOf(shape);
  const cellsAYear = space.contents.length * space.units.length * space.sources.length;
  const draw = { random: createRandom(seed), left: cellsAYear * years.length, wanted: allotted };
  for (const year of years) {
    const cells = [...cellsOfYear(space, year, draw)];
    yield* assignedOf(cells, space.subprojectOf, year);
    const plan = keyOf(year, 'allotted');
    for (const { component, unit, source, vintage, allotted: value } of cells)
      yield { key: { ...plan, component, unit, source, vintage }, value };
    const done = keyOf(year, 'disbursedCompleted');
    for (const { component, unit, source, vintage, disbursed: value } of cells)
      yield { key: { ...done, component, unit, source, vintage }, value };
  }
}
