/** Reading a touch. */
import type { RecordKind, RecordOf } from '../domain/records.ts';
import type { Tree, TreeNode } from '../domain/tree.ts';
import type { Touch } from './rule.ts';

/** The record before and after the change, where the touch is of this kind; else nothing. */
export const recordsIn = <Kind extends RecordKind>(touch: Touch, kind: Kind): readonly RecordOf<Kind>[] => {
  if (touch.kind !== 'record' || touch.record !== kind) return [];
  const records = [touch.before, touch.after].filter((each) => each !== undefined);
  /** The touch has said which kind it is. */
  return records as RecordOf<Kind>[];
};

/** True where `ancestor` is `uid` itself or stands above it in the tree. */
export const isAtOrAbove = (tree: Tree<TreeNode>, ancestor: string, uid: string | undefined): boolean => {
  if (ancestor === uid) return true;
  const top = tree.indexOf.get(ancestor);
  const at = uid === undefined ? undefined : tree.indexOf.get(uid);
  return top !== undefined && at !== undefined && at > top && at < (tree.ends[top] ?? 0);
};
