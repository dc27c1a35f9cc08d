/** How a cell looks: one class for each thing that is to be known of it. Drawn by grid.css. */
import type { CellClassParams, CellClassRules } from 'ag-grid-community';
import type { Finding } from '#shared/contract/index.ts';
import { keyOf, type SheetColumn, type SheetData, type SheetRow } from '../book/sheet-data.ts';

export type Severity = Finding['severity'];

/** What the look of a cell depends on; asked for anew whenever a cell is drawn. */
export interface Look {
  readonly data: () => SheetData;
  /** The worst finding of a cell, by `keyOf`. */
  readonly severity: (key: string) => Severity | undefined;
}

type Params = CellClassParams<SheetRow>;

const rule =
  (test: (row: SheetRow, pinned: boolean) => boolean) =>
  ({ data, node }: Params): boolean =>
    data !== undefined && test(data, node.rowPinned !== undefined && node.rowPinned !== null);

export const classRules = (column: SheetColumn, look: Look): CellClassRules<SheetRow> => {
  const cell = (row: SheetRow) => ({ row: row.key, column: column.id });
  const severityIs = (severity: Severity) =>
    rule((row, pinned) => !pinned && look.severity(keyOf(cell(row))) === severity);
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

const severities: readonly Severity[] = ['note', 'warning', 'error'];

/** The worst finding of each cell of a sheet. */
export const severityOfCells = (
  findings: readonly Finding[],
  sheet: string,
  year: number,
): Map<string, Severity> => {
  const worst = new Map<string, Severity>();
  for (const { place, year: found, severity } of findings) {
    if (place.sheet !== sheet || found !== year) continue;
    const key = keyOf(place);
    const present = worst.get(key);
    if (present && severities.indexOf(present) >= severities.indexOf(severity)) continue;
    worst.set(key, severity);
  }
  return worst;
};
