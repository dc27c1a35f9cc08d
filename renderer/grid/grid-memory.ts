/** What a person has arranged in each sheet: kept while the window is open, whatever becomes of the grid itself. */
import type { SheetData } from '../book/index.ts';
import { Branches } from './branches.ts';
import type { SelectedCells } from './layout.ts';

export class GridMemory {
  readonly branches = new Branches();
  readonly #selected = new Map<string, SelectedCells>();

  readonly #widths = new Map<string, ReadonlyMap<string, number>>();

  /** Of columns by id, as the person has left them. @param form language and size of everything */
  widths({ id, year }: SheetData, form: string): ReadonlyMap<string, number> {
    return this.#widths.get(`${id}/${year}/${form}`) ?? new Map();
  }

  keepWidths({ id, year }: SheetData, form: string, widths: ReadonlyMap<string, number>): void {
    this.#widths.set(`${id}/${year}/${form}`, widths);
  }

  selected({ id, year }: SheetData): SelectedCells | undefined {
    return this.#selected.get(`${id}/${year}`);
  }

  select({ id, year }: SheetData, cells: SelectedCells | undefined): void {
    if (cells) this.#selected.set(`${id}/${year}`, cells);
  }
}
