/** What the engine is given on the command line: paths as they are typed. */
import { resolve } from 'node:path';
import type { Environment, LogEntry } from '#engine/environment.ts';
import { faultLogPath } from '../fault-log.ts';
import { hostEnvironment } from '../host-environment.ts';
import { officePrinter } from '../libre-office/index.ts';

export interface EnvironmentOptions {
  readonly resources: string;
  readonly author: string | undefined;
  /** Told every entry; faults are kept in a file as well. */
  readonly onLog: (entry: LogEntry) => void;
}

export const cliEnvironment = ({ resources, author, onLog }: EnvironmentOptions): Environment =>
  hostEnvironment({
    paths: { resolve: (file) => resolve(file), resources },
    author,
    faultLog: faultLogPath(),
    onLog,
    printer: officePrinter,
  });
