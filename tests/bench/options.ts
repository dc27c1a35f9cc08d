/** `npm run bench -- --size S,M,L --rounds 7 --json FILE --peers --product EXECUTABLE` */
import { parseArgs } from 'node:util';
import { type Size, sizeIds } from './shape.ts';

export interface Options {
  readonly sizes: readonly Size[];
  readonly rounds: number;
  readonly seed: number;
  /** Undefined: a file of its own in bench-results/. */
  readonly json: string | undefined;
  readonly peers: boolean;
  /** Letters that the metric's name starts with, as `P7,P12`; empty for all. */
  readonly only: readonly string[];
  /** The executable of a packaged product that is there already; undefined: the bench packs it. */
  readonly product: string | undefined;
}

const leastRounds = 5;

const list = (text: string): string[] => text.split(',').filter((part) => part !== '');

const sizesOf = (text: string): Size[] => {
  const wanted = list(text);
  const unknown = wanted.find((size) => !sizeIds.some((id) => id === size));
  if (unknown !== undefined || wanted.length === 0)
    throw new Error(`--size takes ${sizeIds.join(', ')}, with a comma between; not “${text}”`);
  return sizeIds.filter((id) => wanted.includes(id));
};

const wholeNumber = (text: string, name: string, least: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} takes a whole number from ${least} on`);
  return value;
};

export const readOptions = (argv: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      size: { type: 'string', default: 'S,M' },
      rounds: { type: 'string', default: String(leastRounds) },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      peers: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      product: { type: 'string' },
    },
  });
  return {
    sizes: sizesOf(values.size),
    rounds: wholeNumber(values.rounds, 'rounds', leastRounds),
    seed: wholeNumber(values.seed, 'seed', 0),
    json: values.json,
    peers: values.peers,
    only: list(values.only),
    product: values.product,
  };
};
