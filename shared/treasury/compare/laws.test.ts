/** What holds for every file, whatever is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownFigures } from '../facts.ts';
import { allRows, figures, followed, preview, type SmallFile, written } from '../testing/small-import.ts';
import type { TestCell } from '../testing/table-of.ts';

const code = fc.constantFrom<TestCell>('7950443', 7950443, 71, '0071', '7950999', '999', null);
const name = fc.constantFrom<TestCell>(null, 'Trạm y tế xã Hòa Thuận', 'Trường tiểu học Nà Mò', 'Đường mới');
const area = fc.constantFrom<TestCell>(null, '043', 42, '099');
const vintage = fc.constantFrom<TestCell>(null, 2024, 2023, 'kéo dài', 2001);
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 1_000 }) },
  fc.constantFrom<TestCell>(null, 'x', '-', { error: '#REF!' }, '1.000'),
);
const row = fc.tuple(code, name, area, vintage, amount, amount);
const columns = ['projectCode', 'projectName', 'areaCode', 'vintage', 'completed', 'advance'] as const;

const places = ['w1 hd1 dev 2024', 'w2 bl dev 2024', 'w3 bl dev 2023', 'p1.1 bc dev 2024', 'p1.2 bl dev 0'];
const known = fc
  .dictionary(
    fc.constantFrom(
      ...places.flatMap((place) => [`${place} disbursedCompleted`, `${place} disbursedUnsplit`]),
    ),
    fc.integer({ min: 0, max: 1_000 }),
    { maxKeys: 4 },
  )
  .map(figures);

const file: fc.Arbitrary<SmallFile> = fc
  .record({
    rows: fc.array(row, { maxLength: 12 }),
    current: known,
    follows: fc.option(known),
    acceptExactNames: fc.boolean(),
    all: fc.boolean(),
    keepMissing: fc.boolean(),
  })
  .map(({ rows, current, follows, acceptExactNames, all, keepMissing }) => ({
    columns,
    rows,
    decisions: { acceptExactNames, keepMissing, ...(all ? { overwrite: 'all' as const } : {}) },
    facts: { current, follows: follows ? followed(follows) : null },
  }));

const sum = (amounts: Iterable<number>): number => {
  let all = 0;
  for (const each of amounts) all += each;
  return all;
};

const takes = ['new', 'changed', 'same'];

/** The book after the outcome has been written. */
const afterwards = (
  current: KnownFigures,
  { figures: given, removed }: ReturnType<typeof preview>['outcome'],
): KnownFigures => {
  const book: Record<string, number> = { ...long(current) };
  for (const place of Object.keys(long(removed))) delete book[place];
  return figures({ ...book, ...long(given) });
};

const longNames: Readonly<Record<string, string>> = {
  completed: 'disbursedCompleted',
  advance: 'disbursedAdvance',
  unsplit: 'disbursedUnsplit',
};

const long = (of: KnownFigures): Record<string, number> =>
  Object.fromEntries(
    Object.entries(written(of)).map(([place, value]) => {
      const words = place.split(' ');
      const measure = words.pop() ?? '';
      return [[...words, longNames[measure] ?? measure].join(' '), value];
    }),
  );

describe('for every file', () => {
  it('each row has one class, and their numbers and amounts add up', () => {
    fc.assert(
      fc.property(file, (each) => {
        const made = preview(each);
        const rows = allRows(made);
        const { classes, rowsRead, controls } = made.summary;
        expect(rows.filter(({ row: number }) => number !== null)).toHaveLength(rowsRead);
        for (const [kind, { rows: count, amount: total }] of Object.entries(classes)) {
          const own = rows.filter((of) => of.class === kind);
          expect(own).toHaveLength(count);
          expect(sum(own.map((of) => of.total ?? 0))).toBe(total);
        }
        expect(controls.filter(({ wrong }) => wrong)).toEqual([]);
      }),
    );
  });

  it('what is written is the sum of the rows that are taken, to the đồng', () => {
    fc.assert(
      fc.property(file, (each) => {
        const made = preview({ ...each, decisions: { ...each.decisions, keepMissing: false } });
        const taken = allRows(made).filter((of) => takes.includes(of.class));
        expect(sum(made.outcome.figures.amount)).toBe(
          sum(taken.flatMap(({ amounts }) => amounts.map(({ own }) => own))),
        );
        expect(sum(made.outcome.cells.amount)).toBe(sum(made.outcome.figures.amount));
      }),
    );
  });

  it('a row about which anything is open changes nothing', () => {
    fc.assert(
      fc.property(file, (each) => {
        const rows = allRows(preview(each)).filter(
          (of) => !takes.includes(of.class) && of.class !== 'deleted',
        );
        for (const { amounts } of rows) for (const { before, after } of amounts) expect(after).toBe(before);
      }),
    );
  });

  it('imported again it is the same, and removes nothing', () => {
    fc.assert(
      fc.property(file, (each) => {
        const first = preview(each);
        const current = afterwards(each.facts?.current ?? figures({}), first.outcome);
        const again = preview({ ...each, facts: { current, follows: followed(first.outcome.figures) } });
        expect(again.summary.figures).toMatchObject({ changed: 0, deleted: 0 });
        const before = allRows(first).filter((of) => of.row !== null && takes.includes(of.class));
        const after = new Map(allRows(again).map((of) => [of.key, of.class]));
        expect(before.map(({ key }) => after.get(key))).toEqual(before.map(() => 'same'));
      }),
    );
  });

  it('the order of the rows changes nothing', () => {
    const shuffled = file.chain((each) =>
      fc.shuffledSubarray([...each.rows], { minLength: each.rows.length }).map((rows) => ({ each, rows })),
    );
    fc.assert(
      fc.property(shuffled, ({ each, rows }) => {
        const made = preview({ ...each, rows });
        const straight = preview(each);
        expect(written(made.outcome.figures)).toEqual(written(straight.outcome.figures));
        expect(written(made.outcome.removed)).toEqual(written(straight.outcome.removed));
        expect(made.summary.classes).toEqual(straight.summary.classes);
      }),
    );
  });
});
