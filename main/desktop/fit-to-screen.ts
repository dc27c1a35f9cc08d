/** Where a window goes: where it was, unless that screen is gone or has become smaller. */

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 800, height: 500 } as const;

const overlap = (a: Bounds, b: Bounds): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
};

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** The screen that shows most of it; the first one where none shows any of it. */
const screenOf = (wanted: Bounds, screens: readonly [Bounds, ...Bounds[]]): Bounds =>
  screens.reduce((best, screen) => (overlap(wanted, screen) > overlap(wanted, best) ? screen : best));

/** @param screens the parts of the screens that are free for windows, the first one foremost */
export const fitToScreen = (wanted: Bounds, screens: readonly [Bounds, ...Bounds[]]): Bounds => {
  const screen = screenOf(wanted, screens);
  const width = Math.min(Math.max(wanted.width, smallest.width), screen.width);
  const height = Math.min(Math.max(wanted.height, smallest.height), screen.height);
  return {
    x: between(screen.x, wanted.x, screen.x + screen.width - width),
    y: between(screen.y, wanted.y, screen.y + screen.height - height),
    width,
    height,
  };
};
