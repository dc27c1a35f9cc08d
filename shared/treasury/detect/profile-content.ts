/** What of an import's settings is kept for the next file. */
import type { ColumnUse, ImportSettings, ProfileContent } from '../settings.ts';

/** A year of this file is 'own' or 'carried' in the next one. */
const lastingVintage = (use: ColumnUse, budgetYear: number | null): ColumnUse => {
  if (typeof use.vintage !== 'number' || budgetYear === null) return use;
  if (use.vintage === budgetYear) return { ...use, vintage: 'own' };
  return use.vintage === budgetYear - 1 ? { ...use, vintage: 'carried' } : use;
};

export const profileOf = (settings: ImportSettings): ProfileContent => ({
  sheets: settings.sheets.map(({ sheet, columns, groups, header }) => ({
    sheet,
    columns: columns.map((use) => lastingVintage(use, settings.budgetYear)),
    groups,
    headerRows: header ? Math.min(20, header[1] - header[0] + 1) : 0,
  })),
  moneyUnit: settings.moneyUnit,
  span: settings.span,
  origin: settings.origin,
  dash: settings.dash,
  roundToDong: settings.roundToDong,
  fixed: settings.fixed,
  treasuryOffice: settings.treasuryOffice,
  encoding: settings.encoding,
  separator: settings.separator,
});
