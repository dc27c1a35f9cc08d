/** An example with its catalogues; how a file is read is the caller's. */
import type { Seed } from '../../domain/seed.ts';
import { parseSeed } from '../../domain/seed.ts';
import { MemoryBook } from './memory-book.ts';

export const exampleBook = (read: (name: string) => unknown, name: string): MemoryBook => {
  const seeds = new Map<string, Seed>();
  const load = (each: string): void => {
    if (seeds.has(each)) return;
    const seed = parseSeed(read(each));
    for (const included of seed.includes) load(included);
    seeds.set(each, seed);
  };
  load(name);
  return new MemoryBook([...seeds.values()]);
};
