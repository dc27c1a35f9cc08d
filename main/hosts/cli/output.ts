/** The two streams: the answer on stdout, as text or as one JSON value; everything that is said beside it on stderr. */
import type { Writable } from 'node:stream';
import { stop } from './stopped.ts';
import { printable } from './text/display-width.ts';

export interface Output {
  readonly json: boolean;
  /** Columns of the terminal; undefined where stdout is a file or a pipe. */
  readonly width: number | undefined;
  /** The answer: `value` for a script, `text` for a person. */
  readonly answer: (value: unknown, text: () => string) => Promise<void>;
  readonly message: (text: string) => Promise<void>;
  /** A line on stderr that the next one replaces; only on a terminal. */
  readonly progress: (done: number) => void;
}

const isBrokenPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/** Whoever reads has gone (`| head`): no more is wanted, and that is no error. */
const write = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error && !isBrokenPipe(error) ? reject(error) : resolve()));
  });

const refuseStdout = (error: unknown): never => {
  const code = String((error as { code?: unknown }).code);
  throw code === 'ENOSPC'
    ? stop('diskFull', { path: 'stdout' })
    : stop('cannotWrite', { path: 'stdout', detail: code });
};

export const createOutput = (json: boolean): Output => {
  const { stdout, stderr } = process;
  // A failed write tells both its callback and the stream; without a listener the second would end the process.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const message = (text: string): Promise<void> =>
    write(stderr, `${printable(text).trimEnd()}\n`).catch(() => undefined);
  return {
    json,
    width: stdout.isTTY && stdout.columns > 0 ? stdout.columns : undefined,
    answer: (value, text) =>
      write(stdout, json ? `${JSON.stringify(value)}\n` : `${printable(text()).trimEnd()}\n`).catch(
        refuseStdout,
      ),
    message,
    progress: (done) => {
      if (json || !stderr.isTTY) return;
      stderr.write(done < 1 ? `\r${String(Math.round(done * 100)).padStart(3)} %` : '\r      \r');
    },
  };
};
