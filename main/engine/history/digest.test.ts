import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureKey } from '#shared/changes/change.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { createDigest, type Digest, type Identify, isDigestKey } from './digest.ts';

const runs = { seed: 20_240_129, numRuns: 300 };
const bookKey = '0123456789abcdef0123456789abcdef';
const byId: Identify = (_, local) => local;
const id = fc.integer({ min: 0, max: 65_535 });
const figureKey: fc.Arbitrary<FigureKey> = fc.record({
  year: fc.integer({ min: 1990, max: 2053 }),
  measure: fc.integer({ min: 1, max: 9 }),
  period: fc.constantFrom(0, 202_401),
  component: id,
  unit: id,
  source: id,
  vintage: fc.constantFrom(0, 2024),
  indicator: id,
});
const figure = fc.tuple(figureKey, fc.maxSafeInteger());
const setting = fc.record({ uid: fc.string({ minLength: 1 }), value: fc.string() });

type Row = { readonly figure: readonly [FigureKey, number] } | { readonly setting: RecordOf<'setting'> };
const row: fc.Arbitrary<Row> = fc.oneof(
  figure.map((each) => ({ figure: each })),
  setting.map((each) => ({ setting: each })),
);
const put = (digest: Digest, each: Row): void => {
  if ('figure' in each) digest.addFigure(...each.figure);
  else digest.addRecord('setting', each.setting);
};
const take = (digest: Digest, each: Row): void => {
  if ('figure' in each) digest.removeFigure(...each.figure);
  else digest.removeRecord('setting', each.setting);
};
const hashOf = (rows: readonly Row[], key = bookKey): string => {
  const digest = createDigest(key, byId);
  for (const each of rows) put(digest, each);
  return digest.bytes().toString('hex');
};

describe('the content hash', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        expect(hashOf([...rows].reverse())).toBe(hashOf(rows));
      }),
      runs,
    );
  });

  it('is as before when a row that was added is taken away', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), row, (rows, extra) => {
        const digest = createDigest(bookKey, byId);
        for (const each of rows) put(digest, each);
        put(digest, extra);
        expect(digest.bytes().toString('hex')).not.toBe(hashOf(rows));
        take(digest, extra);
        expect(digest.bytes().toString('hex')).toBe(hashOf(rows));
      }),
      runs,
    );
  });

  it('sees one bit of an amount, wherever it is', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 52 }), ([key, value], bit) => {
        const flipped = Number(BigInt.asIntN(54, BigInt(value) ^ (1n << BigInt(bit))));
        expect(hashOf([{ figure: [key, flipped] }])).not.toBe(hashOf([{ figure: [key, value] }]));
      }),
      runs,
    );
  });

  it('sees two amounts that have changed places', () => {
    fc.assert(
      fc.property(figureKey, figureKey, fc.nat(), fc.nat(), (one, other, a, b) => {
        fc.pre(a !== b && JSON.stringify(one) !== JSON.stringify(other));
        const rows: Row[] = [{ figure: [one, a] }, { figure: [other, b] }];
        const swapped: Row[] = [{ figure: [one, b] }, { figure: [other, a] }];
        expect(hashOf(swapped)).not.toBe(hashOf(rows));
      }),
      runs,
    );
  });

  it('sees a letter of a text, and which field it stands in', () => {
    const form = (uid: string, indicator: string): RecordOf<'targetForm'> => ({
      uid,
      year: 2024,
      indicator,
      comparator: '>=',
      approximate: false,
    });
    const hashes = [
      form('a', 'b'),
      form('b', 'a'),
      form('a', 'B'),
      { ...form('a', 'b'), approximate: true },
    ].map((record) => {
      const digest = createDigest(bookKey, byId);
      digest.addRecord('targetForm', record);
      return digest.bytes().toString('hex');
    });
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("does not depend on the order of a record's fields", () => {
    const one = createDigest(bookKey, byId);
    const other = createDigest(bookKey, byId);
    one.addRecord('setting', { uid: 'office', value: 'Sở' });
    other.addRecord('setting', { value: 'Sở', uid: 'office' });
    expect(other.bytes()).toEqual(one.bytes());
  });

  it('is another one in a book with another key, and nothing for nothing', () => {
    const rows: Row[] = [{ setting: { uid: 'office', value: 'Sở' } }];
    expect(hashOf(rows, 'f'.repeat(32))).not.toBe(hashOf(rows));
    expect(hashOf([])).toBe('0'.repeat(32));
  });

  it('can be put back', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), row, (rows, extra) => {
        const digest = createDigest(bookKey, byId);
        for (const each of rows) put(digest, each);
        const before = digest.bytes();
        put(digest, extra);
        digest.restore(before);
        expect(digest.bytes()).toEqual(before);
      }),
      runs,
    );
  });

  it.each(['', 'xyz', 'g'.repeat(32), '0'.repeat(31), '0'.repeat(33)])('needs a key: not %j', (key) => {
    expect(isDigestKey(key)).toBe(false);
    expect(() => createDigest(key, byId)).toThrow();
  });
});
