import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacity, type LeafKey, LeafStore, packKey, unpackKey } from './leaf-store.ts';

const runs = { seed: 20_240_129, numRuns: 1_000 };
/** As far as the contract lets a year go. */
const vintage = fc.oneof(fc.constant(0), fc.integer({ min: 1990, max: 2053 }));
const leafKey: fc.Arbitrary<LeafKey> = fc.record({
  slot: fc.integer({ min: 0, max: capacity.slot }),
  component: fc.integer({ min: 0, max: capacity.component }),
  unit: fc.integer({ min: 0, max: capacity.unit }),
  source: fc.integer({ min: 0, max: capacity.source }),
  vintage,
});
const pack = (key: LeafKey): number => packKey(key.slot, key.component, key.unit, key.source, key.vintage);
const empty = (): LeafKey => ({ slot: 0, component: 0, unit: 0, source: 0, vintage: 0 });
const order: (keyof LeafKey)[] = ['slot', 'component', 'unit', 'source', 'vintage'];
const compare = (one: LeafKey, other: LeafKey): number => {
  const field = order.find((name) => one[name] !== other[name]);
  return field ? Math.sign(one[field] - other[field]) : 0;
};

describe('a packed key', () => {
  it('is a safe whole number that unpacks to what was packed', () => {
    fc.assert(
      fc.property(leafKey, (key) => {
        expect(Number.isSafeInteger(pack(key))).toBe(true);
        expect(unpackKey(pack(key), empty())).toEqual(key);
      }),
      runs,
    );
  });

  it.each([1990, 1991, 2052, 2053])('keeps the vintage %i apart from the source', (year) => {
    const key = { slot: 1, component: 2, unit: 3, source: 4, vintage: year };
    expect(unpackKey(pack(key), empty())).toEqual(key);
  });

  it('sorts as the file does', () => {
    fc.assert(
      fc.property(leafKey, leafKey, (one, other) => {
        expect(Math.sign(pack(one) - pack(other))).toBe(compare(one, other));
      }),
      runs,
    );
  });

  it('holds the most of everything at once', () => {
    const most = { ...capacity, vintage: 2053 };
    expect(
      unpackKey(packKey(most.slot, most.component, most.unit, most.source, most.vintage), empty()),
    ).toEqual(most);
  });
});

describe('the leaves', () => {
  it('behave as a map, whatever was loaded and then set', () => {
    const amount = fc.option(fc.maxSafeInteger(), { nil: null });
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), amount), { maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 })), steps, (keys, changes) => {
        const loaded = [...keys].sort((a, b) => a - b);
        const store = new LeafStore(3);
        const expected = new Map<number, number>();
        for (const key of loaded) {
          store.append(key, key * 7);
          expected.set(key, key * 7);
        }
        for (const [key, value] of changes) {
          store.set(key, value);
          if (value === null) expected.delete(key);
          else expected.set(key, value);
        }
        const seen = new Map<number, number>();
        store.forEach((key, value) => {
          seen.set(key, value);
        });
        expect(seen).toEqual(expected);
        for (let key = 0; key <= 40; key++) expect(store.get(key)).toBe(expected.get(key) ?? null);
      }),
      runs,
    );
  });

  it('tell a zero from a blank', () => {
    const store = new LeafStore(0);
    store.append(1, 0);
    expect([store.get(1), store.get(2)]).toEqual([0, null]);
    store.set(1, null);
    expect(store.get(1)).toBeNull();
    store.set(1, 0);
    expect(store.get(1)).toBe(0);
  });
});
