/** Writes `resources/examples/cao-bang-2024*.json`: `node resources/examples/cao-bang-2024/make.ts`. */
import { writeFileSync } from 'node:fs';
import { seedFileText } from '../../catalogues/seed-file.ts';
import { exampleSeeds } from './example.ts';
import { readPlan } from './plan-json.ts';

for (const seed of exampleSeeds(readPlan())) {
  const file = new URL(`../${seed.name}.json`, import.meta.url);
  writeFileSync(file, seedFileText(seed));
}
