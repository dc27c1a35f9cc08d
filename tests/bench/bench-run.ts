/** One run of the bench: its folder, its copies of the books, and the measuring processes. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleChild } from './bundle.ts';
import { benchFolder, copyOfBook } from './generate.ts';
import type { Options } from './options.ts';
import type { Size } from './shape.ts';
import type { TaskInput, TaskName, TaskOutput } from './tasks/child.ts';

const root = join(import.meta.dirname, '../..');
const execute = promisify(execFile);

export interface BenchRun {
  readonly options: Options;
  readonly resources: string;
  readonly folder: string;
  /** A folder in memory, where the system has one: writing there waits for no disk. */
  readonly memoryFolder: string | undefined;
  /** A fresh copy of the book of a size, under a name of its own. */
  readonly copy: (size: Size, name?: string, folder?: string) => string;
  /** The example that ships, as a fresh file. */
  readonly example: () => Promise<string>;
  /** A path in the run's folder where nothing is. */
  readonly emptyPath: (name: string) => string;
  /** Runs one task in a process of its own. */
  readonly child: <Name extends TaskName>(name: Name, input: TaskInput<Name>) => Promise<TaskOutput<Name>>;
  /** Done when the run closes: what must not outlive it. */
  readonly atClose: (done: () => void) => void;
  readonly close: () => void;
}

const exampleName = 'cao-bang-2024';
const shared = '/dev/shm';
/** Exit status of a run that was stopped. */
const stopped = 130;
const suffixes = ['', '-wal', '-shm', '-journal', '-lock'];

export const startRun = async (options: Options): Promise<BenchRun> => {
  mkdirSync(benchFolder, { recursive: true });
  const folder = mkdtempSync(join(benchFolder, 'run-'));
  const memoryFolder = existsSync(shared) ? mkdtempSync(join(shared, 'kehoach-bench-')) : undefined;
  const endings: (() => void)[] = [];
  const close = (): void => {
    for (const done of endings.splice(0)) done();
    for (const each of [folder, memoryFolder])
      if (each) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  };
  const stop = new AbortController();
  process.once('exit', () => {
    stop.abort();
    close();
  });
  // So that a run that is stopped leaves neither files nor processes.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(stopped));
  const script = await bundleChild(join(folder, 'bundle'));
  const emptyPath = (name: string, where = folder): string => {
    const path = join(where, name);
    for (const suffix of suffixes) rmSync(`${path}${suffix}`, { force: true });
    return path;
  };
  const copy = (size: Size, name = 'book', where = folder): string => {
    const path = emptyPath(`${name}-${size}.kehoach`, where);
    copyOfBook(size, options.seed, path);
    return path;
  };
  const child = async <Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
  ): Promise<TaskOutput<Name>> => {
    const { stdout } = await execute(process.execPath, [script, name, JSON.stringify(input)], {
      // The bundle lies outside the project; better-sqlite3 is not bundled.
      env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
      maxBuffer: 64 * 1_024 * 1_024,
      signal: stop.signal,
    }).catch((error: unknown) => {
      throw new Error(`measuring ${name} failed: ${(error as { stderr?: string }).stderr}`, { cause: error });
    });
    return JSON.parse(stdout) as TaskOutput<Name>;
  };
  const resources = join(root, 'resources');
  const example = async (): Promise<string> => {
    const path = emptyPath('example.kehoach');
    await child('makeExample', { resources, path, seed: options.seed, example: exampleName });
    return path;
  };
  return {
    ...{ options, resources, folder, memoryFolder, copy, example, emptyPath, child, close },
    atClose: (done) => void endings.push(done),
  };
};
