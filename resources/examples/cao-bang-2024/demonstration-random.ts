/** Chance that gives the same in every run, for the invented demonstration data of the example. */

export interface Chance {
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number) => number;
  /** @throws Error where there is nothing to pick from */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** mulberry32: small, and as even as drawing names and amounts needs. */
const fractions = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const chance = (seed: number): Chance => {
  const fraction = fractions(seed);
  const between = (least: number, most: number): number =>
    least + Math.floor(fraction() * (most - least + 1));
  return {
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
};

/**
 * A whole amount divided by weight into whole parts that add up to it exactly: each part is the step between two
 * rounded running shares.
 */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let weight = 0;
  let given = 0;
  return weights.map((each) => {
    weight += each;
    const upToHere = Math.round(total * (weight / whole));
    const part = upToHere - given;
    given = upToHere;
    return part;
  });
};
