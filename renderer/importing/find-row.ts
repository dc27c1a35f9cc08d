/** Where a row of the file stands among those that are kept: rows without any cell are not. */
import type { Imports } from '../book/index.ts';
import type { CellsRow } from './state.ts';

interface Wanted {
  readonly import: string;
  readonly sheet: string;
  /** Number in the file. */
  readonly row: number;
}

export interface FoundRow {
  readonly index: number;
  readonly cells: CellsRow;
}

const page = 100;

/** Its index is below its number, and usually close: so it is looked for from there, by halves. */
export const findRow = async (imports: Imports, { row, ...from }: Wanted): Promise<FoundRow | null> => {
  let [low, high] = [0, row];
  let start = Math.max(0, row - page);
  for (let turn = 0; turn < 24 && low < high; turn++) {
    const reply = await imports.ask('imports/cells', { ...from, from: start, limit: page });
    if (!reply.ok) return null;
    const { rows, totalRows } = reply.value;
    const at = rows.findIndex((each) => each.row === row);
    const cells = rows[at];
    if (cells) return { index: start + at, cells };
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || first.row > row) high = Math.min(start, totalRows);
    else if (last && last.row < row) low = start + rows.length;
    else return null;
    start = Math.max(low, Math.floor((low + high) / 2) - page / 2);
  }
  return null;
};
