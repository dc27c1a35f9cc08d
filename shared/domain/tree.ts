/**
 * A dimension as a tree at one date: nodes in printed order (a parent directly before its children), so that
 * a roll-up over the whole tree is one backward pass and a subtree is one run of indices.
 */
export interface TreeNode {
  readonly uid: string;
  readonly parent: string | null;
  readonly position: string;
}

export interface Tree<Node extends TreeNode> {
  readonly nodes: readonly Node[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Index of the parent; -1 at a root. Always smaller than the node's own index. */
  readonly parents: Int32Array;
  /** Distance from the root: 0 at a root. */
  readonly depths: Uint8Array;
  /** One past the last index of the node's subtree: `end[i] === i + 1` at a leaf. */
  readonly ends: Int32Array;
}

const byPosition = (a: TreeNode, b: TreeNode): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : a.uid < b.uid ? -1 : 1;

/**
 * Orders the nodes into a tree. A node whose parent is absent (it ended earlier, say) becomes a root rather
 * than disappear; a cycle, which no command can make, is cut the same way.
 */
export const buildTree = <Node extends TreeNode>(input: Iterable<Node>): Tree<Node> => {
  const all = [...input].sort(byPosition);
  const present = new Set(all.map((node) => node.uid));
  const children = new Map<string | null, Node[]>();
  for (const node of all) {
    const parent = node.parent !== null && present.has(node.parent) ? node.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  const nodes: Node[] = [];
  const parents: number[] = [];
  const depths: number[] = [];
  const ends: number[] = [];
  const indexOf = new Map<string, number>();
  const place = (node: Node, parent: number, depth: number): void => {
    if (indexOf.has(node.uid)) return;
    const index = nodes.length;
    indexOf.set(node.uid, index);
    nodes.push(node);
    parents.push(parent);
    depths.push(depth);
    ends.push(index + 1);
    for (const child of children.get(node.uid) ?? []) place(child, index, depth + 1);
    ends[index] = nodes.length;
  };
  for (const root of children.get(null) ?? []) place(root, -1, 0);
  for (const node of all) place(node, -1, 0);
  return {
    nodes,
    indexOf,
    parents: Int32Array.from(parents),
    depths: Uint8Array.from(depths),
    ends: Int32Array.from(ends),
  };
};

export const isLeaf = (tree: Tree<TreeNode>, index: number): boolean => tree.ends[index] === index + 1;

/** Nodes with none beneath them, in printed order. */
export const leafNodes = <Node extends TreeNode>(tree: Tree<Node>): Node[] =>
  tree.nodes.filter((_, at) => isLeaf(tree, at));

/** True where `uid` is `ancestor` or lies beneath it. */
export const isWithin = (tree: Tree<TreeNode>, uid: string, ancestor: string): boolean => {
  const at = tree.indexOf.get(uid);
  const from = tree.indexOf.get(ancestor);
  if (at === undefined || from === undefined) return false;
  return at >= from && at < (tree.ends[from] ?? 0);
};

/** The indices of the direct children, in printed order. */
export const childrenOf = (tree: Tree<TreeNode>, index: number): number[] => {
  const found: number[] = [];
  const end = tree.ends[index] ?? 0;
  for (let child = index + 1; child < end; child = tree.ends[child] ?? end) found.push(child);
  return found;
};

/** The node itself, its parent, and so on up to the root. */
export const pathToRoot = (tree: Tree<TreeNode>, index: number): number[] => {
  const path: number[] = [];
  for (let at = index; at >= 0; at = tree.parents[at] ?? -1) path.push(at);
  return path;
};

/** The uids from a node up to its root; nothing where the tree does not know it. */
export const lineageOf = (tree: Tree<TreeNode>, uid: string | undefined): string[] => {
  const at = uid === undefined ? undefined : tree.indexOf.get(uid);
  return at === undefined ? [] : pathToRoot(tree, at).map((each) => tree.nodes[each]?.uid ?? '');
};
