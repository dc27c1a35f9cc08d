import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applicationId } from './format.ts';
import { type Migration, migrations, schemaVersion } from './migrations/index.ts';
import { expectedSchema, migrate, schemaDigest, schemaFromNothing } from './schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-schema-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let file: string;
let made = 0;
beforeEach(() => {
  file = join(folder, `${made++}.kehoach`);
});

const withFile = <Value>(work: (database: Database.Database) => Value): Value => {
  const database = new Database(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
};
const versionOf = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }));

/** Steps that this program does not have yet. */
const next = schemaVersion + 1;
const second: Migration = {
  version: next,
  sql: 'ALTER TABLE setting ADD COLUMN note TEXT; CREATE TABLE extra (x INTEGER) STRICT',
};
const good: Migration = { version: next, sql: 'ALTER TABLE setting ADD COLUMN note TEXT' };
const third: Migration = { version: next + 1, sql: "UPDATE setting SET note = value || '!'" };
const broken: Migration = {
  version: next + 1,
  sql: 'CREATE TABLE half (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)',
};

const makeOld = (): void =>
  withFile((database) => {
    migrate(database);
    database.prepare("INSERT INTO setting VALUES ('office', 'Sở')").run();
  });

describe('the schema', () => {
  it('that files are compared with is the one that the steps make', () => {
    expect(schemaFromNothing()).toBe(expectedSchema);
  });

  it('has steps that are numbered from one without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
    expect(schemaVersion).toBe(migrations.length);
  });

  it('is all of STRICT tables', () => {
    withFile((database) => {
      migrate(database);
      const tables = database.pragma('table_list') as { name: string; strict: number }[];
      const loose = tables.filter(({ name, strict }) => !name.startsWith('sqlite_') && strict !== 1);
      expect(loose).toEqual([]);
    });
  });

  it('has another digest with one table, index, trigger or view more', () => {
    withFile((database) => {
      migrate(database);
      for (const sql of [
        'CREATE TABLE extra (x)',
        'CREATE TABLE sqliteextra (x)',
        'CREATE INDEX extra ON figure (value)',
        'CREATE TRIGGER extra AFTER INSERT ON figure BEGIN DELETE FROM change; END',
        'CREATE TRIGGER sqlitetrap AFTER INSERT ON figure BEGIN DELETE FROM change; END',
        'CREATE VIEW extra AS SELECT 1',
        'DROP TABLE roll_up',
      ]) {
        database.exec('BEGIN');
        database.exec(sql);
        expect([sql, schemaDigest(database) === expectedSchema]).toEqual([sql, false]);
        database.exec('ROLLBACK');
      }
      expect(schemaDigest(database)).toBe(expectedSchema);
    });
  });

  it('has the same digest with statistics, which SQLite keeps for itself', () => {
    withFile((database) => {
      migrate(database);
      database.exec('ANALYZE');
      expect(schemaDigest(database)).toBe(expectedSchema);
    });
  });
});

describe('migrating', () => {
  it('marks a new file as a plan book of this version', () => {
    withFile((database) => {
      migrate(database);
      expect(versionOf(database)).toBe(schemaVersion);
      expect(database.pragma('application_id', { simple: true })).toBe(applicationId);
    });
  });

  it('takes all steps that a file has not had, in order, with what is in it', () => {
    makeOld();
    withFile((database) => {
      migrate(database, [...migrations, good, third]);
      expect(versionOf(database)).toBe(next + 1);
      expect(database.prepare('SELECT * FROM setting').all()).toEqual([
        { uid: 'office', value: 'Sở', note: 'Sở!' },
      ]);
      expect(schemaDigest(database)).toBe(schemaFromNothing([...migrations, good, third]));
    });
  });

  it('twice changes nothing more', () => {
    makeOld();
    withFile((database) => migrate(database, [...migrations, second]));
    const before = readFileSync(file);
    withFile((database) => migrate(database, [...migrations, second]));
    withFile((database) => migrate(database));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('leaves the file as it was where a step fails, however many had gone well', () => {
    makeOld();
    const before = readFileSync(file);
    withFile((database) => {
      expect(() => migrate(database, [...migrations, good, broken])).toThrow('no such table: nowhere');
      expect(versionOf(database)).toBe(schemaVersion);
      expect(schemaDigest(database)).toBe(expectedSchema);
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('leaves nothing of a new file where a step fails', () => {
    withFile((database) => {
      expect(() => migrate(database, [...migrations, broken])).toThrow();
      expect(versionOf(database)).toBe(0);
      expect(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
    });
  });

  it('leaves a file of the version that it knows, and of a newer one, alone', () => {
    makeOld();
    withFile((database) => database.pragma('user_version = 7'));
    const before = readFileSync(file);
    withFile((database) => migrate(database));
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
