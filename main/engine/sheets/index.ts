export { type ChangedPlace, changedPlaces } from './changed-places.ts';
export { derivedCells, staleColumns } from './derived.ts';
export { changeOf } from './intents.ts';
export { placeName } from './place-name.ts';
