export { type ChangedPlace, changedPlaces } from './changed-places.ts';
export { derivedCells } from './derived.ts';
export { changeOf } from './intents.ts';
export { PendingFigures } from './pending-figures.ts';
export { placeName } from './place-name.ts';
export { resolveScope } from './scope.ts';
export { staleColumns } from './stale.ts';
export { textPlace } from './text-places.ts';
