/** Starts the process that reads hostile files: no rights but to read the disk, a bounded heap. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Outcome } from './reading-child.ts';

const execute = promisify(execFile);
const script = join(import.meta.dirname, 'reading-child.ts');
const rights = [
  '--permission',
  '--allow-fs-read=*',
  '--max-old-space-size=1024',
  '--disable-warning=ExperimentalWarning',
];

/** @throws Error where the process ends by itself: that is a crash */
export const readInChild = async (paths: readonly string[], milliseconds: number): Promise<Outcome[]> => {
  const { stdout } = await execute(process.execPath, [...rights, script, ...paths], {
    timeout: milliseconds,
    maxBuffer: 64 * 2 ** 20,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Outcome);
};
