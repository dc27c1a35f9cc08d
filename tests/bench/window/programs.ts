/** The packaged product and the floor application: made once for a run, started in homes of their own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Display, openDisplay } from '../../desktop/display.ts';
import { switches } from '../../desktop/launch-desktop.ts';
import type { BenchRun } from '../bench-run.ts';
import { buildFloor, buildRecorder } from './build-floor.ts';
import { attach, type DevTools } from './devtools.ts';

export interface Program {
  readonly page: DevTools;
  /** When the process was started, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly pid: number;
  /** Closes the window, and waits until the program has ended. */
  readonly end: () => Promise<void>;
}

export interface Programs {
  readonly recorder: string;
  readonly startProduct: (...args: readonly string[]) => Promise<Program>;
  readonly startFloor: (...args: readonly string[]) => Promise<Program>;
}

const wallClock = (): number => performance.timeOrigin + performance.now();

/** Milliseconds that a program may take to close its book. */
const longestEnd = 20_000;

const portOf = (started: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let said = '';
    started.once('exit', (status) => reject(new Error(`the program ended with ${status}: ${said}`)));
    started.stderr?.on('data', (text) => {
      said += text;
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
  });

const endProcess = async (started: ChildProcess, page: DevTools): Promise<void> => {
  const ended = once(started, 'exit');
  const timer = setTimeout(() => started.kill('SIGKILL'), longestEnd);
  await page.close();
  const [status, signal] = await ended;
  clearTimeout(timer);
  if (signal !== null) throw new Error(`a program had to be ended (${status} ${signal})`);
};

interface Start {
  readonly executable: string;
  readonly home: string;
  readonly display: Display;
  readonly args: readonly string[];
}

const startProgram = async ({ executable, home, display, args }: Start): Promise<Program> => {
  const startedAt = wallClock();
  const started = spawn(executable, [...switches, '--remote-debugging-port=0', ...args], {
    cwd: home,
    env: {
      ...process.env,
      ELECTRON_RUN_AS_NODE: undefined,
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      DISPLAY: display.name,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = (): void => void started.kill('SIGKILL');
  // Before the run's folder goes, in which it writes.
  process.prependOnceListener('exit', kill);
  started.once('exit', () => process.off('exit', kill));
  const page = await attach(await portOf(started));
  return { page, startedAt, pid: started.pid ?? 0, end: () => endProcess(started, page) };
};

const packProduct = async (run: BenchRun): Promise<string> => {
  const script = join(import.meta.dirname, 'pack.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 16 * 1_024 * 1_024 });
  const executable = stdout.trim().split('\n').at(-1) ?? '';
  run.atClose(() => rmSync(dirname(dirname(executable)), { recursive: true, force: true }));
  return executable;
};

const makePrograms = async (run: BenchRun): Promise<Programs> => {
  const product = run.options.product ?? (await packProduct(run));
  const floor = await buildFloor(join(run.folder, 'floor'));
  const recorder = await buildRecorder(join(run.folder, 'recorder'));
  const display = await openDisplay();
  run.atClose(display.close);
  const homes = mkdtempSync(join(run.folder, 'homes-'));
  const starter = (name: string, executable: string) => {
    const home = join(homes, name);
    mkdirSync(home);
    return (...args: readonly string[]) => startProgram({ executable, home, display, args });
  };
  return {
    recorder,
    startProduct: starter('product', product),
    startFloor: starter('floor', floor),
  };
};

let made: Promise<Programs> | undefined;

/** For all groups of a run the same: packing takes a quarter of a minute. */
export const programsOf = (run: BenchRun): Promise<Programs> => {
  made ??= makePrograms(run);
  return made;
};
