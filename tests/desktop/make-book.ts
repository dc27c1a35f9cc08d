/** Books for tests of the desktop, made by the built command line. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './launch-desktop.ts';

const launcher = join(root, 'dist/cli/kehoach.cjs');

/** The example, at `path`. */
export const makeExample = (path: string): string => {
  const args = [launcher, 'new', path, '--example', 'cao-bang-2024'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return path;
};

/** What the program itself finds when it verifies the book: nothing else may have it open. */
export const verify = (path: string): { readonly sound: boolean; readonly contentHash: string } => {
  const args = [launcher, 'verify', path, '--json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(stdout);
};
