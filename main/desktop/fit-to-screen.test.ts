import { expect, it } from 'vitest';
import { fitToScreen } from './fit-to-screen.ts';

const left = { x: 0, y: 0, width: 1366, height: 728 };
const right = { x: 1366, y: 0, width: 1920, height: 1040 };
const wanted = { x: 1500, y: 100, width: 1200, height: 800 };

it('leaves a window where it was when it is all on a screen', () => {
  expect(fitToScreen(wanted, [left, right])).toEqual(wanted);
});

it('brings a window back from a screen that is gone, and makes it fit', () => {
  expect(fitToScreen(wanted, [left])).toEqual({ x: 166, y: 0, width: 1200, height: 728 });
});

it('brings back a window that would be seen nowhere', () => {
  const lost = { x: -9_000, y: 5_000, width: 900, height: 600 };
  expect(fitToScreen(lost, [left, right])).toEqual({ x: 0, y: 128, width: 900, height: 600 });
});

it('keeps a window on the screen that shows most of it', () => {
  const across = { x: 1_300, y: 10, width: 1_000, height: 600 };
  expect(fitToScreen(across, [left, right])).toEqual({ x: 1366, y: 10, width: 1_000, height: 600 });
});

it('never makes a window too small to use', () => {
  expect(fitToScreen({ x: 5, y: 5, width: 1, height: 1 }, [left])).toEqual({
    x: 5,
    y: 5,
    width: 800,
    height: 500,
  });
});
