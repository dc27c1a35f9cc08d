/**
 * A dimension packed for arithmetic: every node of the year's tree has an index, and index 0 is the whole
 * ("all"), above the roots. A local id that the year's tree does not know counts in the whole only, so that a
 * total never loses an amount; a check reports such figures.
 */
import type { Tree, TreeNode } from '#shared/domain/tree.ts';

export interface Dimension {
  readonly size: number;
  /** Index of the parent; -1 for the whole. */
  readonly parents: Int32Array;
  /** Index by local id; 0 for ids that this year does not know. */
  readonly byLocalId: Int32Array;
  /** Local id by index; 0 for the whole. */
  readonly localIds: Int32Array;
  /** Ids that the book gave and this year does not know, and 0, "not used": with its nodes they make up the whole. */
  readonly strayIds: Int32Array;
  /** One past the last index at or beneath the node. */
  readonly ends: Int32Array;
  readonly byUid: ReadonlyMap<string, number>;
  /** True where the node has nodes beneath it, or is the whole. */
  readonly inner: Uint8Array;
}

export const packDimension = (tree: Tree<TreeNode>, localIds: ReadonlyMap<string, number>): Dimension => {
  const size = tree.nodes.length + 1;
  const parents = new Int32Array(size).fill(-1);
  const inner = new Uint8Array(size);
  inner[0] = 1;
  let largest = 0;
  for (const id of localIds.values()) if (id > largest) largest = id;
  const byLocalId = new Int32Array(largest + 1);
  const localIdOf = new Int32Array(size);
  const ends = new Int32Array(size).fill(size);
  const byUid = new Map<string, number>();
  for (const [at, node] of tree.nodes.entries()) {
    const parent = tree.parents[at] ?? -1;
    parents[at + 1] = parent < 0 ? 0 : parent + 1;
    if (parent >= 0) inner[parent + 1] = 1;
    byUid.set(node.uid, at + 1);
    ends[at + 1] = (tree.ends[at] ?? at) + 1;
    const id = localIds.get(node.uid);
    if (id === undefined) continue;
    byLocalId[id] = at + 1;
    localIdOf[at + 1] = id;
  }
  const strayIds = Int32Array.from(byLocalId.keys()).filter((id) => byLocalId[id] === 0);
  return { size, parents, byLocalId, localIds: localIdOf, strayIds, ends, byUid, inner };
};

/** Vintages as a dimension: index 0 is all of them (and those not stated), then one each. */
export const packVintages = (
  years: readonly number[],
): { vintages: ReadonlyMap<number, number>; vintageAt: readonly (readonly number[])[] } => ({
  vintages: new Map(years.map((vintage, at) => [vintage, at + 1])),
  vintageAt: [[], ...years.map((vintage) => [vintage])],
});
