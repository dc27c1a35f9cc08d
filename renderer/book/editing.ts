/** What is being typed, in the cell or in the formula bar: one text, shown in both. */
import { bookWords } from '#shared/messages/book-words.ts';
import type { Actions } from './actions.ts';
import { type Core, forgetNotice, refreshActive } from './core.ts';
import type { Edits } from './edits.ts';
import { isSamePlace } from './sheet-place.ts';
import type { ActiveCell, BookState, Editing } from './state.ts';

export type EditingActions = Pick<
  Actions,
  'beginEdit' | 'changeEdit' | 'commitEdit' | 'leaveEdit' | 'takeOverEdit' | 'cancelEdit' | 'switchEditMode'
>;

/** Why nothing can be typed in a cell, in a sentence; undefined where it can. */
const whyFixed = ({ book, data, settings }: BookState, cell: ActiveCell): string | undefined => {
  const say = bookWords[settings.lang];
  if (book?.opened.access !== 'write') return say.readOnly;
  if (cell.editable) return undefined;
  if (cell.formula === null) return say.fixedCell;
  const column = data?.column(cell.column);
  return column?.editable === true ? say.rollUpCell : say.computedCell;
};

/** Sends the text where it says something new. */
const finish = (core: Core, edits: Edits, { place, row, column, text }: Editing): void => {
  const cell = { row, column };
  const { active, data } = core.store.getState();
  const isHere = data !== null && isSamePlace(data.place, place);
  const isActive = isHere && active?.row === row && active.column === column;
  const untouched = isActive && active.editText === text;
  if (!untouched) void edits.writeTo(place, [{ ...cell, text }]);
  // What was refused has been given up for what stood there before.
  else if (core.marksOf(place).forgetRefused(cell)) data?.tellCells([cell]);
  refreshActive(core);
};

export const createEditing = (core: Core, edits: Edits): EditingActions => {
  const { store, grid } = core;

  const change = (part: Partial<Editing>): void => {
    const { editing } = store.getState();
    if (editing) store.setState({ editing: { ...editing, ...part } });
  };

  const beginEdit: EditingActions['beginEdit'] = (origin, text) => {
    leaveEdit();
    const state = store.getState();
    const { active, data } = state;
    if (!active || !data) return;
    const fixed = whyFixed(state, active);
    if (fixed !== undefined) {
      store.setState({ notice: { tone: 'warning', text: fixed, stays: true } });
      return;
    }
    const { row, column } = active;
    const start = text ?? active.refused?.text ?? active.editText;
    const mode = text === undefined ? 'edit' : 'enter';
    store.setState({ editing: { place: data.place, row, column, origin, text: start, mode } });
    forgetNotice(core);
  };

  const leaveEdit = (): void => {
    const { editing } = store.getState();
    if (!editing) return;
    store.setState({ editing: null });
    finish(core, edits, editing);
  };
  core.finishEdit.current = leaveEdit;

  return {
    beginEdit,
    leaveEdit,
    changeEdit: (text) => change({ text }),
    takeOverEdit: (origin) => change({ origin }),
    switchEditMode: () => {
      const { editing } = store.getState();
      change({ mode: editing?.mode === 'enter' ? 'edit' : 'enter' });
    },
    commitEdit: (move) => {
      if (!store.getState().editing) return;
      leaveEdit();
      grid.current?.move(move);
      grid.current?.focus();
    },
    cancelEdit: () => {
      const { editing, data } = store.getState();
      if (!editing) return;
      store.setState({ editing: null, notice: null });
      data?.forgetRefused([editing]);
      refreshActive(core);
      grid.current?.focus();
    },
  };
};
