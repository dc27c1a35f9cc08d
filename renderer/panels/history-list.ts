/** The change sets as the panel shows them. */
import type { OutputOf } from '#shared/contract/index.ts';

export type ChangeSet = OutputOf<'history/list'>['changeSets'][number];

/**
 * Revisions whose changes were taken back and not done again. Newest first: an undo that was itself taken back
 * (by a redo, which undoes the undo) no longer counts.
 */
export const undoneRevisions = (changeSets: readonly ChangeSet[]): ReadonlySet<number> => {
  const undone = new Set<number>();
  for (const { revision, undoes } of changeSets) {
    if (undoes !== null && !undone.has(revision)) undone.add(undoes);
  }
  return undone;
};

/** Whether older change sets than these are to be had: revisions have no gaps. */
export const hasMore = (changeSets: readonly ChangeSet[]): boolean => (changeSets.at(-1)?.revision ?? 1) > 1;
