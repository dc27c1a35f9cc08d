/**
 * Entry of the thread that reads a file of the Treasury and keeps it while somebody looks at it: a hundred thousand rows
 * take seconds, in which the engine answers edits. Stopping the thread is how reading is cancelled.
 */
import { parentPort, type TransferListItem } from 'node:worker_threads';
import { failureOf } from '../threads/index.ts';
import { createTaskRunner } from './run-tasks.ts';
import type { FromThread, TaskName, Tasks, ToThread } from './tasks.ts';

const post = (message: FromThread, transfer: readonly TransferListItem[] = []): void =>
  parentPort?.postMessage(message, transfer);

/** Lists of numbers are handed over, not copied: the thread needs none of them again. */
const buffersOf = (name: TaskName, output: Tasks[TaskName]['output']): ArrayBuffer[] => {
  if (name !== 'outcome') return [];
  // The one task whose output this is.
  const { archive } = output as Tasks['outcome']['output'];
  return [archive.content.buffer];
};

const run = createTaskRunner();

/** Tells at most this often, in milliseconds: the file is read in many more steps than anybody sees. */
const telling = 50;

const carryOut = async ({ id, name, input }: ToThread): Promise<void> => {
  let last = 0;
  const onProgress = (done: number): void => {
    const now = performance.now();
    if (now - last < telling) return;
    last = now;
    post({ id, kind: 'stage', done });
  };
  try {
    const output = await run(name, input, onProgress);
    post({ id, kind: 'done', output }, buffersOf(name, output));
  } catch (error) {
    post({ id, ...failureOf(error) });
  }
};

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: ToThread) => {
  last = last.then(() => carryOut(task));
});
