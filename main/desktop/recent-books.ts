/** Books that were opened last, newest first; those that are not there now are left out. */
import { existsSync } from 'node:fs';
import { app } from 'electron';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './log.ts';

const kept = 10;
const recentSchema = z.array(z.string().min(1)).transform((paths) => paths.slice(0, kept));

export interface RecentBooks {
  readonly present: () => readonly string[];
  readonly add: (path: string) => void;
}

export const createRecentBooks = (file: string, log: Log): RecentBooks => ({
  present: () => readJsonFile(file, recentSchema, []).filter((path) => existsSync(path)),
  add: (path) => {
    app.addRecentDocument(path);
    const others = readJsonFile(file, recentSchema, []).filter((each) => each !== path);
    try {
      writeJsonFile(file, [path, ...others].slice(0, kept));
    } catch (error) {
      log('the list of recent books could not be written', String(error));
    }
  },
});
