/**
 * What is selected, by position among the rows and columns that are shown. One block of cells, stretched between
 * `anchor` and `focus`; `active` is the cell in it that takes what is typed.
 */

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly active: Position;
  readonly anchor: Position;
  readonly focus: Position;
}

/** Inclusive on both ends. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const single = (cell: Position): Selection => ({ active: cell, anchor: cell, focus: cell });

export const blockOf = ({ anchor, focus }: Selection): Block => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
});

export const contains = ({ top, bottom, left, right }: Block, { row, column }: Position): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const sizeOf = ({ top, bottom, left, right }: Block): Size => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});

export const isSingle = (selection: Selection): boolean => {
  const { rows, columns } = sizeOf(blockOf(selection));
  return rows * columns === 1;
};

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

export const clampPosition = ({ row, column }: Position, { rows, columns }: Size): Position => ({
  row: clamp(row, rows),
  column: clamp(column, columns),
});

/** Stretches the block to `focus`; the active cell stays. */
export const extendTo = (selection: Selection, focus: Position): Selection => ({ ...selection, focus });

export const selectRows = (selection: Selection, { columns }: Size): Selection => {
  const { top, bottom } = blockOf(selection);
  return { ...selection, anchor: { row: top, column: 0 }, focus: { row: bottom, column: columns - 1 } };
};

export const selectColumns = (selection: Selection, { rows }: Size): Selection => {
  const { left, right } = blockOf(selection);
  return { ...selection, anchor: { row: 0, column: left }, focus: { row: rows - 1, column: right } };
};

export const selectAll = (selection: Selection, { rows, columns }: Size): Selection => ({
  ...selection,
  anchor: { row: 0, column: 0 },
  focus: { row: rows - 1, column: columns - 1 },
});

/**
 * The next cell of the block, as Enter (by column) and Tab (by row) go through it, round and round.
 * @param step 1 forward, -1 back
 */
export const nextInBlock = (selection: Selection, along: 'rows' | 'columns', step: 1 | -1): Selection => {
  const block = blockOf(selection);
  const { rows, columns } = sizeOf(block);
  const row = selection.active.row - block.top;
  const column = selection.active.column - block.left;
  const at = along === 'columns' ? column * rows + row : row * columns + column;
  const next = (at + step + rows * columns) % (rows * columns);
  const active =
    along === 'columns'
      ? { row: block.top + (next % rows), column: block.left + Math.floor(next / rows) }
      : { row: block.top + Math.floor(next / columns), column: block.left + (next % columns) };
  return { ...selection, active };
};

/** Row by row. */
export const positionsOf = ({ top, bottom, left, right }: Block): Position[] => {
  const positions: Position[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) positions.push({ row, column });
  }
  return positions;
};
