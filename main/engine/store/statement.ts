import type Database from 'better-sqlite3';
import type { Connection } from './connection.ts';

type Statement = Database.Statement<unknown[], unknown>;

/** A statement that is prepared when it is first run: opening a book should not pay for what it may never need. */
export const statement = (
  connection: Connection,
  sql: string,
  shape: (prepared: Statement) => Statement = (prepared) => prepared,
): (() => Statement) => {
  let prepared: Statement | undefined;
  return () => {
    prepared ??= shape(connection.prepare<unknown[], unknown>(sql));
    return prepared;
  };
};

/** Rows as arrays. */
export const raw = (prepared: Statement): Statement => prepared.raw();

/** The first column alone. */
export const pluck = (prepared: Statement): Statement => prepared.pluck();
