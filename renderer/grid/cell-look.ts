/** How a cell looks: one class for each thing that is to be known of it. Drawn by grid.css. */
import type { CellClassParams, CellClassRules } from 'ag-grid-community';
import type { CellKey, SheetColumn, SheetData, SheetRow } from '../book/index.ts';
import type { Severity } from './finding-marks.ts';

/** What the look of a cell depends on; asked for anew whenever a cell is drawn. */
export interface Look {
  readonly data: () => SheetData;
  /** The worst finding of a cell. */
  readonly severity: (cell: CellKey) => Severity | undefined;
}

type Params = CellClassParams<SheetRow>;

const rule =
  (test: (row: SheetRow, pinned: boolean) => boolean) =>
  ({ data, node }: Params): boolean =>
    data !== undefined && test(data, node.rowPinned !== undefined && node.rowPinned !== null);

export const classRules = (column: SheetColumn, look: Look): CellClassRules<SheetRow> => {
  const cell = (row: SheetRow) => ({ row: row.key, column: column.id });
  const severityIs = (severity: Severity) =>
    rule((row, pinned) => !pinned && look.severity(cell(row)) === severity);
  return {
    'is-computed': rule((row) => look.data().formula(row, column.id) !== undefined),
    'is-fixed': rule((row) => !look.data().editable(row, column)),
    'is-negative': rule((row) => {
      const value = look.data().value(row, column.id);
      return typeof value === 'number' && value < 0;
    }),
    'is-pending': rule((row) => look.data().pending(cell(row)) !== undefined),
    'is-refused': rule((row, pinned) => !pinned && look.data().refused(cell(row)) !== undefined),
    'has-error': severityIs('error'),
    'has-warning': severityIs('warning'),
    'has-note': severityIs('note'),
  };
};
