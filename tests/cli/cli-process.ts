/** The built command line as a process, in a folder of its own. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const launcher = join(root, 'dist/cli/kehoach.cjs');

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Options = Pick<SpawnSyncOptions, 'input' | 'env'>;

/** Everything that was made with it is gone after `remove`. */
export interface Workplace {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly kehoach: (args: readonly string[], options?: Options) => Answer;
  readonly remove: () => void;
}

const plainEnvironment = (): NodeJS.ProcessEnv => {
  const { KEHOACH_LANG, NODE_OPTIONS, ...rest } = process.env;
  return rest;
};

export const runProcess = (
  command: string,
  args: readonly string[],
  cwd: string,
  options: Options = {},
): Answer => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(options.input === undefined ? {} : { input: options.input }),
    env: { ...plainEnvironment(), ...options.env },
  });
  return { status, stdout, stderr };
};

export const makeWorkplace = (): Workplace => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-cli-'));
  return {
    folder,
    path: (name) => join(folder, name),
    kehoach: (args, options) => runProcess(process.execPath, [launcher, ...args], folder, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** A value as JSON gives it: the tests say what they expect of it. */
export type Json = Record<string, unknown>;

/** The one JSON value on stdout; throws where there is anything beside it. */
export const jsonOf = <Value = Json>({ stdout }: Answer): Value => {
  if (!stdout.endsWith('\n') || stdout.trimEnd().includes('\n')) throw new Error(`not one line: ${stdout}`);
  return JSON.parse(stdout) as Value;
};

export interface ErrorReply {
  readonly error: { readonly code: string; readonly message: string } & Readonly<Record<string, unknown>>;
}

export const stackTrace = /\n\s+at .+:\d+|\bnode:internal\b/;

export const bytesOf = (path: string): string => readFileSync(path).toString('base64');

export const example = 'cao-bang-2024';
