/** What the parts of a window's book share. */
import type { StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../engine-client/index.ts';
import type { Host } from '../host/index.ts';
import { activeCell, selectionSummary } from './active-cell.ts';
import type { GridHandle } from './grid-handle.ts';
import type { CellKey, SheetData } from './sheet-data.ts';
import type { BookState } from './state.ts';

export interface Core {
  readonly store: StoreApi<BookState>;
  readonly client: EngineClient;
  readonly host: Host;
  /** The grid that is on the screen; null while none is. */
  readonly grid: { current: GridHandle | null };
  /** Random text for commands and jobs. */
  readonly newId: () => string;
}

/** Says anew what is known of the cell that has the focus: its value, its unit or its mark has changed. */
export const refreshActive = ({ store, grid }: Core): void => {
  const { active, data, settings, selection } = store.getState();
  if (!active || !data || active.sheet !== data.id) {
    if (active || selection) store.setState({ active: null, selection: null });
    return;
  }
  const next = activeCell(data, active, settings);
  const selected = grid.current?.selected() ?? [];
  store.setState({ active: next, selection: selectionSummary(data, selected) });
};

export const selectCell = (core: Core, data: SheetData, cell: CellKey | null): void => {
  const { settings } = core.store.getState();
  const active = cell ? activeCell(data, cell, settings) : null;
  const selected = core.grid.current?.selected() ?? [];
  core.store.setState({ active, selection: selectionSummary(data, selected) });
};
