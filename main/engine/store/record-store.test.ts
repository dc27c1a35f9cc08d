/** The one mapping of records to rows: field lists, zod schemas and SQL columns say the same. */
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Plain } from '#shared/changes/change.ts';
import { type AnyRecord, type RecordKind, recordKinds, recordSchemas } from '#shared/domain/records.ts';
import { booleanFields, createRecordStore, jsonFields, snakeCase } from './record-store.ts';
import { migrate } from './schema.ts';
import { newTally } from './tally.ts';

const database = new Database(':memory:');
migrate(database);
database.pragma('foreign_keys = OFF');
afterAll(() => database.close());

interface SqlColumn {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}
const columnsOf = (kind: RecordKind): SqlColumn[] =>
  database
    .prepare(`SELECT name, type, "notnull", pk FROM pragma_table_info('${snakeCase(kind)}')`)
    .all() as SqlColumn[];

type Sort = 'text' | 'integer' | 'boolean' | 'json';

/** What a field holds, by its schema and by nothing else. */
const sortOf = (schema: z.ZodType): { sort: Sort; nullable: boolean } => {
  if (schema instanceof z.ZodNullable) return { ...sortOf(schema.unwrap() as z.ZodType), nullable: true };
  if (schema instanceof z.ZodBoolean) return { sort: 'boolean', nullable: false };
  if (schema instanceof z.ZodNumber) return { sort: 'integer', nullable: false };
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return { sort: 'text', nullable: false };
  return { sort: 'json', nullable: false };
};

const fieldsOf = (kind: RecordKind): [string, z.ZodType][] =>
  Object.entries(recordSchemas[kind].shape as Record<string, z.ZodType>);

const sqlTypes: Readonly<Record<Sort, string>> = {
  text: 'TEXT',
  json: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
};

describe.each(recordKinds)('%s', (kind) => {
  it('has a column for each field, of its type, and no other', () => {
    const expected = fieldsOf(kind).map(([field, schema]) => {
      const { sort, nullable } = sortOf(schema);
      return {
        name: snakeCase(field),
        type: sqlTypes[sort],
        notnull: nullable ? 0 : 1,
        pk: field === 'uid' ? 1 : 0,
      };
    });
    const byName = (one: SqlColumn, other: SqlColumn): number => (one.name < other.name ? -1 : 1);
    expect(columnsOf(kind).sort(byName)).toEqual(expected.sort(byName));
  });

  it('lists its fields of yes and no, and those of JSON', () => {
    const of = (wanted: Sort): string[] =>
      fieldsOf(kind).flatMap(([field, schema]) =>
        sortOf(schema).sort === wanted ? [`${kind}.${field}`] : [],
      );
    const listed = (list: ReadonlySet<string>): string[] =>
      [...list].filter((name) => name.startsWith(`${kind}.`));
    expect(new Set(listed(booleanFields))).toEqual(new Set(of('boolean')));
    expect(new Set(listed(jsonFields))).toEqual(new Set(of('json')));
  });
});

describe('a record', () => {
  const store = createRecordStore(database, newTally());
  const made = (kind: RecordKind, record: AnyRecord) =>
    store.apply({ kind, key: record.uid, field: '', before: null, after: record as unknown as Plain });
  const claim = {
    uid: 'c1',
    year: 2024,
    place: 'B.V',
    subject: 'Tổng',
    printed: '915.696',
    value: 9_007_199_254_740_991,
    valueType: 'money' as const,
    grain: 1_000_000,
    approximate: true,
    expression: { op: 'sum' as const, of: [{ op: 'documents' as const, place: 'A.I' }] },
    sheet: null,
    row: null,
    column: null,
    note: 'dòng 1\ndòng 2 “”',
  };

  it('is read back as it was written', () => {
    made('claim', claim);
    expect(store.readAll('claim')).toEqual([claim]);
  });

  it('is changed field by field, and gone when it is removed', () => {
    const change = (field: string, after: Plain) =>
      store.apply({ kind: 'claim', key: 'c1', field, before: null, after });
    change('approximate', false);
    change('expression', null);
    change('row', 'gnbv2125');
    change('value', -1);
    expect(store.readAll('claim')).toEqual([
      { ...claim, approximate: false, expression: null, row: 'gnbv2125', value: -1 },
    ]);
    store.apply({ kind: 'claim', key: 'c1', field: '', before: null, after: null });
    expect(store.readAll('claim')).toEqual([]);
  });

  it.each(recordKinds)('of kind %s that is not there is neither changed nor removed in silence', (kind) => {
    const gone = (field: string, after: Plain) => () =>
      store.apply({ kind, key: 'nothing', field, before: null, after });
    expect(gone('uid', 'x')).toThrow('expected to change one');
    expect(gone('', null)).toThrow('expected to change one');
    expect(gone('nothing', 1)).toThrow('has no field');
  });
});
