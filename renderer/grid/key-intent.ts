/** What a key means while no cell is being edited, and while one is. Keys of commands are handled by the shell. */
import type { Direction } from './navigate.ts';

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type Intent =
  | {
      readonly kind: 'move';
      readonly direction: Direction;
      readonly by: 'one' | 'edge' | 'page';
      readonly extend: boolean;
    }
  | { readonly kind: 'end'; readonly end: 'home' | 'end'; readonly corner: boolean; readonly extend: boolean }
  | { readonly kind: 'next'; readonly along: 'rows' | 'columns'; readonly step: 1 | -1 }
  | { readonly kind: 'select'; readonly what: 'all' | 'row' | 'column' }
  /** Opens or closes the row's branch. */
  | { readonly kind: 'branch'; readonly open: boolean }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: 'edit' | 'overwrite' | 'clear' | 'escape' };

const arrows: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

const withCtrl = (key: string): Intent | undefined => {
  if (key === 'a') return { kind: 'select', what: 'all' };
  if (key === 'd') return { kind: 'fill', direction: 'down' };
  if (key === 'r') return { kind: 'fill', direction: 'right' };
  return undefined;
};

const plain = (key: string, shift: boolean): Intent | undefined => {
  const step = shift ? -1 : 1;
  if (key === 'Enter') return { kind: 'next', along: 'columns', step };
  if (key === 'Tab') return { kind: 'next', along: 'rows', step };
  if (shift) return undefined;
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Backspace') return { kind: 'overwrite' };
  if (key === 'Delete') return { kind: 'clear' };
  return key === 'Escape' ? { kind: 'escape' } : undefined;
};

const travel = (key: string, ctrl: boolean, extend: boolean): Intent | undefined => {
  const direction = arrows.get(key);
  if (direction) return { kind: 'move', direction, by: ctrl ? 'edge' : 'one', extend };
  if (key === 'PageUp' || key === 'PageDown') {
    // Ctrl and a page key change the sheet.
    if (ctrl) return undefined;
    return { kind: 'move', direction: key === 'PageUp' ? 'up' : 'down', by: 'page', extend };
  }
  if (key !== 'Home' && key !== 'End') return undefined;
  return { kind: 'end', end: key === 'Home' ? 'home' : 'end', corner: ctrl, extend };
};

const withAlt = ({ key, ctrlKey, metaKey, shiftKey }: Key): Intent | undefined => {
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  return { kind: 'branch', open: key === 'ArrowRight' };
};

const space = (ctrl: boolean, shift: boolean): Intent | undefined =>
  ctrl === shift ? undefined : { kind: 'select', what: ctrl ? 'column' : 'row' };

/** Undefined where the grid has no use for the key: it is typed, or it belongs to the window. */
export const intentOf = (event: Key): Intent | undefined => {
  const { key, shiftKey: shift, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (altKey) return withAlt(event);
  if (key === ' ') return space(ctrl, shift);
  const travelling = travel(key, ctrl, shift);
  if (travelling) return travelling;
  if (!ctrl) return plain(key, shift);
  return shift ? undefined : withCtrl(key.toLowerCase());
};

export type EditIntent =
  | { readonly kind: 'commit'; readonly move: 'down' | 'up' | 'left' | 'right' }
  | { readonly kind: 'cancel' }
  /** Between overwriting, where arrows leave the cell, and editing, where they move the caret. */
  | { readonly kind: 'switchMode' };

export const editIntentOf = (event: Key, mode: 'enter' | 'edit'): EditIntent | undefined => {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === 'Enter') return { kind: 'commit', move: shiftKey ? 'up' : 'down' };
  if (key === 'Tab') return { kind: 'commit', move: shiftKey ? 'left' : 'right' };
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'F2') return { kind: 'switchMode' };
  const direction = arrows.get(key);
  return mode === 'enter' && direction && !shiftKey ? { kind: 'commit', move: direction } : undefined;
};
