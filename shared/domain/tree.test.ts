import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree, childrenOf, isLeaf, isWithin, pathToRoot, type Tree, type TreeNode } from './tree.ts';

const runs = { seed: 20_240_129, numRuns: 300 };
const node = (uid: string, parent: string | null = null, position = 'a0'): TreeNode => ({
  uid,
  parent,
  position,
});
const uids = (tree: Tree<TreeNode>): string[] => tree.nodes.map((each) => each.uid);
const outline = (tree: Tree<TreeNode>): string[] =>
  tree.nodes.map((each, at) => `${'.'.repeat(tree.depths[at] ?? 0)}${each.uid}`);

/** Any nodes: parents that do not exist, parents of each other, equal positions. */
const anyNodes = fc
  .array(
    fc.record({
      uid: fc.integer({ min: 0, max: 30 }).map(String),
      parent: fc.option(fc.integer({ min: 0, max: 35 }).map(String), { nil: null }),
      position: fc.constantFrom('a0', 'a1', 'a2'),
    }),
    { maxLength: 25 },
  )
  .map((nodes) => [...new Map(nodes.map((each) => [each.uid, each])).values()]);

describe('a tree', () => {
  it('lists a parent directly before its children, siblings by position and then by uid', () => {
    const tree = buildTree([
      node('b1', 'b', 'a1'),
      node('b0', 'b', 'a0'),
      node('b', 'root', 'a1'),
      node('a', 'root', 'a0'),
      node('root'),
      node('z', 'root', 'a1'),
    ]);
    expect(outline(tree)).toEqual(['root', '.a', '.b', '..b0', '..b1', '.z']);
    expect([...tree.parents]).toEqual([-1, 0, 0, 2, 2, 0]);
    expect([...tree.ends]).toEqual([6, 2, 5, 4, 5, 6]);
  });

  it('does not depend on the order in which the nodes come', () => {
    fc.assert(
      fc.property(anyNodes, fc.integer(), (nodes, seed) => {
        const shuffled = [...nodes].sort(
          (a, b) => ((Number(a.uid) * 31 + seed) % 7) - ((Number(b.uid) * 31 + seed) % 7),
        );
        expect(outline(buildTree(shuffled))).toEqual(outline(buildTree(nodes)));
      }),
      runs,
    );
  });

  it('makes a root of a node whose parent is not there', () => {
    expect(outline(buildTree([node('child', 'gone'), node('root')]))).toEqual(['child', 'root']);
  });

  it('cuts a cycle instead of losing it', () => {
    const tree = buildTree([node('a', 'c'), node('b', 'a'), node('c', 'b'), node('root')]);
    expect(outline(tree)).toEqual(['root', 'a', '.b', '..c']);
    expect(outline(buildTree([node('self', 'self')]))).toEqual(['self']);
  });

  it('is empty for no nodes', () => {
    expect(uids(buildTree([]))).toEqual([]);
  });

  it('holds every node once, each subtree as one run behind its node', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const tree = buildTree(nodes);
        expect(new Set(uids(tree))).toEqual(new Set(nodes.map((each) => each.uid)));
        expect(tree.nodes).toHaveLength(nodes.length);
        for (const [at, each] of tree.nodes.entries()) {
          expect(tree.indexOf.get(each.uid)).toBe(at);
          const parent = tree.parents[at] ?? -1;
          expect(parent).toBeLessThan(at);
          expect(tree.depths[at]).toBe(parent < 0 ? 0 : (tree.depths[parent] ?? 0) + 1);
          const beneath = tree.nodes.flatMap((_, other) =>
            pathToRoot(tree, other).includes(at) ? [other] : [],
          );
          expect(beneath).toEqual(Array.from({ length: (tree.ends[at] ?? 0) - at }, (_, step) => at + step));
        }
      }),
      runs,
    );
  });

  it('keeps every parent that it can: only a missing one and those of a circle are cut', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const tree = buildTree(nodes);
        const byUid = new Map(nodes.map((each) => [each.uid, each]));
        const leadsIntoCircle = (uid: string): boolean => {
          const seen = new Set<string>();
          for (let at = byUid.get(uid)?.parent ?? null; at !== null; at = byUid.get(at)?.parent ?? null) {
            if (seen.has(at)) return true;
            seen.add(at);
          }
          return false;
        };
        for (const [at, each] of tree.nodes.entries()) {
          if (each.parent === null || !byUid.has(each.parent) || leadsIntoCircle(each.uid)) continue;
          expect(tree.nodes[tree.parents[at] ?? -1]?.uid).toBe(each.parent);
        }
      }),
      runs,
    );
  });

  it('finds children, leaves and the way up', () => {
    const tree = buildTree([node('root'), node('a', 'root', 'a0'), node('a1', 'a'), node('b', 'root', 'a1')]);
    expect(childrenOf(tree, 0).map((at) => tree.nodes[at]?.uid)).toEqual(['a', 'b']);
    expect(childrenOf(tree, 3)).toEqual([]);
    expect(tree.nodes.map((_, at) => isLeaf(tree, at))).toEqual([false, false, true, true]);
    expect(pathToRoot(tree, 2)).toEqual([2, 1, 0]);
  });
});

describe('what lies within a node', () => {
  it('is the node itself and what stands beneath it', () => {
    const tree = buildTree([node('root'), node('a', 'root'), node('a1', 'a'), node('b', 'root', 'a1')]);
    expect(isWithin(tree, 'a1', 'a')).toBe(true);
    expect(isWithin(tree, 'a', 'a')).toBe(true);
    expect(isWithin(tree, 'b', 'a')).toBe(false);
    expect(isWithin(tree, 'root', 'a')).toBe(false);
    expect(isWithin(tree, 'nothing', 'a')).toBe(false);
    expect(isWithin(tree, 'a', 'nothing')).toBe(false);
  });

  it('has the node on its path to the root', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const tree = buildTree(nodes);
        for (const [at, { uid }] of tree.nodes.entries()) {
          const path = pathToRoot(tree, at).map((index) => tree.nodes[index]?.uid);
          for (const other of uids(tree)) expect(isWithin(tree, uid, other)).toBe(path.includes(other));
        }
      }),
      runs,
    );
  });
});
