/** What a file itself says that it comes to, of the totals that its sheets print. */
import type { ControlTotal } from '#shared/treasury/preview.ts';
import type { ColumnUse, ImportSettings, SheetSettings } from '#shared/treasury/settings.ts';

interface RowTotal {
  readonly stated: number;
  readonly computed: number;
}

const paidFields: readonly string[] = ['disbursed', 'completed', 'advance'];

/** The money that a column is of; '' where nothing says it: the whole of the others. */
const placeOf = ({ source, vintage }: ColumnUse): string =>
  source === undefined && vintage === undefined ? '' : `${source ?? ''}|${vintage ?? ''}`;

/** Disbursed in all: the column of the whole, else source by source and vintage by vintage its total or its parts. */
const totalColumns = ({ columns }: SheetSettings): ReadonlySet<number> => {
  const paid = columns.filter(({ field }) => paidFields.includes(field));
  const general = paid.filter((use) => placeOf(use) === '');
  const counted = general.length > 0 ? general : paid;
  const withTotal = new Set(counted.filter(({ field }) => field === 'disbursed').map(placeOf));
  return new Set(
    counted
      .filter((use) => use.field === 'disbursed' || !withTotal.has(placeOf(use)))
      .map(({ column }) => column),
  );
};

/** Of several rows of totals the one that adds up the most. */
const totalOfSheet = (controls: readonly ControlTotal[], sheet: SheetSettings): number | undefined => {
  const columns = totalColumns(sheet);
  const rows = new Map<number, RowTotal>();
  for (const { kind, at, stated, computed } of controls) {
    if (kind !== 'fileTotal' || at?.sheet !== sheet.sheet || !columns.has(at.column ?? -1)) continue;
    const row = rows.get(at.row) ?? { stated: 0, computed: 0 };
    rows.set(at.row, { stated: row.stated + stated, computed: row.computed + computed });
  }
  const [first, ...others] = rows.values();
  return (
    first && others.reduce((a, b) => (Math.abs(b.computed) > Math.abs(a.computed) ? b : a), first).stated
  );
};

/** In đồng; null where a sheet states none. */
export const statedTotal = (
  controls: readonly ControlTotal[],
  { sheets }: Pick<ImportSettings, 'sheets'>,
): number | null => {
  const totals = sheets.map((sheet) => totalOfSheet(controls, sheet));
  return totals.reduce<number | null>(
    (sum, total) => (sum === null || total === undefined ? null : sum + total),
    totals.length === 0 ? null : 0,
  );
};
