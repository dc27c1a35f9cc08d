import type { ChangeEvent, KeyboardEvent } from 'react';
import { type Move, useActions, useBook, useBookStore, useWords } from '../book/index.ts';
import { formulaText } from '../panels/index.ts';
import { classes } from '../ui/index.ts';
import styles from './FormulaRow.module.css';

const useShownText = (): string => {
  const words = useWords().panels.cell;
  const { describe } = useActions();
  const year = useBook((state) => state.year);
  const active = useBook((state) => state.active);
  const editing = useBook((state) => state.editing);
  if (editing) return editing.text;
  if (!active) return '';
  return active.formula === null ? active.editText : `= ${formulaText(active, year ?? 0, describe, words)}`;
};

const useName = (): string => {
  const words = useWords().shell;
  const active = useBook((state) => state.active);
  if (active === null || active.editable) return words.formulaBar;
  return active.formula === null ? words.readOnlyBar : words.computedBar;
};

/** Where the keys that end an edit lead. */
const moves: Readonly<Record<string, Readonly<Record<'plain' | 'shifted', Move>>>> = {
  Enter: { plain: 'down', shifted: 'up' },
  Tab: { plain: 'right', shifted: 'left' },
};

/** What Enter, Tab and Esc do to what is being typed. */
const useKeys = (): ((event: KeyboardEvent) => void) => {
  const actions = useActions();
  const store = useBookStore();
  return (event) => {
    // A key of an input method that composes is its own, Enter above all.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const move = moves[event.key];
    // Without an edit Tab goes on through the window, as everywhere.
    const goesOn = event.key === 'Tab' && store.getState().editing === null;
    if (goesOn || (move === undefined && event.key !== 'Escape')) return;
    event.preventDefault();
    if (move === undefined) actions.cancelEdit();
    else actions.commitEdit(move[event.shiftKey ? 'shifted' : 'plain']);
    actions.focusSheet();
  };
};

/** The text of the active cell, or how it is computed, in words. What is typed here is typed into the cell. */
export const FormulaBar = () => {
  const actions = useActions();
  const store = useBookStore();
  const text = useShownText();
  const name = useName();
  const onKeyDown = useKeys();
  const active = useBook((state) => state.active);
  const writes = useBook((state) => state.book?.opened.access === 'write');
  const typable = active?.editable === true && writes;

  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (store.getState().editing === null) actions.beginEdit('bar', target.value);
    else actions.changeEdit(target.value);
  };

  return (
    <input
      className={classes(styles.formula, active !== null && !typable && styles.computed)}
      data-formula-bar
      data-region-stop
      aria-label={name}
      autoComplete="off"
      spellCheck={false}
      value={text}
      readOnly={!typable}
      onChange={onChange}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // Another program came to the front: nothing is given up.
        if (document.hasFocus() && store.getState().editing?.origin === 'bar') actions.leaveEdit();
      }}
    />
  );
};
