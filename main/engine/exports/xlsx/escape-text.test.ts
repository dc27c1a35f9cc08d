import { expect, it } from 'vitest';
import { escapeText } from './escape-text.ts';

it.each([
  ['Dự án 1', 'Dự án 1'],
  ['a\u0000b', 'a_x0000_b'],
  ['a\u001bb\u007f', 'a_x001B_b_x007F_'],
  ['_x0000_', '_x005F_x0000_'],
  ['_x00e9_ và _xZZZZ_', '_x005F_x00e9_ và _xZZZZ_'],
  ['\ufffe\uffff', '_xFFFE__xFFFF_'],
  ['\ud800x\udc00', '_xD800_x_xDC00_'],
  ['😀\tA\nB\r', '😀\tA\nB_x000D_'],
])('keeps %j readable as %j', (text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});
