import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  type FigureKey,
  figureKeyText,
  invert,
  isFigureChange,
  type Plain,
  parseFigureKey,
} from './change.ts';

const runs = { seed: 20_240_129, numRuns: 300 };
const small = fc.integer({ min: 0, max: 3 });
const keyArbitrary: fc.Arbitrary<FigureKey> = fc.record({
  year: fc.integer({ min: 1990, max: 2053 }),
  measure: fc.integer({ min: 1, max: 9 }),
  period: fc.constantFrom(0, 202_401, 205_312),
  component: small,
  unit: small,
  source: small,
  vintage: fc.constantFrom(0, 1990, 2024, 2053),
  indicator: small,
});
const amount = fc.option(fc.maxSafeInteger(), { nil: null });

/** A book reduced to what changes do to it. */
type Contents = Map<string, Plain>;

const nameOf = (change: Change): string =>
  isFigureChange(change) ? figureKeyText(change.key) : `${change.kind} ${change.key} ${change.field}`;

const apply = (contents: Contents, changes: readonly Change[]): Contents => {
  const after = new Map(contents);
  for (const change of changes) {
    expect(after.get(nameOf(change)) ?? null).toEqual(change.before);
    if (change.after === null) after.delete(nameOf(change));
    else after.set(nameOf(change), change.after);
  }
  return after;
};

/** Changes in order, each of which finds what the last one left, and often the same place again. */
const history = fc
  .array(
    fc.oneof(
      fc.tuple(keyArbitrary, amount),
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('name', 'code', ''), fc.string()),
    ),
    { maxLength: 20 },
  )
  .map((steps) => {
    const contents: Contents = new Map();
    return steps.map((step): Change => {
      const draft: Change =
        step.length === 2
          ? { kind: 'figure', key: step[0], before: null, after: step[1] }
          : { kind: 'setting', key: step[0], field: step[1], before: null, after: step[2] };
      const before = contents.get(nameOf(draft)) ?? null;
      if (draft.after !== null) contents.set(nameOf(draft), draft.after);
      else contents.delete(nameOf(draft));
      return { ...draft, before } as Change;
    });
  });

describe('turning changes round', () => {
  it('leads back to what was there, whatever was there', () => {
    fc.assert(
      fc.property(history, (changes) => {
        const before: Contents = new Map([['1990/1/0/0/0/0/0/9', 7]]);
        expect(apply(apply(before, changes), invert(changes))).toEqual(before);
      }),
      runs,
    );
  });

  it('twice is no change at all', () => {
    fc.assert(
      fc.property(history, (changes) => {
        expect(invert(invert(changes))).toEqual(changes);
      }),
      runs,
    );
  });

  it('takes the last change first', () => {
    const made: Change = {
      kind: 'setting',
      key: 'office',
      field: '',
      before: null,
      after: { uid: 'office' },
    };
    const named: Change = { kind: 'setting', key: 'office', field: 'value', before: '', after: 'Sở' };
    expect(invert([made, named])).toEqual([
      { ...named, before: 'Sở', after: '' },
      { ...made, before: { uid: 'office' }, after: null },
    ]);
  });
});

describe("a figure's key as text", () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(keyArbitrary, (key) => {
        expect(parseFigureKey(figureKeyText(key))).toEqual(key);
      }),
      runs,
    );
  });

  it('is another one for another key', () => {
    fc.assert(
      fc.property(keyArbitrary, keyArbitrary, (one, other) => {
        const same = JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other));
        expect(figureKeyText(one) === figureKeyText(other)).toBe(same);
      }),
      runs,
    );
  });

  it.each([
    '',
    '2024',
    '2024/1/0/1/1/1/2024',
    '2024/1/0/1/1/1/2024/0/0',
    '2024/1/0/x/1/1/2024/0',
    '1.5/1/0/1/1/1/0/0',
  ])('refuses %j, which only a damaged history can hold', (text) =>
    expect(() => parseFigureKey(text)).toThrow('not a figure key'),
  );
});
