/**
 * Reads and writes the records of every kind by one mapping: a kind's table and columns are its name and
 * fields in snake case; lists and trees are kept as JSON, yes/no as 1/0.
 */
import type { Plain, RecordChange } from '#shared/changes/change.ts';
import { type RecordKind, type RecordOf, recordKinds, recordSchemas } from '#shared/domain/records.ts';
import type { Connection } from './connection.ts';
import type { Tally } from './tally.ts';

/** `kind.field` of what is not kept as it is; a test compares both lists with the schemas. */
export const jsonFields: ReadonlySet<string> = new Set([
  'claim.expression',
  'findingsOverride.findings',
  'findingsOverride.papers',
  'importBatch.leftOut',
  'importBatch.sheets',
  'importProfile.content',
  'section.paragraphs',
]);
export const booleanFields: ReadonlySet<string> = new Set([
  'claim.approximate',
  'source.heading',
  'targetForm.approximate',
  'unitVersion.poor',
]);

export const snakeCase = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type Cell = string | number | null;

const toCell = (kind: RecordKind, field: string, value: Plain | undefined): Cell => {
  if (value === null || value === undefined) return null;
  if (jsonFields.has(`${kind}.${field}`)) return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`field ${field} cannot hold ${JSON.stringify(value)}`);
};

const fromCell = (kind: RecordKind, field: string, cell: unknown): Plain => {
  if (cell === null || cell === undefined) return null;
  if (jsonFields.has(`${kind}.${field}`)) return JSON.parse(String(cell)) as Plain;
  if (booleanFields.has(`${kind}.${field}`)) return cell === 1;
  return cell as string | number;
};

interface KindStatements {
  readonly all: () => unknown[][];
  readonly insert: (cells: Cell[]) => void;
  readonly remove: (uid: string) => void;
  readonly update: (field: string, uid: string, cell: Cell) => void;
}

const fieldsOf = (kind: RecordKind): string[] => Object.keys(recordSchemas[kind].shape);

const quote = (column: string): string => `"${snakeCase(column)}"`;

const prepareKind = (connection: Connection, kind: RecordKind): KindStatements => {
  const table = snakeCase(kind);
  const fields = fieldsOf(kind);
  const columns = fields.map(quote).join(', ');
  const marks = fields.map(() => '?').join(', ');
  const all = connection.prepare(`SELECT ${columns} FROM ${table}`).raw();
  const insert = connection.prepare(`INSERT INTO ${table} (${columns}) VALUES (${marks})`);
  const remove = connection.prepare(`DELETE FROM ${table} WHERE uid = ?`);
  const updates = new Map<string, ReturnType<Connection['prepare']>>();
  const update = (field: string, uid: string, cell: Cell): void => {
    if (!fields.includes(field)) throw new Error(`${kind} has no field ${field}`);
    const statement =
      updates.get(field) ?? connection.prepare(`UPDATE ${table} SET ${quote(field)} = ? WHERE uid = ?`);
    updates.set(field, statement);
    expectOne(statement.run(cell, uid).changes, `${kind} ${uid}`);
  };
  return {
    all: () => all.all() as unknown[][],
    insert: (cells) => void insert.run(cells),
    remove: (uid) => expectOne(remove.run(uid).changes, `${kind} ${uid}`),
    update,
  };
};

const expectOne = (changes: number, what: string): void => {
  if (changes !== 1) throw new Error(`expected to change one ${what}, changed ${changes}`);
};

export interface RecordStore {
  readonly readAll: <Kind extends RecordKind>(kind: Kind) => RecordOf<Kind>[];
  readonly apply: (change: RecordChange) => void;
}

export const createRecordStore = (connection: Connection, tally: Tally): RecordStore => {
  const prepared = new Map<RecordKind, KindStatements>();
  const statementsOf = (kind: RecordKind): KindStatements => {
    const found = prepared.get(kind) ?? prepareKind(connection, kind);
    prepared.set(kind, found);
    return found;
  };
  const readAll = <Kind extends RecordKind>(kind: Kind): RecordOf<Kind>[] => {
    const fields = fieldsOf(kind);
    return statementsOf(kind)
      .all()
      .map(
        (row) =>
          Object.fromEntries(
            fields.map((field, at) => [field, fromCell(kind, field, row[at])]),
          ) as RecordOf<Kind>,
      );
  };
  const apply = (change: RecordChange): void => {
    tally.statements++;
    const statements = statementsOf(change.kind);
    if (change.field !== '')
      statements.update(change.field, change.key, toCell(change.kind, change.field, change.after));
    else if (change.after === null) statements.remove(change.key);
    else {
      const record = change.after as { readonly [field: string]: Plain };
      statements.insert(fieldsOf(change.kind).map((field) => toCell(change.kind, field, record[field])));
    }
  };
  return { readAll, apply };
};

export const allRecordKinds = recordKinds;
