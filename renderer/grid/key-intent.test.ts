import { describe, expect, it } from 'vitest';
import { commands } from '#shared/window/index.ts';
import { editIntentOf, intentOf, type Key } from './key-intent.ts';

const press = (chord: string): Key => {
  const parts = chord.split('+');
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  return {
    key,
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
  };
};

describe('keys of the grid', () => {
  it('are those of a spreadsheet', () => {
    expect(intentOf(press('ArrowDown'))).toEqual({
      kind: 'move',
      direction: 'down',
      by: 'one',
      extend: false,
    });
    expect(intentOf(press('Ctrl+Shift+ArrowLeft'))).toEqual({
      kind: 'move',
      direction: 'left',
      by: 'edge',
      extend: true,
    });
    expect(intentOf(press('Shift+Enter'))).toEqual({ kind: 'next', along: 'columns', step: -1 });
    expect(intentOf(press('Tab'))).toEqual({ kind: 'next', along: 'rows', step: 1 });
    expect(intentOf(press('F2'))).toEqual({ kind: 'edit' });
    expect(intentOf(press('Backspace'))).toEqual({ kind: 'overwrite' });
    expect(intentOf(press('Ctrl+ '))).toEqual({ kind: 'select', what: 'column' });
    expect(intentOf(press('Ctrl+d'))).toEqual({ kind: 'fill', direction: 'down' });
    expect(intentOf(press('Alt+ArrowLeft'))).toEqual({ kind: 'branch', open: false });
  });

  it('leave letters and figures to be typed', () => {
    for (const key of ['a', 'đ', '3', '=', '-', ' ', 'Process', 'Dead'])
      expect(intentOf(press(key))).toBeUndefined();
  });

  it('take no key from a command of the window but those that mean the same', () => {
    const same = ['clear', 'edit'];
    const taken = commands
      .filter(({ id }) => !same.includes(id))
      .flatMap(({ id, keys = [] }) => keys.map((keys) => ({ id, keys })))
      .filter(({ keys }) => intentOf(press(keys)) !== undefined);
    expect(taken).toEqual([]);
  });

  it('let arrows leave a cell that is being overwritten, and move the caret in one that is being edited', () => {
    expect(editIntentOf(press('ArrowLeft'), 'enter')).toEqual({ kind: 'commit', move: 'left' });
    expect(editIntentOf(press('ArrowLeft'), 'edit')).toBeUndefined();
    expect(editIntentOf(press('Enter'), 'edit')).toEqual({ kind: 'commit', move: 'down' });
    expect(editIntentOf(press('Ctrl+z'), 'edit')).toBeUndefined();
  });
});
