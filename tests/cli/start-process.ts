/** `kehoach start` as a process that goes on until its window or its server is gone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { launcher } from './cli-process.ts';

export interface Started {
  readonly process: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when stdout holds it. */
  readonly until: (text: string | RegExp) => Promise<string>;
  /** Resolves with the exit status. */
  readonly ended: Promise<number | null>;
}

export const startKehoach = (folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Started => {
  const started = spawn(process.execPath, [launcher, 'start', ...args], { cwd: folder, env });
  const said = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const)
    started[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      for (const listener of listeners) listener();
    });
  const ended = once(started, 'close').then(([status]) => status as number | null);
  return {
    process: started,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = typeof text === 'string' ? said.stdout.includes(text) : text.test(said.stdout);
          if (found) resolve(said.stdout);
        };
        listeners.add(look);
        look();
        ended.then(() => reject(new Error(`it ended: ${said.stdout}${said.stderr}`)), reject);
      }),
    ended,
  };
};
