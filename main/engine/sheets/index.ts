export { derivedCells, staleColumns } from './derived.ts';
export { changeOf } from './intents.ts';
