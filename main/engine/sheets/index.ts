export { derivedCells, staleColumns } from './derived.ts';
export { changeOf } from './intents.ts';
export { placeName } from './place-name.ts';
