/** Totals added up by hand from the figures in the file, read by SQL and by nothing of the engine. */
import Database from 'better-sqlite3';
import { Book } from '#engine/book/index.ts';
import { openStore } from '#engine/store/index.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { YearTrees } from '#shared/domain/book-view.ts';
import { type AdditiveMeasureId, measureById } from '#shared/domain/measures.ts';
import { pathToRoot, type Tree, type TreeNode } from '#shared/domain/tree.ts';

/** The file as it is now, opened beside the engine that writes it. */
export const afresh = <Value>(file: string, look: (book: Book) => Value): Value => {
  const opened = openStore({ path: file, readOnly: true, holder: { machine: '', user: '', since: '' } });
  if (!opened.ok) throw new Error(opened.error.code);
  try {
    return look(new Book(opened.value.store));
  } finally {
    opened.value.store.close();
  }
};

/** A year's trees, all built before the file is closed. */
export const treesOf = (file: string, year: number): YearTrees =>
  afresh(file, (book) => {
    const { components, units, sources, indicators, vintages } = book.trees(year);
    return { year, components, units, sources, indicators, vintages };
  });

interface Leaf {
  readonly year: number;
  readonly measure: number;
  readonly period: number;
  readonly component: string | null;
  readonly unit: string | null;
  readonly source: string | null;
  readonly vintage: number;
  readonly sum: number;
}

const sql = `
  SELECT year, measure, period, c.uid AS component, u.uid AS unit, s.uid AS source, vintage, sum(value) AS sum
  FROM figure
    LEFT JOIN local_id c ON c.dimension = 1 AND c.id = component
    LEFT JOIN local_id u ON u.dimension = 2 AND u.id = unit
    LEFT JOIN local_id s ON s.dimension = 3 AND s.id = source
  WHERE indicator = 0
  GROUP BY year, measure, period, component, unit, source, vintage`;

export const leavesOf = (file: string): Leaf[] => {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare(sql).all() as Leaf[];
  } finally {
    database.close();
  }
};

const ancestors = (tree: Tree<TreeNode>, uid: string | null): string[] => {
  const at = uid === null ? undefined : tree.indexOf.get(uid);
  return at === undefined ? [] : pathToRoot(tree, at).map((index) => tree.nodes[index]?.uid ?? '');
};

type Row = OutputOf<'totals/list'>['rows'][number];
type By = 'component' | 'unit' | 'source' | undefined;

interface Asked {
  readonly year: number;
  readonly measures: readonly AdditiveMeasureId[];
  readonly period: number;
  readonly by: By;
}

/** `component/unit/source/vintage` → đồng, each node and each crossing that has a leaf beneath it. */
export const totalsByHand = (
  leaves: readonly Leaf[],
  trees: YearTrees,
  asked: Asked,
): Record<string, number> => {
  const codes = asked.measures.map((id) => measureById(id).code);
  const found: Record<string, number> = {};
  for (const leaf of leaves) {
    if (leaf.year !== asked.year || leaf.period !== asked.period || !codes.includes(leaf.measure)) continue;
    for (const place of placesOf(leaf, trees, asked.by)) found[place] = (found[place] ?? 0) + leaf.sum;
  }
  return found;
};

const placesOf = (leaf: Leaf, trees: YearTrees, by: By): string[] => {
  const components = ancestors(trees.components, leaf.component);
  const sources = ancestors(trees.sources, leaf.source);
  switch (by) {
    case 'component':
      return components.map((uid) => `${uid}///`);
    case 'unit':
      return ancestors(trees.units, leaf.unit).map((uid) => `/${uid}//`);
    case 'source':
      return sources.map((uid) => `//${uid}/`);
    default: {
      const vintages = trees.vintages.includes(leaf.vintage) ? ['', String(leaf.vintage)] : [''];
      return components.flatMap((component) =>
        sources.flatMap((source) => vintages.map((vintage) => `${component}//${source}/${vintage}`)),
      );
    }
  }
};

export const byPlace = (rows: readonly Row[]): Record<string, number> =>
  Object.fromEntries(
    rows.map(({ component, unit, source, vintage, amount }) => [
      [component ?? '', unit ?? '', source ?? '', vintage ?? ''].join('/'),
      amount,
    ]),
  );
