/** Bringing in files of the Treasury: opened, read as settings say, previewed, written as one change set. */
export { type ToldBatch, toldBatches } from './batches.ts';
export { mostRows } from './cells-of.ts';
export { type CommitOptions, type PlannedImport, planImport } from './commit-import.ts';
export { followedBy, profileNamed } from './import-changes.ts';
export { keptArchive } from './kept-archive.ts';
export { capitalOf, profilesOf } from './known-book.ts';
export type { OpenImport, Previewed } from './open-import.ts';
export { OpenImports } from './open-imports.ts';
export { previewImport } from './preview-import.ts';
export type { CellsFound, FileRead, FileSource, Written } from './tasks.ts';
export { memberLabel, tellReason, tellRow, tellSummary } from './tell-preview.ts';
