/** The cells of the file that figures are made of. */
import { rowAt } from '../interpret/index.ts';
import type { FigurePlace, RowOfFigure } from '../preview.ts';
import { contributionsOf } from './contributions.ts';
import type { Comparison } from './place-states.ts';

const isWithin = (
  place: FigurePlace,
  component: number,
  unit: number,
  source: number,
  vintage: number,
): boolean =>
  (place.components?.has(component) ?? true) &&
  (place.units?.has(unit) ?? true) &&
  (place.source?.has(source) ?? true) &&
  (place.vintage === undefined || place.vintage === vintage);

/** A cell that gives to one amount and takes from another (disbursed and advance) is told with what it adds in all. */
const cellsOf = ({ interpreted, figures }: Comparison, entry: number): Map<number, number> => {
  const cells = new Map<number, number>();
  for (const measure of figures.places.slots) {
    for (const { column, amount } of contributionsOf(interpreted, entry, measure)) {
      cells.set(column, (cells.get(column) ?? 0) + amount);
    }
  }
  return cells;
};

export const rowsOfFigure = (comparison: Comparison, place: FigurePlace): RowOfFigure[] => {
  const { interpreted, figures } = comparison;
  const { entries } = interpreted;
  const rows: RowOfFigure[] = [];
  for (let at = 0; at < entries.count; at++) {
    if ((figures.placeOf[at] ?? -1) < 0) continue;
    const [component = -1, unit = -1, source = -1, vintage = -1] = [
      entries.component[at],
      entries.unit[at],
      entries.source[at],
      entries.vintage[at],
    ];
    if (!isWithin(place, component, unit, source, vintage)) continue;
    const { sheet, kept } = rowAt(interpreted, entries.row[at] ?? 0);
    const { table, rawText } = sheet.reading;
    for (const [column, amount] of cellsOf(comparison, at)) {
      const row = table.rowNumbers[kept] ?? 0;
      rows.push({ sheet: table.name, row, column, raw: rawText(column, kept), amount });
    }
  }
  return rows;
};
