/** Entry of the thread that proves a copy: a large book takes a second, in which the engine answers edits. */
import { parentPort } from 'node:worker_threads';
import { Book, DamagedBook } from '../book/index.ts';
import { Refused } from '../refused.ts';
import { settleCopy, storageRefusal, withCopy } from '../store/index.ts';
import { failureOf } from '../threads/index.ts';
import type { FromProver, ToProver } from './worker-messages.ts';

/** SQLite's own checks, and the content hash that the last change set recorded. */
const prove = (copy: string): void => {
  settleCopy(copy);
  withCopy(copy, (store) => {
    const [problem] = store.integrity(true);
    if (problem !== undefined) throw new DamagedBook('INTEGRITY');
    new Book(store).load();
  });
};

/** What is damaged is the book; everything else happened to the copy, and is the engine's to tell. */
const told = (error: unknown, book: string): unknown => {
  const isDamage = error instanceof DamagedBook || error instanceof SyntaxError;
  if (isDamage) return new Refused({ code: 'damaged', params: { path: book, detail: error.message } });
  const refusal = storageRefusal(error, book);
  return refusal?.code === 'damaged' ? new Refused(refusal) : error;
};

const answer = ({ copy, book }: ToProver): FromProver => {
  try {
    prove(copy);
    return { kind: 'sound' };
  } catch (error) {
    return failureOf(told(error, book));
  }
};

parentPort?.on('message', (task: ToProver) => parentPort?.postMessage(answer(task)));
