/** What a file itself says that it comes to, of the totals that its sheets print. */
import type { ControlTotal } from '#shared/treasury/preview.ts';
import type { ImportSettings, SheetSettings } from '#shared/treasury/settings.ts';

interface RowTotal {
  readonly stated: number;
  readonly computed: number;
}

/** Disbursed in all; where a sheet has no such column, the parts that it is made of. */
const totalColumns = ({ columns }: SheetSettings): ReadonlySet<number> => {
  const whole = columns.filter(({ field }) => field === 'disbursed');
  const parts = columns.filter(({ field }) => field === 'completed' || field === 'advance');
  return new Set((whole.length > 0 ? whole : parts).map(({ column }) => column));
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
