export { loadSeeds, type SeedKind, seedNames } from './load-seed.ts';
export { makeRecord, seedChanges } from './seed-changes.ts';
