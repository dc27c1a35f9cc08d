/** Starts `child.ts` and talks to it, one JSON line a request and a reply. Only processes started here are killed. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';
import type { Reply, Request } from '#engine/engine.ts';
import type { OutputOf, RequestName } from '#shared/contract/index.ts';

const script = resolve(import.meta.dirname, 'child.ts');

/** Compiled once for all children: a start takes a third of the time. */
const compileCache = mkdtempSync(join(tmpdir(), 'kehoach-compiled-'));
chmodSync(compileCache, 0o755);
afterAll(() => rmSync(compileCache, { recursive: true, force: true }));

export interface Child {
  readonly pid: number;
  /** The reply to opening the book. */
  readonly opened: Reply<OutputOf<'book/open'>>;
  readonly ask: <Name extends RequestName>(request: Request<Name>) => Promise<Reply<OutputOf<Name>>>;
  /** Sends without waiting; replies come in order through `next`. */
  readonly send: <Name extends RequestName>(request: Request<Name>) => void;
  /** The next reply; undefined where the child is gone. */
  readonly next: () => Promise<Reply | undefined>;
  /** SIGKILL; resolves when the system has let go of it. */
  readonly kill: () => Promise<void>;
  /** Lets it close its book and end. */
  readonly end: () => Promise<number | null>;
  /** What it wrote to stderr: its log. */
  readonly errors: () => string;
}

export interface ChildOptions {
  readonly readOnly?: boolean;
  /** User and group: 65534 is nobody's, where this process is root's and modes would not count. */
  readonly user?: number | undefined;
  /** The largest file that it may write, in KiB; can be raised afterwards. */
  readonly fileLimit?: number;
}

const running = new Set<ChildProcessWithoutNullStreams>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

const launch = (
  file: string,
  { readOnly, user, fileLimit }: ChildOptions,
): ChildProcessWithoutNullStreams => {
  const args = [script, file, ...(readOnly ? ['readonly'] : [])];
  const rights = user === undefined ? {} : { uid: user, gid: user };
  const options = { ...rights, env: { ...process.env, NODE_COMPILE_CACHE: compileCache, HOME: '/' } };
  if (fileLimit === undefined) return spawn(process.execPath, args, options);
  // SIGXFSZ would end the process before the system call could fail.
  const shell = `trap '' XFSZ; ulimit -S -f ${fileLimit}; exec "$@"`;
  return spawn('bash', ['-c', shell, 'bash', process.execPath, ...args], options);
};

export const startChild = async (file: string, options: ChildOptions = {}): Promise<Child> => {
  const child = launch(file, options);
  running.add(child);
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += String(text);
  });
  // A child that is killed closes its end while something is on the way to it.
  child.stdin.on('error', () => undefined);
  const gone = once(child, 'close').then(() => running.delete(child));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Reply | undefined> => {
    const line = await lines.next();
    return line.done ? undefined : (JSON.parse(line.value) as Reply);
  };
  const send: Child['send'] = (request) => void child.stdin.write(`${JSON.stringify(request)}\n`);
  const opened = await next();
  if (!opened) throw new Error(`the child ended: ${errors}`);
  return {
    pid: child.pid ?? 0,
    opened: opened as Child['opened'],
    ask: async <Name extends RequestName>(request: Request<Name>) => {
      send(request);
      const reply = await next();
      if (!reply) throw new Error(`the child ended: ${errors}`);
      return reply as Reply<OutputOf<Name>>;
    },
    send,
    next,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    end: async () => {
      child.stdin.end();
      await gone;
      return child.exitCode;
    },
    errors: () => errors,
  };
};
