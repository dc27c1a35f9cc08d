/** What the engine is given on the command line: the real clock, random ids, paths as they are typed. */
import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Environment, LogEntry } from '#engine/environment.ts';
import { randomIds } from '../random-ids.ts';
import { keepFault } from './fault-log.ts';

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // An account that the system has no name for, as in some containers.
    return process.env.USER ?? process.env.USERNAME ?? 'kehoach';
  }
};

export interface EnvironmentOptions {
  readonly resources: string;
  readonly author: string | undefined;
  /** Told every entry; faults are kept in a file as well. */
  readonly onLog: (entry: LogEntry) => void;
}

export const cliEnvironment = ({ resources, author, onLog }: EnvironmentOptions): Environment => ({
  paths: { resolve: (file) => resolve(file), resources },
  clock: { now: () => new Date() },
  ids: randomIds,
  user: { name: author ?? userName(), machine: hostname() },
  log: (entry) => {
    if (entry.level === 'fault') keepFault(entry);
    onLog(entry);
  },
});
