/** What the generators of catalogues and examples share: order keys, empty validity, and the text of a file. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { parseSeed, type Seed } from '#shared/domain/seed.ts';

/** Order keys of `count` siblings; a later row can be put between any two of them. */
const orderKeys = (count: number, after: string | null): string[] => generateNKeysBetween(after, null, count);

/** Gives each item of a list of siblings its order key; `after` is the key of a sibling that all of them follow. */
export const inOrder = <Item, Placed>(
  items: readonly Item[],
  place: (item: Item, position: string) => Placed,
  after: string | null = null,
): Placed[] => {
  const keys = orderKeys(items.length, after);
  return items.map((item, index) => place(item, keys[index] ?? ''));
};

/** The order key of one more sibling behind the last. */
export const keyAfter = (last: string): string => generateKeyBetween(last, null);

/** In the order in which each key first occurs. */
export const groupedBy = <Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** Neither end of the validity is stated. */
export const always = { validFrom: null, validTo: null } as const;

export interface CatalogueText {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
}

/** A catalogue: records only, no figures, of no office. */
export const catalogue = (
  text: CatalogueText,
  records: Seed['records'],
  includes: readonly string[] = [],
): Seed => ({
  name: text.name,
  title: { vi: text.vi, en: text.en },
  includes: [...includes],
  office: null,
  records,
  figures: [],
});

/** Each item on a line of its own: a change of one record is a change of one line. */
const linesOf = (items: readonly unknown[], indent: string): string =>
  items.length === 0
    ? '[]'
    : `[\n${items.map((each) => `${indent}  ${JSON.stringify(each)}`).join(',\n')}\n${indent}]`;

const recordsText = (records: Seed['records']): string => {
  const kinds = Object.entries(records).map(
    ([kind, list]) => `    ${JSON.stringify(kind)}: ${linesOf(list ?? [], '    ')}`,
  );
  return kinds.length === 0 ? '{}' : `{\n${kinds.join(',\n')}\n  }`;
};

/**
 * The text of a seed's file: fields in the order of the schema, Unicode NFC, so the same for the same seed.
 * @throws ZodError where it is not a seed
 */
export const seedFileText = (seed: Seed): string => {
  const { records, figures, ...head } = parseSeed(seed);
  const fields = [
    ...Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `  "records": ${recordsText(records)}`,
    `  "figures": ${linesOf(figures, '  ')}`,
  ];
  return `{\n${fields.join(',\n')}\n}\n`.normalize('NFC');
};
