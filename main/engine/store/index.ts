export { backUp } from './backup.ts';
export type { Holder } from './book-lock.ts';
export { storageRefusal } from './faults.ts';
export { type DimensionName, dimensions, type FigureRow } from './figure-store.ts';
export type { ChangeSetKind, ChangeSetRow } from './history-store.ts';
export { schemaVersion } from './migrations/index.ts';
export { makeStore, type OpenOptions, type OpenStore, openStore } from './open.ts';
export type { KeptRollUp } from './roll-up-store.ts';
export type { Store } from './store.ts';
