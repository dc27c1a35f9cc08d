/** What is being typed, in the cell or in the formula bar: one text, shown in both. */
import { bookWords } from '#shared/messages/book-words.ts';
import type { Actions } from './actions.ts';
import { type Core, refreshActive } from './core.ts';
import type { Edits } from './edits.ts';
import type { ActiveCell, BookState } from './state.ts';

export type Editing = Pick<
  Actions,
  'beginEdit' | 'changeEdit' | 'commitEdit' | 'cancelEdit' | 'switchEditMode'
>;

/** Why nothing can be typed in a cell, in a sentence; undefined where it can. */
export const whyFixed = ({ book, data, settings }: BookState, cell: ActiveCell): string | undefined => {
  const say = bookWords[settings.lang];
  if (book?.opened.access !== 'write') return say.readOnly;
  if (cell.editable) return undefined;
  if (cell.formula === null) return say.fixedCell;
  const column = data?.column(cell.column);
  return column?.editable === true ? say.rollUpCell : say.computedCell;
};

export const createEditing = (core: Core, edits: Edits): Editing => {
  const { store, grid } = core;

  const beginEdit: Editing['beginEdit'] = (origin, text) => {
    const state = store.getState();
    const { active, data } = state;
    if (!active || !data) return;
    const fixed = whyFixed(state, active);
    if (fixed !== undefined) {
      store.setState({ notice: { tone: 'warning', text: fixed } });
      return;
    }
    const { sheet, row, column } = active;
    const start = text ?? active.refused?.text ?? active.editText;
    store.setState({
      editing: { sheet, row, column, origin, text: start, mode: text === undefined ? 'edit' : 'enter' },
      notice: null,
    });
  };

  const changeEdit: Editing['changeEdit'] = (text) => {
    const { editing } = store.getState();
    if (editing) store.setState({ editing: { ...editing, text } });
  };

  const commitEdit: Editing['commitEdit'] = (move) => {
    const { editing, data } = store.getState();
    if (!editing) return;
    store.setState({ editing: null });
    const { row, column, text } = editing;
    const cell = { row, column };
    const present = store.getState().active;
    const untouched = present?.row === row && present.column === column && present.editText === text;
    grid.current?.move(move);
    grid.current?.focus();
    if (untouched && !data?.refused(cell)) return;
    if (untouched) {
      // What was refused has been given up for what stood there before.
      data?.forgetRefused(cell);
      refreshActive(core);
      return;
    }
    void edits.write([{ ...cell, text }]);
  };

  const cancelEdit: Editing['cancelEdit'] = () => {
    const { editing, data } = store.getState();
    if (!editing) return;
    store.setState({ editing: null, notice: null });
    data?.forgetRefused(editing);
    refreshActive(core);
    grid.current?.focus();
  };

  const switchEditMode = (): void => {
    const { editing } = store.getState();
    if (!editing) return;
    store.setState({ editing: { ...editing, mode: editing.mode === 'enter' ? 'edit' : 'enter' } });
  };

  return { beginEdit, changeEdit, commitEdit, cancelEdit, switchEditMode };
};
