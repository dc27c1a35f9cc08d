/** The pages of an open book into another file, a few at a time: other work goes on between them. */
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Connection } from './connection.ts';

/** About half a millisecond of copying: edits wait no longer for it. */
const pagesAtOnce = 64;

/** @param onStep told what part is done, between two steps; what it throws ends the copying */
export const copyPages = async (
  connection: Connection,
  path: string,
  onStep: (done: number) => void,
): Promise<void> => {
  // SQLite's own word for a missing folder has no code.
  await access(dirname(path));
  await connection.backup(path, {
    progress: ({ totalPages, remainingPages }) => {
      onStep(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
      return pagesAtOnce;
    },
  });
};
