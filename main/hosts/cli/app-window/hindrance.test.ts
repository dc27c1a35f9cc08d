import { expect, it } from 'vitest';
import { hindranceOf } from './hindrance.ts';

const office = { platform: 'linux', env: { DISPLAY: ':0' }, userId: 1000, withoutSandbox: false } as const;

it('finds nothing in the way of an ordinary account with a display', () => {
  expect(hindranceOf(office)).toBeUndefined();
  expect(hindranceOf({ ...office, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeUndefined();
  expect(hindranceOf({ ...office, platform: 'win32', env: {}, userId: undefined })).toBeUndefined();
});

it('needs a display on Linux', () => {
  expect(hindranceOf({ ...office, env: {} })).toBe('noDisplay');
  expect(hindranceOf({ ...office, env: { DISPLAY: '' } })).toBe('noDisplay');
});

it('leaves it to root to give the sandbox up', () => {
  expect(hindranceOf({ ...office, userId: 0 })).toBe('root');
  expect(hindranceOf({ ...office, userId: 0, withoutSandbox: true })).toBeUndefined();
});
