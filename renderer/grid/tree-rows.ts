/** Which rows of a tree are shown: those that no closed row stands above. Rows come in the tree's order. */

export interface TreeRow {
  readonly key: string;
  readonly parent: string | null;
  readonly level: number;
  readonly leaf: boolean;
}

export const visibleRows = <Row extends TreeRow>(
  rows: readonly Row[],
  closed: ReadonlySet<string>,
): readonly Row[] => {
  if (closed.size === 0) return rows;
  const visible: Row[] = [];
  /** Level of the closed row that the present one lies beneath. */
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.level > hiddenBelow) continue;
    hiddenBelow = closed.has(row.key) ? row.level : Number.POSITIVE_INFINITY;
    visible.push(row);
  }
  return visible;
};

/** Keys of the rows above a row, nearest first. */
export const rowsAbove = (byKey: (key: string) => TreeRow | undefined, key: string): string[] => {
  const above: string[] = [];
  let parent = byKey(key)?.parent ?? null;
  while (parent !== null) {
    above.push(parent);
    parent = byKey(parent)?.parent ?? null;
  }
  return above;
};

export const inner = (rows: readonly TreeRow[]): string[] =>
  rows.filter((row) => !row.leaf).map((row) => row.key);
