/** Amounts of the generated files: small ones as often as large ones; some with single đồng, most in thousands. */
import { below, type Random } from '../../bench/random.ts';

export interface Budgets {
  readonly next: () => number;
  /** Completed volume and advance; now and then one of them is nothing. */
  readonly pair: () => readonly [number, number];
}

const single = 0.2;

/** So many rows have the amounts of a province; more of them have smaller ones, so that the sum stays a province's. */
const usualRows = 1_500;

export const budgetsOf = (random: Random, rows: number): Budgets => {
  const share = Math.min(1, usualRows / rows);
  const next = (): number => {
    const thousands = Math.max(1, Math.round(5_000 * 1_000 ** random() * share)) * 1_000;
    return random() < single ? thousands + below(random, 1_000) : thousands;
  };
  return {
    next,
    pair: () => {
      const kind = random();
      return [kind < 0.1 ? 0 : next(), kind > 0.8 ? 0 : next()];
    },
  };
};
