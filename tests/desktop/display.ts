/** A display to show windows on: the one that is there, or one of our own that nobody sees. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface Display {
  /** For DISPLAY; undefined where the system needs none named. */
  readonly name: string | undefined;
  readonly close: () => void;
}

const none = 'Tests of the desktop need a display: set DISPLAY, or install Xvfb (Debian: apt install xvfb).';

const startXvfb = (): Promise<Display> =>
  new Promise((resolve, reject) => {
    // Without -noreset it starts afresh when the last window goes, and whoever comes at that moment waits for ever.
    const args = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    server.once('error', (cause) => reject(new Error(none, { cause })));
    server.once('exit', (status) => reject(new Error(`${none} Xvfb ended with status ${status}.`)));
    const close = (): void => void server.kill();
    process.once('exit', close);
    const told = server.stdio[3] as Readable;
    told.once('data', (number) => resolve({ name: `:${String(number).trim()}`, close }));
  });

export const openDisplay = async (): Promise<Display> => {
  const { DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY) return { name: DISPLAY, close: () => undefined };
  return startXvfb();
};
