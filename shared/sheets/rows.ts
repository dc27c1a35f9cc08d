/** The rows of a sheet out of the tree of its dimension. */
import { childrenOf, isLeaf, type Tree, type TreeNode } from '../domain/tree.ts';
import type { Row } from './definition.ts';

export interface RowWords<Node> {
  readonly label: (node: Node) => string;
  /** Amounts can be typed in its row. */
  readonly typed: (node: Node, leaf: boolean) => boolean;
}

const sumOf = (tree: Tree<TreeNode>, at: number): string =>
  `=SUM(${childrenOf(tree, at)
    .map((child) => tree.nodes[child]?.uid ?? '')
    .join(';')})`;

export const rowsOf = <Node extends TreeNode>(tree: Tree<Node>, words: RowWords<Node>): Row[] =>
  tree.nodes.map((node, at) => {
    const leaf = isLeaf(tree, at);
    const parent = tree.parents[at] ?? -1;
    return {
      key: node.uid,
      parent: parent < 0 ? null : (tree.nodes[parent]?.uid ?? null),
      level: tree.depths[at] ?? 0,
      label: words.label(node),
      leaf,
      typed: words.typed(node, leaf),
      sum: sumOf(tree, at),
    };
  });
