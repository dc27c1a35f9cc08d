/** What a fuzzer does to a workbook: bits, tokens of the XML, the structure of the zip file. All from a seed. */
import { below, pick, type Random } from '../bench/random.ts';
import { type PackedPart, pack, store, zipOf } from './zip/zip-file.ts';

type Parts = Map<string, Uint8Array>;

const flipBits = (bytes: Uint8Array, random: Random): Buffer => {
  const changed = Buffer.from(bytes);
  for (let left = 1 + below(random, 8); left > 0 && changed.length > 0; left--) {
    const at = below(random, changed.length);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << below(random, 8)), at);
  }
  return changed;
};

const cut = (bytes: Uint8Array, random: Random): Buffer =>
  Buffer.from(bytes.subarray(0, below(random, bytes.length + 1)));

const repeated = (bytes: Uint8Array, random: Random): Buffer => {
  const from = below(random, bytes.length);
  const piece = bytes.subarray(from, from + 1 + below(random, 200));
  return Buffer.concat([
    bytes.subarray(0, from),
    ...Array.from({ length: 1 + below(random, 50) }, () => piece),
    bytes.subarray(from),
  ]);
};

const tokens = /<[^<>]*>|[^<>]+/g;
const strange = [
  '<!DOCTYPE x>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&#0;',
  '&#x110000;',
  '&undefined;',
  '&',
  '<',
  '>',
  '</sheetData>',
  '<c r="XFE1">',
  '<row r="0">',
  '<row r="-1">',
  '<row r="1048577">',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<v>1e999</v>',
  '<v>NaN</v>',
  't="q"',
  '\0',
  '\ufffe',
  'r=""',
  '<f>',
  '<is>',
  '<x:c>',
];

/** Two tokens change places, one is doubled or gone, or something strange stands in its place. */
const swapTokens = (bytes: Uint8Array, random: Random): Buffer => {
  const found = Buffer.from(bytes).toString('utf8').match(tokens) ?? [];
  for (let left = 1 + below(random, 4); left > 0 && found.length > 1; left--) {
    const [first, second] = [below(random, found.length), below(random, found.length)];
    const token = found[first] ?? '';
    const other = found[second] ?? '';
    const kind = below(random, 5);
    if (kind === 0) [found[first], found[second]] = [other, token];
    else if (kind === 1) found[first] = token + token;
    else if (kind === 2) found[first] = '';
    else if (kind === 3) found[first] = pick(random, strange);
    else
      found[first] = token.replaceAll(/\d+/g, () =>
        pick(random, ['0', '-1', '4294967296', '99999999999999999999', '1.5', '']),
      );
  }
  return Buffer.from(found.join(''));
};

const content = [flipBits, cut, repeated, swapTokens, swapTokens, swapTokens] as const;

const changePart = (parts: Parts, random: Random): Parts => {
  const name = pick(random, [...parts.keys()]);
  return new Map(
    [...parts].map(([each, bytes]) => [each, each === name ? pick(random, content)(bytes, random) : bytes]),
  );
};

const lie = (part: PackedPart, random: Random): PackedPart => {
  const number = pick(random, [0, 1, part.size + 1, 0xffff, 0xffff_ffff, part.packed.length - 1]);
  const key = pick(random, [
    'localSize',
    'centralSize',
    'localPacked',
    'centralPacked',
    'sum',
    'flags',
    'method',
  ] as const);
  if (key === 'method') return { ...part, method: number & 0xffff };
  return { ...part, lies: { [key]: key === 'flags' ? number & 0xffff : Math.max(0, number) } };
};

const restructure = (parts: Parts, random: Random): Buffer => {
  const packed = [...parts].map(([name, bytes]) => (random() < 0.3 ? store(name, bytes) : pack(name, bytes)));
  const at = below(random, packed.length);
  const [chosen] = packed.slice(at, at + 1);
  if (!chosen) return zipOf(packed);
  const kind = below(random, 5);
  if (kind === 0) return zipOf(packed.filter((_part, index) => index !== at));
  if (kind === 1) return zipOf([...packed, chosen]);
  if (kind === 2)
    return zipOf(
      packed.map((part, index) => (index === at ? { ...part, name: pick(random, packed).name } : part)),
    );
  if (kind === 3)
    return zipOf(
      packed
        .map((part, index) => (index === at ? { ...part, lies: { sameAs: below(random, at + 1) } } : part))
        .filter(({ lies }) => lies?.sameAs !== at),
    );
  return zipOf(packed.map((part, index) => (index === at ? lie(part, random) : part)));
};

/** @param parts of a sound workbook */
export const mutate = (parts: Parts, random: Random): Buffer => {
  const kind = random();
  if (kind < 0.2) return restructure(parts, random);
  const changed = kind < 0.75 ? changePart(parts, random) : parts;
  const bytes = zipOf([...changed].map(([name, each]) => pack(name, each)));
  return kind < 0.75 ? bytes : pick(random, [flipBits, cut, repeated])(bytes, random);
};
