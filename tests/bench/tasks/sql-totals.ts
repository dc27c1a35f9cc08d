/**
 * The peer of a full recompute: the same totals by SQL. One GROUP BY for each crossing that the engine keeps and
 * each combination of levels of its trees, over the figures joined to one table of levels for each dimension.
 * The whole above the roots is left out: each tree has one root, so it is the root's total over again.
 */
import Database from 'better-sqlite3';
import type { Book } from '#engine/book/index.ts';
import { placeIndex, type SlotTotals } from '#engine/totals/index.ts';
import type { Tree, TreeNode } from '#shared/domain/tree.ts';

type CrossingName = 'byComponent' | 'byUnit' | 'unitByComponent';

export interface GroupQuery {
  readonly crossing: CrossingName;
  readonly sql: string;
}

/** year, measure, period, component, unit, source (index in the tree, from 1; 0: not grouped), vintage, sum, count */
type GroupRow = [number, number, number, number, number, number, number, number, number];

const deepest = (tree: Tree<TreeNode>): number => Math.max(...tree.depths);

/** `component_level (id, l0, l1 …)`: for each local id its ancestors by depth, null beneath its own. */
const makeLevels = (
  connection: Database.Database,
  name: string,
  tree: Tree<TreeNode>,
  ids: ReadonlyMap<string, number>,
): void => {
  const levels = Array.from({ length: deepest(tree) + 1 }, (_, depth) => `l${depth}`);
  connection.exec(`CREATE TEMP TABLE ${name}_level (id INTEGER PRIMARY KEY, ${levels.join(', ')})`);
  const insert = connection.prepare(
    `INSERT INTO ${name}_level VALUES (?, ${levels.map(() => '?').join(', ')})`,
  );
  for (const [at, node] of tree.nodes.entries()) {
    const ancestors: (number | null)[] = levels.map(() => null);
    for (let up = at; up >= 0; up = tree.parents[up] ?? -1) ancestors[tree.depths[up] ?? 0] = up + 1;
    insert.run(ids.get(node.uid) ?? 0, ...ancestors);
  }
};

interface Levels {
  readonly component?: number;
  readonly unit?: number;
  readonly source?: number;
  readonly vintage?: boolean;
}

const queryOf = (crossing: CrossingName, levels: Levels): GroupQuery => {
  const joined = (['component', 'unit', 'source'] as const).filter((name) => levels[name] !== undefined);
  const column = (name: 'component' | 'unit' | 'source'): string =>
    levels[name] === undefined ? '0' : `${name}_level.l${levels[name]}`;
  const vintage = levels.vintage ? 'figure.vintage' : '0';
  const groups = [...joined.map(column), ...(levels.vintage ? [vintage] : [])];
  return {
    crossing,
    sql: `SELECT year, measure, period, ${column('component')}, ${column('unit')}, ${column('source')}, ${vintage},
      sum(value), count(*)
      FROM figure ${joined.map((name) => `JOIN ${name}_level ON ${name}_level.id = figure.${name}`).join(' ')}
      WHERE indicator = 0 ${joined.map((name) => `AND ${column(name)} IS NOT NULL`).join(' ')}
      GROUP BY year, measure, period, ${groups.join(', ')}`,
  };
};

const depthsOf = (tree: Tree<TreeNode>): number[] => [...Array(deepest(tree) + 1).keys()];

const allQueries = ({ components, units, sources }: ReturnType<Book['trees']>): GroupQuery[] => {
  const byComponent = depthsOf(components).flatMap((component) =>
    // Units with units beneath them only: all but the deepest level.
    depthsOf(units)
      .slice(0, -1)
      .flatMap((unit) =>
        depthsOf(sources).flatMap((source) =>
          [false, true].map((vintage) => queryOf('byComponent', { component, unit, source, vintage })),
        ),
      ),
  );
  const byUnit = depthsOf(units).flatMap((unit) =>
    depthsOf(sources).map((source) => queryOf('byUnit', { unit, source })),
  );
  const unitByComponent = depthsOf(units).flatMap((unit) =>
    depthsOf(components).map((component) => queryOf('unitByComponent', { unit, component })),
  );
  return [...byComponent, ...byUnit, ...unitByComponent];
};

export interface SqlTotals {
  readonly queries: readonly GroupQuery[];
  readonly rows: (query: GroupQuery) => GroupRow[];
  readonly close: () => void;
}

/** A connection of its own, with a cache that holds the whole file. */
export const openSqlTotals = (path: string, book: Book, year: number): SqlTotals => {
  const connection = new Database(path, { readonly: true });
  connection.pragma('temp_store = MEMORY');
  connection.pragma('cache_size = -262144');
  const trees = book.trees(year);
  makeLevels(connection, 'component', trees.components, book.localIds.of('component'));
  makeLevels(connection, 'unit', trees.units, book.localIds.of('unit'));
  makeLevels(connection, 'source', trees.sources, book.localIds.of('source'));
  return {
    queries: allQueries(trees),
    rows: (query) => connection.prepare(query.sql).raw().all() as GroupRow[],
    close: () => connection.close(),
  };
};

interface Cell {
  readonly crossing: { readonly amounts: Float64Array; readonly counts: Int32Array } | undefined;
  readonly at: number;
}

const cellOf = ({ layout, byUnit, byComponent }: SlotTotals, name: CrossingName, row: GroupRow): Cell => {
  const [, , , component, unit, source, vintage] = row;
  if (name === 'byUnit') return { crossing: byUnit, at: unit * layout.sources.size + source };
  if (name === 'unitByComponent') return { crossing: byComponent[component]?.byUnit, at: unit };
  const age = vintage === 0 ? 0 : (layout.vintages.get(vintage) ?? -1);
  const at = placeIndex(layout, layout.innerOf[unit] ?? -1, source, age);
  return { crossing: byComponent[component]?.byPlace, at };
};

/** How many cells are not blank, of those that are asked for. */
const filledOf = (counts: Int32Array, isAsked: (at: number) => boolean): number => {
  let filled = 0;
  for (const [at, count] of counts.entries()) if (count > 0 && isAsked(at)) filled++;
  return filled;
};

/** How many totals beneath the whole are not blank: as many rows as SQL has to find. */
const filled = ({ layout, byUnit, byComponent }: SlotTotals): number => {
  const { sources, vintages } = layout;
  const width = vintages.size + 1;
  const run = sources.size * width;
  let found = filledOf(byUnit.counts, (at) => at >= sources.size && at % sources.size > 0);
  for (const block of byComponent.slice(1)) {
    if (!block) continue;
    found += filledOf(block.byUnit.counts, (unit) => unit > 0);
    // Of each inner unit but the whole, all sources but the whole, in all vintages and each.
    found += filledOf(block.byPlace.counts, (at) => at >= run && at % run >= width);
  }
  return found;
};

/** Every total of SQL stands in memory to the đồng, and there are no others. @throws Error where not */
export const compareTotals = (sql: SqlTotals, book: Book): number => {
  const { totals } = book.load();
  let compared = 0;
  for (const query of sql.queries) {
    for (const row of sql.rows(query)) {
      const [year, measure, period] = row;
      const slot = totals.slotTotals({ year, measure, period });
      const { crossing, at } = slot ? cellOf(slot, query.crossing, row) : { crossing: undefined, at: -1 };
      if (crossing?.amounts[at] !== row[7] || crossing.counts[at] !== row[8])
        throw new Error(`${query.crossing} differs at ${row.join(' ')}: ${crossing?.amounts[at]}`);
      compared++;
    }
  }
  const kept = totals.all().reduce((sum, slot) => sum + filled(slot), 0);
  if (kept !== compared) throw new Error(`SQL finds ${compared} totals, ${kept} are kept`);
  return compared;
};
