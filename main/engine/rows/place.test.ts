import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree, type TreeNode } from '#shared/domain/tree.ts';
import { canFollow, positionIn, subtreeOf } from './place.ts';

const node = (uid: string, position: string, parent: string | null = null): TreeNode => ({
  uid,
  parent,
  position,
});
const order = (nodes: readonly TreeNode[], parent: string | null): string[] =>
  buildTree(nodes)
    .nodes.filter((each) => each.parent === parent)
    .map(({ uid }) => uid);

describe('the position of a new row', () => {
  it('keeps the order in which rows were put behind each other, however often', () => {
    const steps = fc.array(fc.option(fc.nat({ max: 40 }), { nil: null }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (afters) => {
        const nodes: TreeNode[] = [node('root', 'a0')];
        const expected: string[] = [];
        for (const [at, pick] of afters.entries()) {
          const after = pick === null || expected.length === 0 ? undefined : expected[pick % expected.length];
          nodes.push(node(`n${at}`, positionIn(buildTree(nodes), 'root', after), 'root'));
          expected.splice(after === undefined ? expected.length : expected.indexOf(after) + 1, 0, `n${at}`);
        }
        expect(order(nodes, 'root')).toEqual(expected);
      }),
      { seed: 20_240_129, numRuns: 200 },
    );
  });

  it('stays short where every row goes behind the same one', () => {
    const nodes = [node('root', 'a0'), node('first', 'a0', 'root'), node('last', 'a1', 'root')];
    for (let at = 0; at < 500; at++) {
      nodes.push(node(`n${at}`, positionIn(buildTree(nodes), 'root', 'first'), 'root'));
    }
    expect(Math.max(...nodes.map(({ position }) => position.length))).toBeLessThanOrEqual(200);
    expect(order(nodes, 'root').slice(0, 2)).toEqual(['first', 'n499']);
  });

  it('is behind both of two siblings that have the same one', () => {
    const nodes = [
      node('root', 'a0'),
      node('x', 'a1', 'root'),
      node('y', 'a1', 'root'),
      node('z', 'a2', 'root'),
    ];
    const position = positionIn(buildTree(nodes), 'root', 'x');
    expect(position > 'a1').toBe(true);
  });

  it('is among the roots where there is no parent', () => {
    const nodes = [node('a', 'a0'), node('b', 'a1')];
    const position = positionIn(buildTree(nodes), undefined, 'a');
    expect(position > 'a0' && position < 'a1').toBe(true);
    expect(positionIn(buildTree([]), undefined, undefined)).toBe('a0');
  });

  it('does not count the row itself when that is moved', () => {
    const nodes = [node('a', 'a0'), node('b', 'a1'), node('c', 'a2')];
    const moved = positionIn(buildTree(nodes), undefined, 'c', 'a');
    expect(order([node('a', moved), node('b', 'a1'), node('c', 'a2')], null)).toEqual(['b', 'c', 'a']);
  });
});

describe('a row to be followed', () => {
  const tree = buildTree([
    node('root', 'a0'),
    node('a', 'a0', 'root'),
    node('b', 'a1', 'root'),
    node('c', 'a0', 'a'),
  ]);

  it('is a sibling, or none at all', () => {
    expect(canFollow(tree, 'root', 'a')).toBe(true);
    expect(canFollow(tree, 'root', undefined)).toBe(true);
    expect(canFollow(tree, undefined, 'root')).toBe(true);
  });

  it('is neither unknown, nor elsewhere in the tree, nor the row itself', () => {
    expect(canFollow(tree, 'root', 'nothing')).toBe(false);
    expect(canFollow(tree, 'root', 'c')).toBe(false);
    expect(canFollow(tree, 'root', 'root')).toBe(false);
    expect(canFollow(tree, 'root', 'a', 'a')).toBe(false);
  });
});

describe('a subtree', () => {
  const tree = buildTree([
    node('root', 'a0'),
    node('a', 'a0', 'root'),
    node('a1', 'a0', 'a'),
    node('b', 'a1', 'root'),
  ]);

  it('is a row with all beneath it, in printed order', () => {
    expect(subtreeOf(tree, 'root')).toEqual(['root', 'a', 'a1', 'b']);
    expect(subtreeOf(tree, 'a')).toEqual(['a', 'a1']);
    expect(subtreeOf(tree, 'nothing')).toEqual([]);
  });
});
