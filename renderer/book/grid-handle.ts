/** What the rest of the window can ask of the grid that is on the screen. */
import type { CellKey } from './cell-key.ts';
import type { Move } from './state.ts';

export interface GridHandle {
  readonly focus: () => void;
  /** Opens the rows above it, scrolls there and selects it. False where there is no such cell. */
  readonly reveal: (cell: CellKey) => boolean;
  readonly move: (move: Move) => void;
  /** Begins to edit the selected cell, as F2 does. */
  readonly edit: () => void;
  /** Cells of the selection that are shown, row by row. */
  readonly selected: () => readonly (readonly CellKey[])[];
  /** Folds the block of columns of the selected cell to its total, or opens it. */
  readonly foldColumns: () => void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
}
