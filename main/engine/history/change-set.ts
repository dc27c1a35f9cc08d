/**
 * Makes the row of history for a change set, and keeps the two stacks of undo and redo in it.
 *
 * The stacks live in the rows themselves, so they survive a restart without a scan: the newest row names the
 * tops; each row names what lies below it on its own stack. An edit goes on the undo stack and empties the redo
 * stack; an undo takes the top off the one and goes on the other; a redo the reverse.
 */
import { type Change, invert } from '#shared/changes/change.ts';
import type { ChangeSetKind, ChangeSetRow, Store } from '../store/index.ts';
import { hashOfText } from './digest.ts';

export interface Summary {
  /** A code of `shared/messages/history.ts`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the host knows and pure code does not: who, when, and fresh ids. */
export interface Stamp {
  readonly author: string;
  readonly at: string;
  readonly uid: string;
}

export interface Draft {
  readonly kind: ChangeSetKind;
  readonly summary: Summary;
  readonly commandId: string;
  readonly request: string;
  readonly stamp: Stamp;
  readonly reply: (revision: number) => string | null;
  readonly undoes?: number;
}

/** Everything that a row says and does, but for the chain itself. */
const textOf = (row: Omit<ChangeSetRow, 'chain'>, changes: readonly Change[]): string =>
  JSON.stringify([
    row.revision,
    row.uid,
    row.commandId,
    row.request,
    row.reply,
    row.author,
    row.at,
    row.kind,
    row.summary,
    row.undoes,
    row.below,
    row.undoTop,
    row.redoTop,
    changes,
  ]);

/** Links a change set to the one before it: a row of history that was altered or lost breaks the chain. */
const chainOf = (previous: Buffer | undefined, digest: Buffer, text: string): Buffer =>
  hashOfText(`${previous?.toString('latin1') ?? ''}${digest.toString('latin1')}${text}`);

interface Stacks {
  readonly below: number | null;
  readonly undoTop: number | null;
  readonly redoTop: number | null;
}

/** @param undone the row that an undo or redo takes back */
const stacksAfter = (
  kind: ChangeSetKind,
  revision: number,
  head: ChangeSetRow | undefined,
  undone?: ChangeSetRow,
): Stacks => {
  const undoTop = head?.undoTop ?? null;
  const redoTop = head?.redoTop ?? null;
  switch (kind) {
    case 'create':
      return { below: null, undoTop: null, redoTop: null };
    case 'undo':
      return { below: redoTop, undoTop: undone?.below ?? null, redoTop: revision };
    case 'redo':
      return { below: undoTop, undoTop: revision, redoTop: undone?.below ?? null };
    default:
      return { below: undoTop, undoTop: revision, redoTop: null };
  }
};

export const changeSetRow = (
  store: Store,
  head: ChangeSetRow | undefined,
  changes: readonly Change[],
  draft: Draft,
  digest: Buffer,
): ChangeSetRow => {
  const revision = (head?.revision ?? 0) + 1;
  const undone = draft.undoes === undefined ? undefined : store.history.byRevision(draft.undoes);
  const row = {
    revision,
    uid: draft.stamp.uid,
    commandId: draft.commandId,
    request: draft.request,
    reply: draft.reply(revision),
    author: draft.stamp.author,
    at: draft.stamp.at,
    kind: draft.kind,
    summary: JSON.stringify(draft.summary),
    undoes: draft.undoes ?? null,
    ...stacksAfter(draft.kind, revision, head, undone),
    digest,
  };
  return { ...row, chain: chainOf(head?.chain, digest, textOf(row, changes)) };
};

/** The chain that a row should carry, from what the file holds of it. */
export const chainOfRow = (
  previous: Buffer | undefined,
  row: ChangeSetRow,
  changes: readonly Change[],
): Buffer => chainOf(previous, row.digest, textOf(row, changes));

/** What undo would write: the inverse of the top of the undo stack. */
export const inverseOf = (store: Store, revision: number): Change[] =>
  invert(store.history.changesOf(revision));
