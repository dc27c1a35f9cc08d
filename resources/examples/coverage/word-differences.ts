/** Where two texts differ, word by word: what one says and what the other says instead, in their order. */
export interface Difference {
  readonly before: string;
  readonly after: string;
}

/** So many equal words in a row count as the same place again. */
const foothold = 3;
/** Beyond so many words the texts are not two forms of one any more. */
const farthest = 400;

type Words = readonly string[];

const agreeAt = (before: Words, from: number, after: Words, to: number): boolean =>
  Array.from({ length: foothold }, (_, step) => step).every(
    (step) => before[from + step] === after[to + step],
  );

/** How many words of each have to be passed over until they agree again. */
const apart = (before: Words, from: number, after: Words, to: number): [number, number] => {
  for (let total = 1; total <= farthest; total++) {
    for (let skipped = 0; skipped <= total; skipped++) {
      if (agreeAt(before, from + skipped, after, to + total - skipped)) return [skipped, total - skipped];
    }
  }
  throw new Error(`the texts part at “${before.slice(from, from + 12).join(' ')}”`);
};

export const wordDifferences = (before: Words, after: Words): Difference[] => {
  const differences: Difference[] = [];
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    if (before[from] === after[to]) {
      from++;
      to++;
      continue;
    }
    const [left, right] = apart(before, from, after, to);
    differences.push({
      before: before.slice(from, from + left).join(' '),
      after: after.slice(to, to + right).join(' '),
    });
    from += left;
    to += right;
  }
  return differences;
};
