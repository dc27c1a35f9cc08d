/** The invented demonstration data: whatever the plan prints is what they come to, and nothing else is invented. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Work } from '#shared/domain/records.ts';
import { parseSeed, type Seed, type SeedFigure } from '#shared/domain/seed.ts';
import { workStatus } from '#shared/domain/work-status.ts';
import { districtLists } from '../catalogues/units-until-2025.ts';

const million = 1_000_000;
const readSeed = (name: string): Seed =>
  parseSeed(JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')));
const seed = readSeed('cao-bang-2024');
const printed = readSeed('cao-bang-2024-so-in');

const sum = (figures: readonly SeedFigure[]): number =>
  figures.reduce((total, { value }) => total + value, 0);
const where = (fits: (figure: SeedFigure) => boolean): SeedFigure[] => seed.figures.filter(fits);

describe('the works of 2024', () => {
  const works = seed.records.work ?? [];
  const partA = works.filter(({ part }) => part === 'investment');
  const partB = works.filter(({ part }) => part === 'maintenance');
  const versionOf = new Map(seed.records.componentVersion?.map((version) => [version.component, version]));
  const allottedTo = ({ component }: Work): SeedFigure[] =>
    where((figure) => figure.measure === 'allotted' && figure.component === component);
  const capital = (work: Work): number => sum(allottedTo(work));
  const capitalOf = (list: readonly Work[]): number => list.reduce((total, work) => total + capital(work), 0);

  test('part A: 139 works, 110 continuing and 29 new, 363.021 triệu of development capital', () => {
    const count = (status: string): number => partA.filter((work) => workStatus(work) === status).length;
    expect([partA.length, count('continuing'), count('new')]).toEqual([139, 110, 29]);
    expect(capitalOf(partA)).toBe(363_021 * million);
    expect(partA.some(({ endYear }) => endYear === 2024)).toBe(true);
  });

  test('part A by kind: as printed, but four roads fewer', () => {
    const kinds = partA.map(({ workType }) => workType);
    const count = (kind: string): number => kinds.filter((each) => each === `worktype.${kind}`).length;
    const counts = [
      count('transport'),
      count('electricity'),
      count('school'),
      count('health'),
      count('cultureSport'),
      count('irrigation'),
      count('water'),
      count('other'),
    ];
    expect(counts).toEqual([86 - 4, 10, 29, 5, 3, 5, 4, 1]);
  });

  test('part B: 84 works, 43.835 triệu of recurrent capital', () => {
    expect(partB).toHaveLength(84);
    expect(capitalOf(partB)).toBe(43_835 * million);
    for (const work of partB) {
      expect(work.maintenance).toBeTruthy();
      expect(work.inUseSince).toBeLessThan(2024);
      expect(capital(work)).toBeLessThanOrEqual(work.totalInvestment ?? 0);
    }
  });

  test('each stands beneath its sub-project, with capital of its own source at its own place', () => {
    for (const work of works) {
      expect(versionOf.get(work.component)?.parent).toBe('gnbv2125.1.1');
      expect(allottedTo(work)).toEqual([
        {
          year: 2024,
          measure: 'allotted',
          component: work.component,
          unit: work.unit,
          source: work.part === 'investment' ? 'centralDevelopment' : 'centralRecurrent',
          vintage: 2024,
          value: expect.any(Number),
        },
      ]);
      expect(capital(work)).toBeGreaterThan(0);
      expect(work.decisionNumber).toBeTruthy();
      expect(work.investor).toBeTruthy();
    }
  });

  test('names are told apart; investments have codes of seven digits, each its own', () => {
    const names = works.map(({ component }) => versionOf.get(component)?.name);
    expect(new Set(names).size).toBe(works.length);
    const codes = partA.map(({ component }) => versionOf.get(component)?.code ?? '');
    expect(codes.filter((code) => !/^[78]\d{6}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(139);
  });

  test('each keeps the limits of appendices.md §3.1', () => {
    for (const work of partA) {
      const plan = capital(work);
      const [all = 0, central = 0] = [work.totalInvestment ?? 0, work.totalInvestmentCentral ?? 0];
      const [before = 0, beforeCentral = 0] = [work.allocatedBefore ?? 0, work.allocatedBeforeCentral ?? 0];
      expect(beforeCentral).toBeLessThanOrEqual(central);
      expect(central).toBeLessThanOrEqual(all);
      expect(before + plan).toBeLessThanOrEqual(all);
      expect(beforeCentral + plan).toBeLessThanOrEqual(work.mediumTerm ?? 0);
      expect(work.disbursedBefore).toBeLessThanOrEqual(before);
      expect((work.decisionDate ?? '') < '2024-01-01').toBe(true);
      expect(before === 0).toBe(workStatus(work) === 'new');
    }
  });
});

describe('capital and its disbursement', () => {
  const keyOf = ({ year, component, unit, source, vintage }: SeedFigure, byUnit: boolean): string =>
    [year, component, byUnit ? unit : '', source, vintage].join(' ');
  const sums = (figures: readonly SeedFigure[], byUnit: boolean): Map<string, number> => {
    const found = new Map<string, number>();
    for (const figure of figures) {
      const key = keyOf(figure, byUnit);
      found.set(key, (found.get(key) ?? 0) + figure.value);
    }
    return found;
  };
  const isWork = ({ component }: SeedFigure): boolean => component?.startsWith('demo.work.') === true;
  /** A work's capital counts in its line and its district, as the rows above it show it. */
  const districtOf = new Map<string, string>(
    districtLists.flatMap(({ code, communes }) =>
      communes.split(';').map((commune) => [`cb.${commune.trim().slice(0, 5)}`, `cb.${code}`] as const),
    ),
  );
  const allotted = where(({ measure }) => measure === 'allotted').map((figure) =>
    isWork(figure)
      ? { ...figure, component: 'gnbv2125.1.1', unit: districtOf.get(figure.unit ?? '') ?? '' }
      : figure,
  );

  test('all that is assigned is allotted, line by line and source by source', () => {
    const assigned = sums(
      where(({ measure }) => measure === 'assigned'),
      false,
    );
    expect(sums(allotted, false)).toEqual(assigned);
  });

  const months = (year: number): number[] =>
    [
      ...new Set(
        where((figure) => figure.year === year && figure.period !== undefined).map(
          ({ period = 0 }) => period,
        ),
      ),
    ].sort((a, b) => a - b);
  const disbursed = (year: number, period: number): Map<string, number> =>
    sums(
      where((figure) => figure.year === year && figure.period === period),
      true,
    );

  test('months of 2023 and 2024, each with the day to which it counts', () => {
    expect([months(2023), months(2024)]).toEqual([
      [202306, 202309, 202312, 202401],
      [202402, 202403, 202404],
    ]);
    const cutoffs = seed.records.cutoff?.map(({ year, period }) => `${year} ${period}`);
    expect(cutoffs).toEqual([2023, 2024].flatMap((year) => months(year).map((month) => `${year} ${month}`)));
  });

  test.each([2023, 2024])(
    '%i: each unit’s amount rises month by month and stays within its capital',
    (year) => {
      const given = sums(allotted, true);
      let before = new Map<string, number>();
      for (const month of months(year)) {
        const now = disbursed(year, month);
        expect(before.size === 0 || before.size === now.size).toBe(true);
        for (const [key, amount] of now) {
          expect(amount, key).toBeGreaterThanOrEqual(before.get(key) ?? 0);
          expect(amount, key).toBeLessThanOrEqual(given.get(key) ?? 0);
        }
        before = now;
      }
    },
  );
});

describe('what is invented', () => {
  const textOf = (items: readonly unknown[]): Set<string> =>
    new Set(items.map((each) => JSON.stringify(each)));

  test('is said in the book, by one sentence', () => {
    expect(seed.records.setting).toEqual([
      {
        uid: 'demonstration',
        value:
          'Có SỐ LIỆU MINH HỌA do chương trình tự tạo, không phải số liệu chính thức; không dùng để ban hành.',
      },
    ]);
    expect(printed.records.setting).toBeUndefined();
    expect(seed.printedOnly).toBe(printed.name);
    for (const { dataSource } of seed.records.cutoff ?? []) expect(dataSource).toMatch(/minh họa/);
  });

  test('leaves everything printed as it is, but for what is divided by line instead', () => {
    const kept = textOf(seed.figures);
    const missing = printed.figures.filter((figure) => !kept.has(JSON.stringify(figure)));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter(({ component }) => component !== 'gnbv2125.undivided2023')).toEqual([]);
    for (const [kind, records] of Object.entries(printed.records)) {
      const held = textOf(seed.records[kind as keyof Seed['records']] ?? []);
      const gone = records.filter((record) => !held.has(JSON.stringify(record))).map(({ uid }) => uid);
      expect(
        gone.filter((uid) => !/undivided2023|^cutoff\.2023\.202401$/.test(uid)),
        kind,
      ).toEqual([]);
    }
  });

  test('new records of the dimensions bear uids that say so', () => {
    const known = new Set(Object.values(printed.records).flatMap((list) => list.map(({ uid }) => uid)));
    const kinds = ['component', 'componentVersion', 'unit', 'unitVersion', 'work', 'note'] as const;
    const added = kinds.flatMap((kind) => (seed.records[kind] ?? []).map(({ uid }) => uid));
    expect(added.filter((uid) => !known.has(uid) && !uid.startsWith('demo.'))).toEqual([]);
  });
});
