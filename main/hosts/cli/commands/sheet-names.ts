/** What rows and columns are called, for people: keys and ids are for scripts. */
import { sheetIds } from '#shared/sheets/index.ts';
import type { Call } from './command.ts';
import { fetchSheet, type ShownSheet } from './sheet-pages.ts';

export interface SheetPlace {
  readonly sheet: string;
  readonly year: number;
}

/** Undefined where it is no sheet of the grid. */
export type SheetFinder = (place: SheetPlace) => ShownSheet | undefined;

const nameOf = ({ sheet, year }: SheetPlace): string => `${sheet}/${year}`;

/** Asks for each sheet and year once. */
export const findSheets = async (call: Call, places: readonly SheetPlace[]): Promise<SheetFinder> => {
  const sheets = new Map<string, ShownSheet>();
  for (const place of places) {
    const known = sheetIds.some((id) => id === place.sheet);
    if (!known || sheets.has(nameOf(place))) continue;
    sheets.set(nameOf(place), await fetchSheet(call, { sheet: place.sheet, year: place.year }));
  }
  return (place) => sheets.get(nameOf(place));
};

export const rowName = (sheet: ShownSheet | undefined, row: string): string | undefined =>
  sheet?.rows.find((each) => each.key === row)?.label;

/** "Vốn giao năm 2024 – NSTW – ĐTPT" */
export const columnName = (sheet: ShownSheet | undefined, column: string): string | undefined => {
  const found = sheet?.columns.find((each) => each.id === column);
  return found && [...found.groups, found.label].join(' – ');
};
