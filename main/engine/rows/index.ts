import type { SheetId } from '#shared/sheets/index.ts';
import { componentRows } from './component-rows.ts';
import { documentRows } from './document-rows.ts';
import { indicatorRows } from './indicator-rows.ts';
import type { RowKind } from './plan.ts';
import { sectionRows } from './section-rows.ts';
import { workRows } from './work-rows.ts';

/** Undefined where the sheet's rows come from a catalogue that is edited elsewhere. */
export const rowKinds: Readonly<Record<SheetId, RowKind | undefined>> = {
  funding: componentRows,
  targets: indicatorRows,
  works: workRows,
  documents: documentRows,
  text: sectionRows,
  allocation: undefined,
  poverty: undefined,
  disbursement: undefined,
  reconciliation: undefined,
};
export type { RenamePlan, RowKind, RowPlan } from './plan.ts';
