/** What books keep of imports: content under its own SHA-256, added to and never changed. */
import type { Connection } from './connection.ts';
import { pluck, statement } from './statement.ts';
import type { Tally } from './tally.ts';

export interface ArchiveStore {
  /** Within the transaction of the change set that names it. What is there already stays. */
  readonly put: (hash: string, content: Uint8Array) => void;
  /** As it is in the file; whoever relies on it compares the hash. */
  readonly get: (hash: string) => Buffer | undefined;
  /** Of all that is kept. */
  readonly hashes: () => string[];
}

export const createArchiveStore = (connection: Connection, tally: Tally): ArchiveStore => {
  const insert = statement(
    connection,
    'INSERT INTO archive (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const read = statement(connection, 'SELECT content FROM archive WHERE hash = ?', pluck);
  const list = statement(connection, 'SELECT hash FROM archive', pluck);
  return {
    put: (hash, content) => {
      tally.statements++;
      insert().run(hash, content);
    },
    get: (hash) => read().get(hash) as Buffer | undefined,
    hashes: () => list().all() as string[],
  };
};
