/**
 * The way from an empty file to today's schema: one numbered step each, forward only, add rather than rename.
 * A released step is never changed. `user_version` holds the number of the last step that a file has had.
 */
import { create } from './0001-create.ts';
import { papers } from './0002-papers.ts';
import { treasury } from './0003-treasury.ts';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { version: 1, sql: create },
  { version: 2, sql: papers },
  { version: 3, sql: treasury },
];

export const schemaVersion = migrations.at(-1)?.version ?? 0;
