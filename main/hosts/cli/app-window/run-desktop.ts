/** Starts the desktop application on a book and waits until it is closed. */
import { spawn } from 'node:child_process';

export interface DesktopRun {
  readonly electron: string;
  /** Folder of package.json, whose `main` is the application. */
  readonly folder: string;
  readonly book: string;
  /** Passed on as the person has typed them. */
  readonly switches: readonly string[];
  /** Told once, when it has a window. */
  readonly onReady: () => void;
}

/** The exit status; undefined where it ended before it had a window, and not because another instance has the book. */
export const runDesktop = (run: DesktopRun): Promise<number | undefined> =>
  new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE, ...env } = process.env;
    const child = spawn(run.electron, [run.folder, ...run.switches, run.book], {
      env,
      // Chromium's own log is nothing for a person; what we have to say goes to a window or a log file.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let isReady = false;
    child.once('message', () => {
      isReady = true;
      child.disconnect();
      run.onReady();
    });
    child.once('error', () => resolve(undefined));
    child.once('exit', (status) => {
      if (isReady || status === 0) resolve(status ?? 1);
      else resolve(undefined);
    });
  });
