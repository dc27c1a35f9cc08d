/** Reads catalogues and examples from the program's resources, with all that they include. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSeed, type Seed } from '#shared/domain/seed.ts';

export type SeedKind = 'catalogue' | 'example';

const folders: Readonly<Record<SeedKind, string>> = { catalogue: 'catalogues', example: 'examples' };

export const seedNames = (resources: string, kind: SeedKind): string[] =>
  readdirSync(join(resources, folders[kind]))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

const pathOf = (resources: string, name: string): string | undefined =>
  Object.values(folders)
    .map((folder) => join(resources, folder, `${name}.json`))
    .find((path) => existsSync(path));

/** @throws Error where the resources are incomplete: the program is not installed rightly */
const readSeed = (resources: string, name: string): Seed => {
  const path = pathOf(resources, name);
  if (path === undefined) throw new Error(`no catalogue or example ${name} in ${resources}`);
  return parseSeed(JSON.parse(readFileSync(path, 'utf8')));
};

/** The same example without its invented demonstration data; the name itself where it has none. */
export const printedOnlyName = (resources: string, name: string): string =>
  readSeed(resources, name).printedOnly ?? name;

/** A seed after all that it includes, each once. */
export const loadSeeds = (resources: string, name: string): Seed[] => {
  const done = new Set<string>();
  const seeds: Seed[] = [];
  const visit = (each: string): void => {
    if (done.has(each)) return;
    done.add(each);
    const seed = readSeed(resources, each);
    for (const included of seed.includes) visit(included);
    seeds.push(seed);
  };
  visit(name);
  return seeds;
};
