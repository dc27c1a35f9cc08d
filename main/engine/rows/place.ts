/** Where a row goes among its siblings: a fractional key between two neighbours, so that no other row changes. */
import { generateKeyBetween } from 'fractional-indexing';
import { childrenOf, type Tree, type TreeNode } from '#shared/domain/tree.ts';

const siblingsOf = (
  tree: Tree<TreeNode>,
  parent: string | undefined,
  except: string | undefined,
): TreeNode[] => {
  const at = parent === undefined ? undefined : tree.indexOf.get(parent);
  const indices =
    at === undefined
      ? [...tree.nodes.keys()].filter((index) => tree.parents[index] === -1)
      : childrenOf(tree, at);
  return indices.flatMap((index) => tree.nodes[index] ?? []).filter((node) => node.uid !== except);
};

/** The sibling that a row follows; null: it comes first; undefined: last. */
export type After = string | null | undefined;

/** Whether `after` names a sibling that a row beneath `parent` can follow; true where none is named. */
export const canFollow = (
  tree: Tree<TreeNode>,
  parent: string | undefined,
  after: After,
  except?: string,
): boolean =>
  typeof after !== 'string' || siblingsOf(tree, parent, except).some((sibling) => sibling.uid === after);

/** @param after a sibling that `canFollow` allows @param except the row itself, when it is moved */
export const positionIn = (
  tree: Tree<TreeNode>,
  parent: string | undefined,
  after: After,
  except?: string,
): string => {
  const siblings = siblingsOf(tree, parent, except);
  // A sibling that is not there is found at −1: the place before the first.
  const at = after === undefined ? siblings.length - 1 : siblings.findIndex((node) => node.uid === after);
  const before = siblings[at]?.position ?? null;
  const following = siblings[at + 1]?.position ?? null;
  // Two siblings from different offices may hold the same key: then the row simply goes after both.
  return generateKeyBetween(
    before,
    following !== null && before !== null && following <= before ? null : following,
  );
};

/** The uids of a row and of all beneath it, in printed order. */
export const subtreeOf = (tree: Tree<TreeNode>, uid: string): string[] => {
  const at = tree.indexOf.get(uid);
  if (at === undefined) return [];
  return tree.nodes.slice(at, tree.ends[at]).map((node) => node.uid);
};
