export { makeRecord } from '#shared/changes/record-changes.ts';
export { loadSeeds, printedOnlyName, type SeedKind, seedNames } from './load-seed.ts';
export { seedChanges } from './seed-changes.ts';
