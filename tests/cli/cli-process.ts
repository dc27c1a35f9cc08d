/** The built command line, as a process or inside the test's own, in a folder of its own. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

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
  /** The same without the start of a process: for the many questions whose process is not what is tested. */
  readonly inside: (args: readonly string[]) => Promise<Answer>;
  readonly remove: () => void;
}

const plainEnvironment = (): NodeJS.ProcessEnv => {
  const { KEHOACH_LANG, NODE_OPTIONS, npm_lifecycle_event, ...rest } = process.env;
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

interface CommandLine {
  readonly run: (options: {
    argv: readonly string[];
    resources: string;
    pages: string;
    version: () => string;
  }) => Promise<number>;
}

const load = createRequire(import.meta.url);

/** Puts a stream in the place of stdout or stderr, and gives what has been written to it. */
const capture = (name: 'stdout' | 'stderr'): { text: () => string; restore: () => void } => {
  const real = Object.getOwnPropertyDescriptor(process, name) ?? {};
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  Object.defineProperty(process, name, { value: stream, configurable: true });
  return {
    text: () => Buffer.concat(chunks).toString('utf8'),
    restore: () => Object.defineProperty(process, name, real),
  };
};

const runInside = async (args: readonly string[], cwd: string): Promise<Answer> => {
  const { run } = load(join(root, 'dist/cli/main.cjs')) as CommandLine;
  const folder = process.cwd();
  delete process.env.KEHOACH_LANG;
  const [stdout, stderr] = [capture('stdout'), capture('stderr')];
  process.chdir(cwd);
  try {
    const status = await run({
      argv: args,
      resources: join(root, 'resources'),
      pages: join(root, 'dist/renderer'),
      version: () => '',
    });
    return { status, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(folder);
    stdout.restore();
    stderr.restore();
  }
};

export const makeWorkplace = (): Workplace => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-cli-'));
  return {
    folder,
    path: (name) => join(folder, name),
    kehoach: (args, options) => runProcess(process.execPath, [launcher, ...args], folder, options),
    inside: (args) => runInside(args, folder),
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
