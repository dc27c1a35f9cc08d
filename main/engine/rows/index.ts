import type { SheetId } from '#shared/sheets/index.ts';
import { componentRows } from './component-rows.ts';
import { indicatorRows } from './indicator-rows.ts';
import type { RowKind } from './plan.ts';

/** Undefined where the sheet's rows come from a catalogue that is edited elsewhere. */
export const rowKinds: Readonly<Record<SheetId, RowKind | undefined>> = {
  funding: componentRows,
  targets: indicatorRows,
  allocation: undefined,
};
export type { RowKind, RowPlan } from './plan.ts';
