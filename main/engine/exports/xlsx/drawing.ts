/** What every part of the sheet's drawing works with. */
import type { Worksheet } from 'exceljs';
import type { PaperLayout } from '#shared/report/layout.ts';
import type { Paper } from '#shared/report/paper.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { SheetScale } from './sheet-scale.ts';

export interface Drawing {
  readonly sheet: Worksheet;
  readonly paper: Paper;
  readonly layout: PaperLayout;
  readonly rows: SheetLayout;
  readonly scale: SheetScale;
  /** At the foot of every page; null where there is nothing to say. */
  readonly demonstration: string | null;
}
