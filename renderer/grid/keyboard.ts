/** Keys of the grid, while a cell is selected and while one is being edited. */

import type { Move } from '../book/index.ts';
import { fillCells } from './fill.ts';
import { editIntentOf, type Intent, intentOf } from './key-intent.ts';
import { tab, toEnd } from './navigate.ts';
import {
  extendTo,
  isSingle,
  nextInBlock,
  type Position,
  type Selection,
  selectAll,
  selectColumns,
  selectRows,
  single,
} from './selection.ts';
import type { Spreadsheet } from './spreadsheet.ts';

export class Keyboard {
  readonly #sheet: Spreadsheet;
  /** Where a run of Tabs began: Enter goes back beneath it. */
  #tabbedFrom: number | undefined;

  constructor(sheet: Spreadsheet) {
    this.#sheet = sheet;
  }

  handle(event: KeyboardEvent): void {
    const { editing } = this.#sheet.state;
    if (editing) {
      this.#whileEditing(event, editing.mode);
      return;
    }
    const intent = intentOf(event);
    const { selection } = this.#sheet;
    if (!intent || !selection) return;
    event.preventDefault();
    event.stopPropagation();
    if (intent.kind !== 'next') this.#tabbedFrom = undefined;
    this.#follow(intent, selection);
  }

  #whileEditing(event: KeyboardEvent, mode: 'enter' | 'edit'): void {
    const intent = editIntentOf(event, mode);
    const { actions } = this.#sheet;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && this.#sheet.stepChoice(step)) {
      event.preventDefault();
      return;
    }
    // Every other key is the text's; those with Ctrl or a function key may still be a command of the window.
    if (!intent) return;
    event.preventDefault();
    event.stopPropagation();
    if (intent.kind === 'commit') actions.commitEdit(intent.move);
    else if (intent.kind === 'cancel') actions.cancelEdit();
    else actions.switchEditMode();
  }

  #follow(intent: Intent, selection: Selection): void {
    const sheet = this.#sheet;
    const { size } = sheet.layout;
    switch (intent.kind) {
      case 'move': {
        const from = intent.extend ? selection.focus : selection.active;
        this.#goTo(sheet.moved(from, intent.direction, intent.by), intent.extend, selection);
        return;
      }
      case 'end': {
        const from = intent.extend ? selection.focus : selection.active;
        this.#goTo(toEnd(from, intent.end, intent.corner, size), intent.extend, selection);
        return;
      }
      case 'next':
        this.#next(intent.along, intent.step, selection);
        return;
      case 'select': {
        const widen = { all: selectAll, row: selectRows, column: selectColumns }[intent.what];
        sheet.select(widen(selection, size), 'none');
        return;
      }
      case 'branch': {
        const row = sheet.layout.row(selection.active.row);
        if (row) sheet.toggle(row.key, intent.open);
        return;
      }
      case 'fill':
        void sheet.write(fillCells(sheet, intent.direction));
        return;
      default:
        this.#act(intent.kind);
    }
  }

  #act(kind: 'edit' | 'overwrite' | 'clear' | 'escape'): void {
    const { actions, data, state, selection } = this.#sheet;
    if (kind === 'edit') actions.beginEdit('cell');
    else if (kind === 'overwrite') actions.beginEdit('cell', '');
    else if (kind === 'clear') actions.run('clear');
    else {
      if (state.active) data?.forgetRefused([state.active]);
      actions.say(null);
      if (selection) this.#sheet.select(single(selection.active), 'none');
    }
  }

  #goTo(position: Position, extend: boolean, selection: Selection): void {
    this.#sheet.select(extend ? extendTo(selection, position) : single(position));
  }

  /** Enter and Tab: through the block where there is one, else on from the cell. */
  #next(along: 'rows' | 'columns', step: 1 | -1, selection: Selection): void {
    const sheet = this.#sheet;
    if (!isSingle(selection)) {
      sheet.select(nextInBlock(selection, along, step));
      return;
    }
    const { active } = selection;
    if (along === 'rows') {
      this.#tabbedFrom ??= active.column;
      sheet.select(single(tab(active, step, sheet.layout.size)));
      return;
    }
    const column = this.#tabbedFrom ?? active.column;
    this.#tabbedFrom = undefined;
    const next = sheet.moved(active, step === 1 ? 'down' : 'up', 'one');
    sheet.select(single({ row: next.row, column }));
  }

  /** Leaves a cell whose text has just been taken over. */
  afterEdit(move: Exclude<Move, 'stay'>): void {
    const { selection } = this.#sheet;
    if (!selection) return;
    const forward = move === 'down' || move === 'right';
    const along = move === 'down' || move === 'up' ? 'columns' : 'rows';
    this.#next(along, forward ? 1 : -1, selection);
  }
}
