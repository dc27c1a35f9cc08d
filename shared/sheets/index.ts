export { columnChoices } from './comparator-text.ts';
export { componentVersionOf } from './component-version.ts';
export {
  type CellType,
  type Column,
  type ColumnGroup,
  type ColumnNode,
  type ContentKind,
  cellTypes,
  contentKinds,
  type Label,
  type Lang,
  type Row,
  type Scope,
  type Sheet,
  type SheetId,
  sheetIds,
} from './definition.ts';
export { type EditableColumn, isEditable } from './editable.ts';
export { componentLabel } from './funding.ts';
export {
  type Cell as SheetCell,
  type CellValue,
  isAchieved,
  percentOf,
  readCell,
  targetFormOf,
  targetFormUid,
  totalPlace,
} from './read-cell.ts';
export { projectSheet, sheetDefinitions } from './sheet.ts';
export {
  type CellForm,
  editText,
  plainValue,
  type ShowOptions,
  showCell,
  showPlain,
} from './show-cell.ts';
export { writeCell } from './write-cell.ts';
export type { CellInput, CellPlace, CellWrite, WriteContext, WriteIntent } from './write-context.ts';
