import { expect, it } from 'vitest';
import { commands, menuIds, menuLabels } from '#shared/window/commands.ts';
import { acceleratorOf, withAccessKeys } from './accelerator.ts';

it('spells the keys as Electron does', () => {
  expect(acceleratorOf('Ctrl+Shift+Z')).toBe('CmdOrCtrl+Shift+Z');
  expect(acceleratorOf('Alt+Shift+ArrowUp')).toBe('Alt+Shift+Up');
  expect(acceleratorOf('Ctrl+PageDown')).toBe('CmdOrCtrl+PageDown');
  expect(acceleratorOf('F2')).toBe('F2');
});

it('knows every key that a command has', () => {
  const known =
    /^((CmdOrCtrl|Alt|Shift)\+)*([A-Z0-9=,-]|F\d+|Up|Down|Left|Right|PageUp|PageDown|Delete|Enter)$/;
  for (const { keys } of commands) for (const key of keys ?? []) expect(acceleratorOf(key)).toMatch(known);
});

it('gives each menu a letter of its own that a keyboard has', () => {
  expect(withAccessKeys(menuIds.map((id) => menuLabels[id].vi))).toEqual([
    '&Tệp',
    '&Sửa',
    '&Dòng',
    '&Xem',
    'T&rợ giúp',
  ]);
  expect(withAccessKeys(['Đ', 'A', 'A'])).toEqual(['Đ', '&A', 'A']);
});
