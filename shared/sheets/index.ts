export { exactValue } from './calc-cell.ts';
export { choicesOf } from './choices.ts';
export { everyCitation } from './cited.ts';
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
  type WorkGroup,
  workGroups,
} from './definition.ts';
export { amountAt, readBefore, worksBeneath } from './disbursed-cell.ts';
export { disbursedColumn, stateBudgetSource, unitRowKey } from './disbursement.ts';
export { documentOfName } from './document-number.ts';
export { documentLabel } from './documents.ts';
export { type EditableColumn, isEditable } from './editable.ts';
export { figureRow } from './figure-row.ts';
export { budgetTree, componentLabel } from './funding.ts';
export { figuresInCell, importedAmount } from './imported-cells.ts';
export { liveCells } from './live-cells.ts';
export { statisticColumn } from './poverty.ts';
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
export { type ReportedQuery, reportedAt } from './reported-cell.ts';
export { rowTitle } from './row-title.ts';
export { projectSheet, sheetDefinitions } from './sheet.ts';
export {
  type CellForm,
  editText,
  plainValue,
  type ShowOptions,
  showCell,
  showPlain,
} from './show-cell.ts';
export { sectionName } from './text.ts';
export { unitLabel, unitName } from './unit-names.ts';
export {
  groupOf,
  type HeadingPlace,
  headingPlace,
  isStatus,
  leafLines,
  linesOf,
  worksByComponent,
} from './work-groups.ts';
export { workTypesOf } from './work-types.ts';
export { writeCell } from './write-cell.ts';
export type { CellInput, CellPlace, CellWrite, WriteContext, WriteIntent } from './write-context.ts';
export { moveAllotted } from './write-record.ts';
