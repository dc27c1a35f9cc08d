/** The mouse over cells and headings: selecting, stretching, editing, the menu of a row. */
import type { GridView } from './grid-view.ts';
import { blockOf, contains, extendTo, type Position, selectColumns, single } from './selection.ts';
import type { Spreadsheet } from './spreadsheet.ts';

export interface MouseOptions {
  readonly element: HTMLElement;
  readonly view: GridView;
  readonly sheet: Spreadsheet;
  readonly onContextMenu: (at: { readonly x: number; readonly y: number }) => void;
}

/** While the mouse is held past an edge, this often one row or column more comes into sight, in milliseconds. */
const scrollEvery = 40;

const takeKeyboard = ({ sheet }: MouseOptions): void => {
  if (sheet.state.editing) sheet.actions.commitEdit('stay');
  sheet.focus();
};

const pressHeader = (options: MouseOptions, event: MouseEvent, column: number): void => {
  const { sheet } = options;
  const { selection } = sheet;
  const top = { row: 0, column };
  const first = event.shiftKey && selection ? extendTo(selection, top) : single(top);
  takeKeyboard(options);
  sheet.select(selectColumns(first, sheet.layout.size), 'none');
};

const pressCell = (options: MouseOptions, event: MouseEvent, position: Position): void => {
  const { sheet } = options;
  takeKeyboard(options);
  const { selection } = sheet;
  if (event.button === 0) {
    sheet.select(event.shiftKey && selection ? extendTo(selection, position) : single(position), 'none');
    stretch(options);
  } else if (!selection || !contains(blockOf(selection), position)) {
    sheet.select(single(position), 'none');
  }
};

const press = (options: MouseOptions, event: MouseEvent): void => {
  const { view, sheet } = options;
  if (event.target instanceof Element && event.target.closest('button')) {
    // The keyboard stays with the grid; the button does its work at the click.
    event.preventDefault();
    return;
  }
  const header = view.headerOf(event.target);
  const column = header === undefined ? undefined : sheet.layout.columnAt(header);
  const cell = view.placeOf(event.target);
  const position = cell && sheet.layout.position(cell);
  if (column === undefined && !position) {
    // A heading, the handle of a column: the keyboard stays with the grid. Scrollbars know for themselves.
    if (event.target instanceof Element && event.target.closest('.ag-header')) {
      event.preventDefault();
      takeKeyboard(options);
    }
    return;
  }
  event.preventDefault();
  if (position) pressCell(options, event, position);
  else if (column !== undefined && event.button === 0) pressHeader(options, event, column);
};

/** Follows the mouse until it is let go. */
const stretch = ({ element, view, sheet }: MouseOptions): void => {
  let last: MouseEvent | undefined;
  const extend = (): void => {
    if (!last) return;
    const cell = view.placeOf(document.elementFromPoint(last.clientX, last.clientY));
    const position = cell && sheet.layout.position(cell);
    const { selection } = sheet;
    if (!position || !selection) return;
    const { focus } = selection;
    if (position.row !== focus.row || position.column !== focus.column) {
      sheet.select(extendTo(selection, position), 'none');
    }
  };
  const timer = setInterval(() => {
    if (!last) return;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const rows = last.clientY > bottom - 30 ? 1 : last.clientY < top + 30 ? -1 : 0;
    const columns = last.clientX > right - 20 ? 1 : last.clientX < left + 20 ? -1 : 0;
    if (rows === 0 && columns === 0) return;
    view.scrollBy(rows, columns);
    extend();
  }, scrollEvery);
  const onMove = (event: MouseEvent): void => {
    // The button was let go outside of the window.
    if (event.buttons === 0) {
      onUp();
      return;
    }
    last = event;
    extend();
  };
  const onUp = (): void => {
    clearInterval(timer);
    document.removeEventListener('mousemove', onMove);
    document.removeEventListener('mouseup', onUp);
  };
  document.addEventListener('mousemove', onMove);
  document.addEventListener('mouseup', onUp);
};

export const listenToMouse = (options: MouseOptions): (() => void) => {
  const { element, view, sheet, onContextMenu } = options;
  const onPress = (event: MouseEvent): void => press(options, event);
  const onDouble = (event: MouseEvent): void => {
    if (view.placeOf(event.target) && !(event.target instanceof Element && event.target.closest('button'))) {
      sheet.actions.beginEdit('cell');
    }
  };
  const onMenu = (event: MouseEvent): void => {
    if (!view.placeOf(event.target)) return;
    event.preventDefault();
    onContextMenu({ x: event.clientX, y: event.clientY });
  };
  element.addEventListener('mousedown', onPress);
  element.addEventListener('dblclick', onDouble);
  element.addEventListener('contextmenu', onMenu);
  return () => {
    element.removeEventListener('mousedown', onPress);
    element.removeEventListener('dblclick', onDouble);
    element.removeEventListener('contextmenu', onMenu);
  };
};
