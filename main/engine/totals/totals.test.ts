/** The totals against adding up by hand, on random trees with random figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureKey } from '#shared/changes/change.ts';
import { buildTree, pathToRoot, type Tree, type TreeNode } from '#shared/domain/tree.ts';
import { packDimension, packVintages } from './dimension.ts';
import { createSlotTotals, differences, innerUnits, type YearLayout } from './slot-totals.ts';
import { type NodePlace, Totals } from './totals.ts';

const runs = { seed: 20_240_129, numRuns: 150 };
const year = 2024;
const slot = { year, measure: 1, period: 0 };

/** Nodes n0, n1, …: each beneath an earlier one, or a root. Local ids run from 1; the last one is not in the tree. */
interface Side {
  readonly tree: Tree<TreeNode>;
  readonly ids: ReadonlyMap<string, number>;
  readonly uids: readonly string[];
}

const side = (most: number): fc.Arbitrary<Side> =>
  fc.array(fc.integer({ min: -1, max: most }), { maxLength: most }).map((parents) => {
    const uids = [...parents.map((_, at) => `n${at}`), 'ended'];
    const nodes = parents.map((parent, at) => ({
      uid: `n${at}`,
      parent: parent < 0 || at === 0 ? null : `n${parent % at}`,
      position: `a${at % 3}`,
    }));
    return { tree: buildTree(nodes), ids: new Map(uids.map((uid, at) => [uid, at + 1])), uids };
  });

interface World {
  readonly components: Side;
  readonly units: Side;
  readonly sources: Side;
  readonly vintages: readonly number[];
}

const world: fc.Arbitrary<World> = fc.record({
  components: side(5),
  units: side(6),
  sources: side(4),
  vintages: fc.constantFrom([2024], [2024, 2023], [2024, 2022]),
});

const layoutOf = ({ components, units, sources, vintages }: World): YearLayout => {
  const unitDimension = packDimension(units.tree, units.ids);
  return {
    year,
    components: packDimension(components.tree, components.ids),
    units: unitDimension,
    sources: packDimension(sources.tree, sources.ids),
    ...packVintages(vintages),
    ...innerUnits(unitDimension),
  };
};

const member = (range: number): fc.Arbitrary<number> => fc.nat({ max: range });

/** @param strays figures of rows that the year does not know, and of vintages that it has no column for */
const figureOf = (
  { components, units, sources, vintages }: World,
  strays: boolean,
): fc.Arbitrary<FigureKey> => {
  const last = strays ? 0 : 1;
  return fc.record({
    year: fc.constant(year),
    measure: fc.constant(1),
    period: fc.constant(0),
    component: member(components.uids.length - last),
    unit: member(units.uids.length - last),
    source: member(sources.uids.length - last),
    vintage: fc.constantFrom(0, ...vintages, ...(strays ? [2021] : [])),
    indicator: fc.constant(0),
  });
};

type Figures = ReadonlyMap<string, { readonly key: FigureKey; readonly value: number }>;

const nameOf = (key: FigureKey): string => [key.component, key.unit, key.source, key.vintage].join('/');

/** Whether a local id counts in a node: in the whole always, else where the node is on its way to the root. */
const countsIn = ({ tree, ids, uids }: Side, id: number, node: string | undefined): boolean => {
  if (node === undefined) return true;
  const at = tree.indexOf.get(uids[id - 1] ?? '');
  if (id === 0 || at === undefined) return false;
  expect(ids.get(tree.nodes[at]?.uid ?? '')).toBe(id);
  return pathToRoot(tree, at).some((index) => tree.nodes[index]?.uid === node);
};

const byHand = (all: World, figures: Figures, place: NodePlace): number | null => {
  let sum: number | null = null;
  for (const { key, value } of figures.values()) {
    if (!countsIn(all.components, key.component, place.component)) continue;
    if (!countsIn(all.units, key.unit, place.unit)) continue;
    if (!countsIn(all.sources, key.source, place.source)) continue;
    if (place.vintage !== undefined && key.vintage !== place.vintage) continue;
    sum = (sum ?? 0) + value;
  }
  return sum;
};

const nodesOf = ({ tree }: Side): (string | undefined)[] => [
  undefined,
  ...tree.nodes.map((node) => node.uid),
];

const everyPlace = ({ components, units, sources, vintages }: World): NodePlace[] =>
  nodesOf(components).flatMap((component) =>
    nodesOf(units).flatMap((unit) =>
      nodesOf(sources).flatMap((source) =>
        [undefined, ...vintages].map((vintage) => ({ component, unit, source, vintage })),
      ),
    ),
  );

const fileOrder = (one: FigureKey, other: FigureKey): number =>
  one.component - other.component ||
  one.unit - other.unit ||
  one.source - other.source ||
  one.vintage - other.vintage;

const load = (all: World, figures: Figures): Totals => {
  const totals = new Totals(() => layoutOf(all), figures.size);
  const rows = [...figures.values()].sort((one, other) => fileOrder(one.key, other.key));
  for (const { key, value } of rows) totals.load(key, value);
  totals.finishLoading();
  return totals;
};

/** A world, what is loaded, and what is then typed (null clears). */
const storyWith = (strays: boolean) =>
  world.chain((all) =>
    fc.record({
      all: fc.constant(all),
      loaded: fc.array(fc.tuple(figureOf(all, strays), fc.integer({ min: -1_000, max: 1_000_000_000_000 })), {
        maxLength: 25,
      }),
      typed: fc.array(
        fc.tuple(
          figureOf(all, strays),
          fc.option(fc.integer({ min: 0, max: 1_000_000_000_000 }), { nil: null }),
        ),
        { maxLength: 15 },
      ),
    }),
  );

const story = storyWith(false);

type Typed = readonly (readonly [FigureKey, number | null])[];
const mapOf = (rows: Typed): Map<string, { key: FigureKey; value: number }> =>
  new Map(rows.flatMap(([key, value]) => (value === null ? [] : [[nameOf(key), { key, value }]])));

const typeAll = (
  totals: Totals,
  figures: Map<string, { key: FigureKey; value: number }>,
  typed: Typed,
): void => {
  for (const [key, after] of typed) {
    const before = figures.get(nameOf(key))?.value ?? null;
    expect(totals.leaf(key)).toBe(before);
    totals.apply(key, before, after);
    if (after === null) figures.delete(nameOf(key));
    else figures.set(nameOf(key), { key, value: after });
    expect(totals.leaf(key)).toBe(after);
  }
};

describe('totals', () => {
  it.each([
    ['', false],
    [', and lose nothing of rows that the year does not know', true],
  ])('after loading and after edits are what adding up by hand gives, at every node%s', (_, strays) => {
    fc.assert(
      fc.property(storyWith(strays), ({ all, loaded, typed }) => {
        const figures = mapOf(loaded);
        const totals = load(all, figures);
        const check = (): void => {
          for (const place of everyPlace(all)) {
            expect([place, totals.total(slot, place)]).toEqual([place, byHand(all, figures, place)]);
          }
        };
        check();
        typeAll(totals, figures, typed);
        check();
      }),
      runs,
    );
  });

  it('kept along the path of each edit are those made from scratch, counts included', () => {
    fc.assert(
      fc.property(storyWith(true), ({ all, loaded, typed }) => {
        const figures = mapOf(loaded);
        const totals = load(all, figures);
        typeAll(totals, figures, typed);
        const [kept] = totals.all();
        const [again] = totals.fromScratch();
        const [fresh = createSlotTotals(layoutOf(all))] = load(all, figures).all();
        expect(kept && again && [differences(kept, again), differences(kept, fresh)]).toEqual(kept && [0, 0]);
      }),
      runs,
    );
  });

  it('touch as many cells for an edit however many figures there are', () => {
    fc.assert(
      fc.property(story, ({ all, loaded }) => {
        const key = {
          year,
          measure: 1,
          period: 0,
          component: 1,
          unit: 1,
          source: 1,
          vintage: 2024,
          indicator: 0,
        };
        const touchedIn = (figures: Figures): number => {
          const totals = load(all, figures);
          totals.apply(key, figures.get(nameOf(key))?.value ?? null, 5);
          return totals.touched;
        };
        expect(touchedIn(mapOf(loaded))).toBe(touchedIn(new Map()));
      }),
      runs,
    );
  });

  it('made in two ways differ by each cell that an edit of one of them touches', () => {
    fc.assert(
      fc.property(
        story.filter(({ loaded }) => loaded.length > 0),
        ({ all, loaded }) => {
          const [one, other] = [load(all, mapOf(loaded)), load(all, mapOf(loaded))];
          const [key, value] = loaded.at(-1) ?? [];
          if (key && value !== undefined) one.apply(key, value, value + 1);
          const [kept, fresh] = [one.slotTotals(slot), other.slotTotals(slot)];
          expect(kept && fresh && differences(kept, fresh)).toBe(one.touched);
        },
      ),
      runs,
    );
  });

  it('of a unit are looked for where it has figures, however many works stand beneath the line', () => {
    const uids = Array.from({ length: 3_000 }, (_, at) => `w${at}`);
    const works = uids.map((uid) => ({ uid, parent: 'line', position: uid }));
    const ofLine: Side = {
      tree: buildTree([{ uid: 'line', parent: null, position: 'a' }, ...works]),
      ids: new Map(['line', ...uids].map((uid, at) => [uid, at + 1])),
      uids: ['line', ...uids],
    };
    const flat = (...names: string[]): Side => ({
      tree: buildTree(names.map((uid) => ({ uid, parent: null, position: uid }))),
      ids: new Map(names.map((uid, at) => [uid, at + 1])),
      uids: names,
    });
    const all = {
      components: ofLine,
      units: flat('u', 'v'),
      sources: flat('s', 't'),
      vintages: [2024, 2023],
    };
    const at = (component: number, unit: number, source: number): FigureKey => ({
      ...{ year, measure: 1, period: 0, indicator: 0, vintage: 2024 },
      ...{ component, unit, source },
    });
    const figures = mapOf([
      [at(1, 1, 1), 5],
      [at(2_000, 1, 1), 7],
      [at(2_500, 2, 2), 11],
    ]);
    const totals = load(all, figures);
    expect(totals.total(slot, { component: 'line', unit: 'u', source: 's' })).toBe(12);
    expect(totals.lookedAt).toBe(2);
  });

  it('know nothing of a slot without figures and of a node of another year', () => {
    const totals = load(fc.sample(world, { seed: 1, numRuns: 1 })[0] as World, new Map());
    expect(totals.total(slot, {})).toBeNull();
    expect(totals.slots).toEqual([]);
  });
});
