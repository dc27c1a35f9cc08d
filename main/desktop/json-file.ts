/** Small JSON files that the program keeps for itself: a broken one is as good as none, a write is whole or not at all. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

export const readJsonFile = <Value>(path: string, schema: z.ZodType<Value>, fallback: Value): Value => {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fallback;
  }
};

/** @throws where the file cannot be written; the old one is still there then */
export const writeJsonFile = (path: string, value: unknown): void => {
  const unfinished = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};
