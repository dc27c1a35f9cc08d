/** What is done with the file that a copy of a book was made into. */
import { closeWriter, openForReading, openForWriting } from './connection.ts';
import { createStore, type Store } from './store.ts';

/** The pages of a book that is being written say "look for a log beside me": the copy has none. */
export const settleCopy = (path: string): void => closeWriter(openForWriting(path, { create: false }));

/** Reads a copy as any book is read. */
export const withCopy = <Value>(path: string, work: (store: Store) => Value): Value => {
  const { connection, cleanUp } = openForReading(path);
  const store = createStore({ connection, writable: false, cleanUp });
  try {
    return work(store);
  } finally {
    store.close();
  }
};
