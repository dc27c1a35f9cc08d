/** The example with its catalogues; how a file is read is the caller's. */
import type { Seed } from '../../domain/seed.ts';
import { parseSeed } from '../../domain/seed.ts';
import { MemoryBook } from './memory-book.ts';

export const exampleBook = (read: (name: string) => unknown): MemoryBook => {
  const seeds = new Map<string, Seed>();
  const load = (name: string): void => {
    if (seeds.has(name)) return;
    const seed = parseSeed(read(name));
    for (const each of seed.includes) load(each);
    seeds.set(name, seed);
  };
  load('cao-bang-2024');
  return new MemoryBook([...seeds.values()]);
};
