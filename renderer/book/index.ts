export type { Actions, DetailChanges, PaperJob, PaperQuestion } from './actions.ts';
export { type CellKey, cellOf, keyOf } from './cell-key.ts';
export { shownSheets, shownViews } from './commands.ts';
export { isBesideGrid } from './core.ts';
export { type Book, type BookOptions, createBook } from './create-book.ts';
export type { CellText } from './edits.ts';
export type { GridHandle } from './grid-handle.ts';
export type { ImportInput, ImportOutput, ImportReply, Imports } from './importing.ts';
export {
  BookContext,
  type BookContextValue,
  useActions,
  useBook,
  useBookContext,
  useBookStore,
  useWords,
} from './react.ts';
export { type SheetColumn, SheetData, type SheetRow } from './sheet-data.ts';
export { isSamePlace, placeName, type SheetPlace } from './sheet-place.ts';
export type {
  ActiveCell,
  BookState,
  CellPlace,
  Connection,
  DialogState,
  Editing,
  Move,
  Notice,
  PanelId,
  SelectionSummary,
  Template,
  ViewId,
} from './state.ts';
