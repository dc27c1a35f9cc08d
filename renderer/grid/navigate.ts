/** Where the keys lead, as in Excel. */
import { clampPosition, type Position, type Size } from './selection.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Surroundings extends Size {
  readonly isBlank: (cell: Position) => boolean;
  /** Rows that one page of the window shows. */
  readonly page: number;
}

const steps: Readonly<Record<Direction, Position>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

const stepFrom = (cell: Position, direction: Direction, times = 1): Position => ({
  row: cell.row + steps[direction].row * times,
  column: cell.column + steps[direction].column * times,
});

const isInside = ({ row, column }: Position, { rows, columns }: Size): boolean =>
  row >= 0 && row < rows && column >= 0 && column < columns;

/** Ctrl and an arrow: to the end of what is filled, or over the blanks to what is filled next, or to the edge. */
const toEdge = (from: Position, direction: Direction, around: Surroundings): Position => {
  let at = from;
  let next = stepFrom(at, direction);
  if (!isInside(next, around)) return from;
  const throughFilled = !around.isBlank(from) && !around.isBlank(next);
  while (isInside(next, around)) {
    if (throughFilled && around.isBlank(next)) return at;
    at = next;
    if (!throughFilled && !around.isBlank(next)) return at;
    next = stepFrom(at, direction);
  }
  return at;
};

export const move = (
  from: Position,
  direction: Direction,
  by: 'one' | 'edge' | 'page',
  around: Surroundings,
): Position => {
  if (by === 'edge') return toEdge(from, direction, around);
  return clampPosition(stepFrom(from, direction, by === 'page' ? Math.max(around.page, 1) : 1), around);
};

/** Tab at the end of a row goes on in the next one. */
export const tab = (from: Position, step: 1 | -1, { rows, columns }: Size): Position => {
  const at = from.row * columns + from.column + step;
  if (at < 0 || at >= rows * columns) return from;
  return { row: Math.floor(at / columns), column: at % columns };
};

/** Home and End: the ends of the row; with Ctrl the corners of the sheet. */
export const toEnd = (from: Position, end: 'home' | 'end', corner: boolean, size: Size): Position => {
  const column = end === 'home' ? 0 : size.columns - 1;
  if (!corner) return { row: from.row, column };
  return { row: end === 'home' ? 0 : size.rows - 1, column };
};
