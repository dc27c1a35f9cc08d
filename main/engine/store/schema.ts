/** Brings a file to today's schema, and compares what it finds with what it should be. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Connection } from './connection.ts';
import { applicationId } from './format.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** Digest of all that the file's schema says, in an order of its own. */
export const schemaDigest = (connection: Connection): string => {
  const rows = connection
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_' ORDER BY type, name",
    )
    .raw()
    .all();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
};

const runStep = (connection: Connection, step: Migration): void => {
  connection.exec(step.sql);
  connection.pragma(`user_version = ${step.version}`);
};

/** All steps that the file has not had, in one transaction: after a failure the file is as it was. */
export const migrate = (connection: Connection, steps: readonly Migration[] = migrations): void => {
  const version = Number(connection.pragma('user_version', { simple: true }));
  const pending = steps.filter((step) => step.version > version);
  if (pending.length === 0) return;
  const apply = connection.transaction(() => {
    connection.pragma(`application_id = ${applicationId}`);
    for (const step of pending) runStep(connection, step);
  });
  apply.immediate();
};

/** The schema that the given steps make from nothing. */
export const schemaFromNothing = (steps: readonly Migration[] = migrations): string => {
  const memory = new Database(':memory:');
  try {
    migrate(memory, steps);
    return schemaDigest(memory);
  } finally {
    memory.close();
  }
};

/**
 * What every file's schema is compared with at opening: `schemaFromNothing()`, written down because making it
 * anew would take longer than opening a book. A test compares the two.
 */
export const expectedSchema = '1a7499824392f4d8a12d77224ab74794f6f2f9aadc0e12455bb6d34c882e38c0';
