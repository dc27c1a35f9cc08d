/** What every host gives the engine: the real clock, random ids, the person's name, faults kept in a file. */
import { hostname, userInfo } from 'node:os';
import type { Environment, LogEntry, Printer } from '#engine/environment.ts';
import { keepFault } from './fault-log.ts';
import { randomIds } from './random-ids.ts';

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // An account that the system has no name for, as in some containers.
    return process.env.USER ?? process.env.USERNAME ?? 'kehoach';
  }
};

export interface HostEnvironmentOptions {
  readonly paths: Environment['paths'];
  /** Who is named in the history; absent: the account. */
  readonly author: string | undefined;
  readonly faultLog: string;
  readonly onLog: (entry: LogEntry) => void;
  readonly printer: Printer;
}

export const hostEnvironment = (options: HostEnvironmentOptions): Environment => {
  const { paths, author, faultLog, onLog, printer } = options;
  return {
    paths,
    clock: { now: () => new Date() },
    ids: randomIds,
    user: { name: author ?? userName(), machine: hostname() },
    printer,
    log: (entry) => {
      if (entry.level === 'fault') keepFault(entry, faultLog);
      onLog(entry);
    },
  };
};
