/** The longest run of items whose dates do not go back: what stands outside it is out of order. */
export interface Dated {
  readonly date: string;
}

/** Positions of a longest subsequence with dates that never fall; of several, the one that ends earliest. */
export const longestRising = (items: readonly Dated[]): Set<number> => {
  /** The item that ends the best run of each length: the one with the smallest date. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, { date }] of items.entries()) {
    const length = lengthBefore(items, ends, date);
    previous.push(ends[length - 1] ?? -1);
    ends[length] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
};

/** How long a run the item can follow: runs that end with its date or an earlier one. By halving. */
const lengthBefore = (items: readonly Dated[], ends: readonly number[], date: string): number => {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[ends[middle] ?? 0]?.date ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
};
