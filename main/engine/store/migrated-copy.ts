/** A book of an older format in today's: a copy among the temporary files, removed when it is closed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, openForWriting } from './connection.ts';
import { migrate } from './schema.ts';

const openMigrated = (path: string): Connection => {
  const connection = openForWriting(path, { create: false });
  try {
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

/** @param old stays open and as it is */
export const migratedCopy = (old: Connection): { connection: Connection; cleanUp: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
  const cleanUp = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'book');
    old.prepare('VACUUM INTO ?').run(copy);
    return { connection: openMigrated(copy), cleanUp };
  } catch (error) {
    cleanUp();
    throw error;
  }
};
