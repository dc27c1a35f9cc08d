/** Writes `resources/examples/cao-bang-2024.json`: `node resources/examples/cao-bang-2024/make.ts`. */
import { writeFileSync } from 'node:fs';
import { seedFileText } from '../../catalogues/seed-file.ts';
import { exampleName, exampleSeed } from './example.ts';
import { readPlan } from './plan-json.ts';

const file = new URL(`../${exampleName}.json`, import.meta.url);
writeFileSync(file, seedFileText(exampleSeed(readPlan())));
