import { describe, expect, test } from 'vitest';
import { commandById, commands } from '#shared/window/index.ts';
import { commandOfKey, type KeyPress, keysText } from './keyboard.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  composing: false,
  ...more,
});
const ctrl = { ctrlKey: true };

describe('commandOfKey', () => {
  test('finds every command by each of its keys, but for those of the clipboard', () => {
    for (const { id, keys = [] } of commands) {
      for (const each of keys) {
        const parts = each.split('+');
        const given = press(parts.at(-1) ?? '', {
          ctrlKey: parts.includes('Ctrl'),
          altKey: parts.includes('Alt'),
          shiftKey: parts.includes('Shift'),
        });
        const expected = ['cut', 'copy', 'paste'].includes(id) ? undefined : id;
        expect([each, commandOfKey(given, 'grid', false)]).toEqual([each, expected]);
      }
    }
  });

  test('no key means two commands', () => {
    const all = commands.flatMap(({ keys = [] }) => keys);
    expect(new Set(all).size).toBe(all.length);
  });

  test('takes capital letters, digits of other layouts and what Shift makes of a key', () => {
    expect(commandOfKey(press('Z', ctrl), 'grid', false)).toBe('undo');
    expect(commandOfKey(press('&', { ...ctrl, code: 'Digit1' }), 'grid', false)).toBe('view.findings');
    expect(commandOfKey(press('я', { ...ctrl, code: 'KeyZ' }), 'grid', false)).toBe('undo');
    expect(commandOfKey(press('+', { ...ctrl, shiftKey: true, code: 'Equal' }), 'grid', false)).toBe(
      'row.add',
    );
  });

  test('a letter goes by what it makes, not by its place', () => {
    expect(commandOfKey(press('y', { ...ctrl, code: 'KeyZ' }), 'grid', false)).toBe('redo');
  });

  test('does nothing while an input method composes', () => {
    expect(commandOfKey(press('z', { ...ctrl, composing: true }), 'grid', false)).toBeUndefined();
  });

  test.each(['undo', 'redo', 'clear', 'edit', 'row.delete', 'row.up', 'view.expandAll'] as const)(
    'leaves %s to a text field',
    (id) => {
      const parts = (commandById[id].keys?.[0] ?? '').split(/\+(?=.)/);
      const given = press(parts.at(-1) ?? '', {
        ctrlKey: parts.includes('Ctrl'),
        altKey: parts.includes('Alt'),
        shiftKey: parts.includes('Shift'),
      });
      expect(commandOfKey(given, 'grid', false)).toBe(id);
      expect(commandOfKey(given, 'text', false)).toBeUndefined();
    },
  );

  test('a text field does not hold back what is not its own', () => {
    expect(commandOfKey(press('e', ctrl), 'text', false)).toBe('paper.export');
    expect(commandOfKey(press('F6'), 'text', false)).toBe('view.nextRegion');
    expect(commandOfKey(press('F6', { shiftKey: true }), 'text', false)).toBe('view.previousRegion');
  });

  test('a dialog keeps the keyboard; Delete clears only from the grid', () => {
    expect(commandOfKey(press('F1'), 'dialog', false)).toBeUndefined();
    expect(commandOfKey(press('Delete'), 'elsewhere', false)).toBeUndefined();
    expect(commandOfKey(press('Delete'), 'grid', false)).toBe('clear');
  });

  test('on a Mac ⌘ is Ctrl; elsewhere the Windows key means nothing', () => {
    expect(commandOfKey(press('z', { metaKey: true }), 'grid', true)).toBe('undo');
    expect(commandOfKey(press('z', { metaKey: true, ctrlKey: true }), 'grid', false)).toBeUndefined();
  });

  test('plain letters are for typing', () => {
    expect(commandOfKey(press('z'), 'grid', false)).toBeUndefined();
  });
});

test('keysText', () => {
  expect(keysText('Ctrl+Alt+ArrowDown', false)).toBe('Ctrl+Alt+↓');
  expect(keysText('Ctrl+Shift+Z', true)).toBe('⌘⇧Z');
});
