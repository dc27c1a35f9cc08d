/**
 * Where Electron's program is. Its npm package knows, and fetches it when it is asked for the first time; it is
 * asked in a process of its own, because it makes its whole process wait, and may wait for ever on a slow line.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** About 120 MB have to come in that time. */
const patience = 10 * 60_000;

const question = `process.stdout.write('\\n' + require('electron'))`;

const isInstalled = (folder: string): boolean => {
  try {
    createRequire(join(folder, 'package.json')).resolve('electron/package.json');
    return true;
  } catch {
    return false;
  }
};

export interface ElectronSearch {
  /** The program's folder, whose node_modules is looked into. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Told once, when something has to be fetched. */
  readonly onFetch: () => void;
}

/** Ends what was started, and what that has started. */
const endGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
};

/** The path of the executable; undefined where it cannot be had. */
export const findElectron = ({ folder, signal, onFetch }: ElectronSearch): Promise<string | undefined> => {
  if (!isInstalled(folder)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE, ...env } = process.env;
    const asking = spawn(process.execPath, ['-e', question], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: process.platform !== 'win32',
    });
    const end = (): void => endGroup(asking.pid);
    const timer = setTimeout(end, patience);
    signal.addEventListener('abort', end, { once: true });
    let said = '';
    asking.stdout.setEncoding('utf8').on('data', (text: string) => {
      // Where it is there already, the path is all that is said.
      if (said === '' && !text.startsWith('\n')) onFetch();
      said += text;
    });
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      const path = said.slice(said.lastIndexOf('\n') + 1);
      resolve(path !== '' && existsSync(path) ? path : undefined);
    };
    asking.once('error', settle);
    asking.once('close', settle);
  });
};
