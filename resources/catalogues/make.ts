/** Writes `resources/catalogues/*.json`: `node resources/catalogues/make.ts`. */
import { writeFileSync } from 'node:fs';
import { allCatalogues } from './catalogues.ts';
import { seedFileText } from './seed-file.ts';

for (const seed of allCatalogues()) {
  const file = new URL(`${seed.name}.json`, import.meta.url);
  writeFileSync(file, seedFileText(seed));
}
