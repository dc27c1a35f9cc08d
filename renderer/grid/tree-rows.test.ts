import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inner, rowsAbove, type TreeRow, visibleRows } from './tree-rows.ts';

/** A tree in its order, from how deep each row wants to be. */
const treeOf = (depths: readonly number[]): TreeRow[] => {
  const rows: { key: string; parent: string | null; level: number; leaf: boolean }[] = [];
  for (const [at, wanted] of depths.entries()) {
    const level = Math.min(wanted, (rows.at(-1)?.level ?? -1) + 1);
    const parent = rows.findLast((row) => row.level === level - 1);
    if (parent) parent.leaf = false;
    rows.push({ key: `r${at}`, parent: parent?.key ?? null, level, leaf: true });
  }
  return rows;
};

const trees = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 30 }).map(treeOf);

describe('rows of a tree', () => {
  it('shows a row exactly where no row above it is closed', () => {
    const closing = trees.chain((rows) => fc.tuple(fc.constant(rows), fc.subarray(inner(rows))));
    fc.assert(
      fc.property(closing, ([rows, keys]) => {
        const closed = new Set(keys);
        const byKey = new Map(rows.map((row) => [row.key, row]));
        const expected = rows.filter((row) =>
          rowsAbove((key) => byKey.get(key), row.key).every((key) => !closed.has(key)),
        );
        expect(visibleRows(rows, closed)).toEqual(expected);
      }),
    );
  });

  it('names the rows above a row, nearest first', () => {
    const rows = treeOf([0, 1, 2, 1]);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    expect(rowsAbove((key) => byKey.get(key), 'r2')).toEqual(['r1', 'r0']);
    expect(rowsAbove((key) => byKey.get(key), 'unknown')).toEqual([]);
  });
});
