/** The cells that each figure adds up, for the archive: provenance long after the file is gone. */
import { rowAt } from '../interpret/index.ts';
import type { FigureCells } from '../preview.ts';
import { contributionsOf } from './contributions.ts';
import type { Comparison } from './place-states.ts';
import type { SlotMeasure } from './places.ts';

class CellList {
  readonly figure: number[] = [];
  readonly sheet: number[] = [];
  readonly row: number[] = [];
  readonly column: number[] = [];
  readonly amount: number[] = [];
  private readonly comparison: Comparison;
  private readonly sheets: ReadonlyMap<unknown, number>;

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.sheets = new Map(comparison.interpreted.workbook.sheets.map((table, index) => [table, index]));
  }

  add(figure: number, entry: number, measure: SlotMeasure): void {
    const { interpreted } = this.comparison;
    const { sheet, kept } = rowAt(interpreted, interpreted.entries.row[entry] ?? 0);
    const { table } = sheet.reading;
    for (const { column, amount } of contributionsOf(interpreted, entry, measure)) {
      this.figure.push(figure);
      this.sheet.push(this.sheets.get(table) ?? 0);
      this.row.push(table.rowNumbers[kept] ?? 0);
      this.column.push(column);
      this.amount.push(amount);
    }
  }
}

/** @param indexOf index among the figures that are written, by place and slot */
export const cellsOfFigures = (comparison: Comparison, indexOf: ReadonlyMap<number, number>): FigureCells => {
  const { places, placeOf } = comparison.figures;
  const cells = new CellList(comparison);
  for (let entry = 0; entry < comparison.interpreted.entries.count; entry++) {
    const place = placeOf[entry] ?? -1;
    for (const [slot, measure] of places.slots.entries()) {
      const figure = place < 0 ? undefined : indexOf.get(place * places.slots.length + slot);
      if (figure !== undefined) cells.add(figure, entry, measure);
    }
  }
  return {
    figure: Int32Array.from(cells.figure),
    sheet: Uint16Array.from(cells.sheet),
    row: Int32Array.from(cells.row),
    column: Uint8Array.from(cells.column),
    amount: Float64Array.from(cells.amount),
  };
};
