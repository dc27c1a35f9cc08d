/** Plan books for the window's tests, made by the command line as a person would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { example, launcher, runProcess } from '../cli/cli-process.ts';

export const newFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'kehoach-window-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
};

/** printed: what the plan prints, and nothing else; demonstration: with districts, works and months that are invented. */
export type ExampleKind = 'printed' | 'demonstration';

/** The example, as a file of its own. */
export const makeExample = (folder: string, kind: ExampleKind = 'demonstration'): string => {
  const name = 'cao-bang.kehoach';
  const { status, stderr } = runProcess(
    process.execPath,
    [launcher, 'new', name, '--example', example, ...(kind === 'printed' ? ['--printed-only'] : [])],
    folder,
  );
  if (status !== 0) throw new Error(stderr);
  return join(folder, name);
};
