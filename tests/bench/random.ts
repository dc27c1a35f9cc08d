/** Numbers from 0 up to but not 1, the same for the same seed: mulberry32 (public domain). */
export type Random = () => number;

export const createRandom = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number from 0 up to but not `count`. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** So that each use of one seed (figures, edits of round 3 …) draws its own numbers. */
export const seedFor = (seed: number, purpose: string): number => {
  let mixed = seed | 0;
  for (let at = 0; at < purpose.length; at++) {
    mixed = Math.imul(mixed ^ purpose.charCodeAt(at), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed;
};

/** 32 hexadecimal digits. */
export const hexKey = (random: Random): string =>
  Array.from({ length: 4 }, () => below(random, 4_294_967_296).toString(16).padStart(8, '0')).join('');

/** A place in a list, drawn evenly. @throws Error where the list is empty */
export const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
