/** What the parts of a window's book share. */
import type { StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../engine-client/index.ts';
import type { Host } from '../host/index.ts';
import { activeCell, selectionSummary } from './active-cell.ts';
import type { CellKey } from './cell-key.ts';
import type { GridHandle } from './grid-handle.ts';
import { Marks } from './marks.ts';
import type { SheetData } from './sheet-data.ts';
import { placeName, type SheetPlace } from './sheet-place.ts';
import type { BookState, ViewId } from './state.ts';
import type { WordsHandle } from './words-handle.ts';

export interface Core {
  readonly store: StoreApi<BookState>;
  readonly client: EngineClient;
  readonly host: Host;
  /** The grid that is on the screen; null while none is. */
  readonly grid: { current: GridHandle | null };
  readonly marksOf: (place: SheetPlace) => Marks;
  /** Takes over what is being typed: called before anything that would show other cells. */
  readonly finishEdit: { current: () => void };
  /** Fetches Tổng quan, where it is shown. */
  readonly fetchOverview: { current: () => void };
  /** Fetches the words of the plan, where they are shown. */
  readonly fetchText: { current: () => void };
  /** The editor of the plan's words; null where it has never been shown. */
  readonly words: { current: WordsHandle | null };
  /** Random text for commands and jobs. */
  readonly newId: () => string;
}

/** What is no grid: the grid that was shown stays behind it, and has no cell that anybody could see. */
export const isBesideGrid = (view: ViewId): view is 'text' | 'overview' =>
  view === 'text' || view === 'overview';

export const marksBySheet = (): Core['marksOf'] => {
  const known = new Map<string, Marks>();
  return (place) => {
    const name = placeName(place);
    const marks = known.get(name) ?? new Marks();
    known.set(name, marks);
    return marks;
  };
};

/** What was said of one edit is over with the next. */
export const forgetNotice = ({ store }: Core): void => {
  if (store.getState().notice?.stays !== true) store.setState({ notice: null });
};

/** What is the same stays the same object: nothing that shows it is drawn again. */
const unlessSame = <Value extends object>(before: Value | null, now: Value | null): Value | null =>
  before && now && JSON.stringify(before) === JSON.stringify(now) ? before : now;

/** Sums over large selections are made once a frame, whatever happens in it. */
const summing = new WeakSet<Core>();

const summariseSoon = (core: Core): void => {
  if (summing.has(core)) return;
  summing.add(core);
  requestAnimationFrame(() => {
    summing.delete(core);
    const { data, active, selection } = core.store.getState();
    const selected = core.grid.current?.selected() ?? [];
    const summary = data && active ? selectionSummary(data, selected) : null;
    core.store.setState({ selection: unlessSame(selection, summary) });
  });
};

/** Says anew what is known of the cell that has the focus: its value, its unit or its mark has changed. */
export const refreshActive = (core: Core): void => {
  const { store } = core;
  const { active, data, settings } = store.getState();
  const here = active && data && active.sheet === data.id ? activeCell(data, active, settings) : null;
  store.setState({ active: unlessSame(active, here) });
  summariseSoon(core);
};

export const selectCell = (core: Core, data: SheetData, cell: CellKey | null): void => {
  const { settings, active, sheet } = core.store.getState();
  if (isBesideGrid(sheet)) return;
  core.store.setState({ active: unlessSame(active, cell ? activeCell(data, cell, settings) : null) });
  summariseSoon(core);
};
