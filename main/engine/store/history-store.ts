/** The append-only record of change sets and their changes. */
import {
  type Change,
  figureKeyText,
  isFigureChange,
  type Plain,
  parseFigureKey,
} from '#shared/changes/change.ts';
import type { RecordKind } from '#shared/domain/records.ts';
import type { Connection } from './connection.ts';
import { raw, statement } from './statement.ts';
import type { Tally } from './tally.ts';

export type ChangeSetKind = 'create' | 'edit' | 'undo' | 'redo' | 'revert';

export interface ChangeSetRow {
  readonly revision: number;
  readonly uid: string;
  readonly commandId: string;
  /** Name and digest of the request, so that a repeated `commandId` is known to be the same command. */
  readonly request: string;
  readonly reply: string | null;
  readonly author: string;
  readonly at: string;
  readonly kind: ChangeSetKind;
  /** What it did, as a message code with parameters (JSON), so that history reads in either language. */
  readonly summary: string;
  readonly undoes: number | null;
  /** What lies under this change set on its stack (undo stack of an edit or redo, redo stack of an undo). */
  readonly below: number | null;
  readonly undoTop: number | null;
  readonly redoTop: number | null;
  readonly digest: Buffer;
  readonly chain: Buffer;
}

const columns = `revision, uid, command_id AS commandId, request, reply, author, at, kind, summary, undoes, below,
  undo_top AS undoTop, redo_top AS redoTop, digest, chain`;

const toRow = (change: Change): [string, string, string, unknown, unknown] =>
  isFigureChange(change)
    ? ['figure', figureKeyText(change.key), '', integer(change.before), integer(change.after)]
    : [change.kind, change.key, change.field, json(change.before), json(change.after)];

/** A number above 31 bits would be bound as a floating-point value, and a column of type ANY keeps it so. */
const integer = (value: number | null): bigint | null => (value === null ? null : BigInt(value));

const json = (value: Plain): string | null => (value === null ? null : JSON.stringify(value));

const plain = (cell: unknown): Plain => (cell === null ? null : (JSON.parse(String(cell)) as Plain));

const fromRow = (row: readonly unknown[]): Change => {
  const [kind, key, field, before, after] = row;
  return kind === 'figure'
    ? {
        kind: 'figure',
        key: parseFigureKey(String(key)),
        before: before as number | null,
        after: after as number | null,
      }
    : {
        kind: kind as RecordKind,
        key: String(key),
        field: String(field),
        before: plain(before),
        after: plain(after),
      };
};

export interface HistoryStore {
  readonly append: (row: ChangeSetRow, changes: readonly Change[]) => void;
  readonly last: () => ChangeSetRow | undefined;
  readonly byRevision: (revision: number) => ChangeSetRow | undefined;
  readonly byCommand: (commandId: string) => ChangeSetRow | undefined;
  readonly changesOf: (revision: number) => Change[];
  /** Change sets below `before`, newest first. */
  readonly page: (before: number, limit: number) => (ChangeSetRow & { changes: number })[];
}

export const createHistoryStore = (connection: Connection, tally: Tally): HistoryStore => {
  const insertSet = statement(
    connection,
    `INSERT INTO change_set (revision, uid, command_id, request, reply, author, at, kind, summary, undoes, below,
       undo_top, redo_top, digest, chain)
     VALUES (@revision, @uid, @commandId, @request, @reply, @author, @at, @kind, @summary, @undoes, @below,
       @undoTop, @redoTop, @digest, @chain)`,
  );
  const insertChange = statement(
    connection,
    'INSERT INTO change (revision, sequence, kind, key, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const last = statement(connection, `SELECT ${columns} FROM change_set ORDER BY revision DESC LIMIT 1`);
  const byRevision = statement(connection, `SELECT ${columns} FROM change_set WHERE revision = ?`);
  const byCommand = statement(connection, `SELECT ${columns} FROM change_set WHERE command_id = ?`);
  const changes = statement(
    connection,
    'SELECT kind, key, field, before, after FROM change WHERE revision = ? ORDER BY sequence',
    raw,
  );
  const page = statement(
    connection,
    `SELECT ${columns}, (SELECT count(*) FROM change WHERE change.revision = change_set.revision) AS changes
     FROM change_set WHERE revision < ? ORDER BY revision DESC LIMIT ?`,
  );
  return {
    append: (row, list) => {
      tally.statements += 1 + list.length;
      insertSet().run(row);
      let sequence = 0;
      for (const change of list) insertChange().run(row.revision, sequence++, ...toRow(change));
    },
    last: () => last().get() as ChangeSetRow | undefined,
    byRevision: (revision) => byRevision().get(revision) as ChangeSetRow | undefined,
    byCommand: (commandId) => byCommand().get(commandId) as ChangeSetRow | undefined,
    changesOf: (revision) => (changes().all(revision) as unknown[][]).map(fromRow),
    page: (before, limit) => page().all(before, limit) as (ChangeSetRow & { changes: number })[],
  };
};
