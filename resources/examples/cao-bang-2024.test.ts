import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disbursedMeasures } from '#shared/domain/measures.ts';
import { paragraphsOf, wordsOf } from '#shared/domain/paragraphs.ts';
import { parseSeed, type Seed } from '#shared/domain/seed.ts';
import { seedFileText } from '../catalogues/seed-file.ts';
import { exampleSeeds } from './cao-bang-2024/example.ts';
import { readPlan } from './cao-bang-2024/plan-json.ts';
import { heldBy } from './coverage/held.ts';
import { expectedValue, type PrintedNumber, printedNumbers } from './coverage/printed-numbers.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const fileTexts = ['cao-bang-2024', 'cao-bang-2024-so-in'].map(
  (name) => [name, read(`./${name}.json`)] as const,
);
/** Each example by its name: with invented demonstration data, and without. */
const examples = fileTexts.map(([name, text]): [string, Seed] => [name, parseSeed(JSON.parse(text))]);
const plan: unknown = JSON.parse(read('../../tests/fixtures/plan-2024.json'));
const numbers = printedNumbers(plan);
const printed = numbers.filter(({ computed }) => !computed);

const catalogueFolder = new URL('../catalogues/', import.meta.url);
const catalogues: Seed[] = readdirSync(catalogueFolder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => parseSeed(JSON.parse(readFileSync(new URL(file, catalogueFolder), 'utf8'))));

/** They become records with the text editor. */
const inWordsOnly = 'no record says this; it stands in the words of the section, which the book holds';
const notYetHeld = [
  {
    path: 'results2023.assessment.causes.subjective.items[0].figures.programmesAtOnce',
    place: 'A.IV.2.2.b',
    reason: `how many programmes ran at once: ${inWordsOnly}`,
  },
  {
    path: 'plan2024.scopeAndBeneficiaries.beneficiaries.items[0].figures.newlyEscapedPeriod',
    place: 'B.II.2.1',
    reason: `the period of "hộ mới thoát nghèo": ${inWordsOnly}`,
  },
  ...['childrenUnderAge', 'schoolAgeFrom', 'schoolAgeUnder'].map((age) => ({
    path: `plan2024.projects[2].subprojects[1].content.figures.${age}`,
    place: 'B.IV.3.2.a',
    reason: `an age of beneficiaries: ${inWordsOnly}`,
  })),
  ...[0, 1].map((step) => ({
    path: `plan2024.reporting.monthly.steps[${step}].deadlineDay`,
    place: 'B.VII.2',
    reason: `a deadline of reporting: ${inWordsOnly}`,
  })),
];
const notYetHeldPaths = new Set(notYetHeld.map(({ path }) => path));

test.each(fileTexts)('%s.json is what the generator writes, in NFC', (name, text) => {
  const made = exampleSeeds(readPlan()).find((seed) => seed.name === name);
  expect(made && seedFileText(made)).toBe(text);
  expect(text.normalize('NFC')).toBe(text);
});

describe.each(examples)('%s', (name, seed) => {
  test('bears the name of its file', () => {
    expect(seed.name).toBe(name);
  });

  test('has no uid twice, alone or with the catalogues', () => {
    const uids = [seed, ...catalogues].flatMap(({ records }) =>
      Object.values(records).flatMap((rows) => rows.map(({ uid }) => uid)),
    );
    expect(uids.filter((uid, index) => uids.indexOf(uid) !== index)).toEqual([]);
  });

  test('has no figure twice', () => {
    const keys = seed.figures.map(({ value: _, ...key }) => JSON.stringify(key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('names only records that it or its catalogues hold', () => {
    const uidsOf = (kind: keyof Seed['records']) =>
      new Set([seed, ...catalogues].flatMap(({ records }) => (records[kind] ?? []).map(({ uid }) => uid)));
    const {
      indicator = [],
      targetForm = [],
      citation = [],
      section = [],
      work = [],
      componentVersion = [],
    } = seed.records;
    const named = {
      component: [
        ...seed.figures.map(({ component }) => component),
        ...indicator.map(({ component }) => component),
        ...componentVersion.flatMap(({ component, parent }) => [component, parent]),
        ...work.map(({ component }) => component),
      ],
      unit: [...seed.figures.map((figure) => figure.unit), ...work.map(({ unit }) => unit)],
      workType: work.map(({ workType }) => workType),
      source: seed.figures.map(({ source }) => source),
      indicator: [
        ...seed.figures.map((figure) => figure.indicator),
        ...indicator.flatMap(({ parent, partOf }) => [parent, partOf]),
        ...targetForm.map((form) => form.indicator),
      ],
      legalDocument: citation.map(({ document }) => document),
      section: section.map(({ parent }) => parent),
    } as const;
    for (const [kind, uids] of Object.entries(named)) {
      const known = uidsOf(kind as keyof typeof named);
      expect(uids.filter((uid) => uid !== null && uid !== undefined && !known.has(uid))).toEqual([]);
    }
  });
});

test('the plan prints 149 numbers: the extraction has 166, and computed 17 of them itself', () => {
  expect(numbers).toHaveLength(166);
  expect(numbers.filter(({ computed }) => computed)).toHaveLength(17);
});

/** Printed for the whole programme: the example with demonstration data holds them divided, so that they add up. */
const dividedPath =
  /^results2023\.(?:funding\.(?:central\.byVintage\[\d\]|local)|disbursement\.(?:central|local))\.(?:development|recurrent|provincial|district)$/;

describe.each(examples)('every number that the plan prints, in %s', (name, seed) => {
  const held = heldBy(seed, plan);
  const isDivided = name === 'cao-bang-2024';
  const covered = printed.filter(
    ({ path }) => !notYetHeldPaths.has(path) && !(isDivided && dividedPath.test(path)),
  );
  test.each(covered.map((number): [string, string, PrintedNumber] => [number.path, number.source, number]))(
    '%s (%s) is held',
    (_path, source, number) => {
      const found = held(number);
      expect(found.length).toBeGreaterThan(0);
      for (const each of found) {
        expect(each.value, each.what).toBe(expectedValue(number));
        if (each.place !== undefined) expect(each.place).toBe(source);
        if (each.printed !== undefined) expect(each.printed).toBe(number.printed);
      }
    },
  );

  test.each(notYetHeld)('$path is really not held, but stands in the words of $place', ({ path, place }) => {
    const number = printed.find((each) => each.path === path);
    expect(number?.source).toBe(place);
    expect(number && held(number)).toEqual([]);
    const section = seed.records.section?.find(({ label }) => label === place);
    const words = section ? paragraphsOf(section).map((each) => wordsOf(each, () => '')) : [];
    expect(words.join('\n')).toContain(number?.printed);
  });
});

describe.each(examples)('sums of %s', (_name, seed) => {
  const sum = (fits: (figure: Seed['figures'][number]) => boolean): number =>
    seed.figures.filter(fits).reduce((total, { value }) => total + value, 0);
  const printedAt = (path: string): number => {
    const found = numbers.find((number) => number.path === path);
    if (!found) throw new Error(`no number at ${path}`);
    return expectedValue(found);
  };
  const assigned = (year: number, source: string, vintage?: number): number =>
    sum(
      (figure) =>
        figure.measure === 'assigned' &&
        figure.year === year &&
        figure.source?.startsWith(source) === true &&
        (vintage === undefined || figure.vintage === vintage),
    );

  test.each([
    ['central', 'central.total'],
    ['centralDevelopment', 'central.development'],
    ['centralRecurrent', 'central.recurrent'],
    ['local', 'local.total'],
    ['localProvincial', 'local.provincial'],
  ])('2024, %s: the lines of B.IV add up to B.III.1 (%s)', (source, path) => {
    expect(assigned(2024, source)).toBe(printedAt(`plan2024.fundingTotals.${path}`));
  });

  test('2024: the State budget is the total of B.III.1, what is mobilised stands outside it', () => {
    const state = assigned(2024, 'central') + assigned(2024, 'local');
    expect(state).toBe(printedAt('plan2024.fundingTotals.total'));
    expect(assigned(2024, '') - state).toBe(printedAt('plan2024.projects[1].funding.mobilised'));
  });

  test.each([
    ['', 'total', undefined],
    ['central', 'central.total', undefined],
    ['centralDevelopment', 'central.development', undefined],
    ['centralRecurrent', 'central.recurrent', undefined],
    ['central', 'central.byVintage[0].total', 2022],
    ['centralDevelopment', 'central.byVintage[0].development', 2022],
    ['centralRecurrent', 'central.byVintage[0].recurrent', 2022],
    ['central', 'central.byVintage[1].total', 2023],
    ['centralDevelopment', 'central.byVintage[1].development', 2023],
    ['centralRecurrent', 'central.byVintage[1].recurrent', 2023],
    ['local', 'local.total', undefined],
    ['localProvincial', 'local.provincial', undefined],
    ['localDistrict', 'local.district', undefined],
  ])('2023, "%s": the parts add up to A.III.1 (%s)', (source, path, vintage) => {
    expect(assigned(2023, source, vintage)).toBe(printedAt(`results2023.funding.${path}`));
  });

  test.each([
    ['', 'total'],
    ['central', 'central.total'],
    ['centralDevelopment', 'central.development'],
    ['centralRecurrent', 'central.recurrent'],
    ['local', 'local.total'],
    ['localProvincial', 'local.provincial'],
    ['localDistrict', 'local.district'],
  ])('2023, "%s": disbursed by 31/01/2024 adds up to A.III.2 (%s)', (level, path) => {
    const disbursed = sum(
      ({ year, measure, source, period }) =>
        year === 2023 &&
        period === 202401 &&
        disbursedMeasures.some((each) => each === measure) &&
        source?.startsWith(level) === true,
    );
    expect(disbursed).toBe(printedAt(`results2023.disbursement.${path}`));
  });

  test('what the extraction computed of each project is the sum of its sub-projects', () => {
    for (const number of numbers.filter(({ computed }) => computed)) {
      const [, index, what = ''] = /projects\[(\d)\]\.funding\.(\w+)$/.exec(number.path) ?? [];
      const source = what === 'centralTotal' ? 'central' : what === 'total' ? '' : what;
      const own = sum(
        (figure) =>
          figure.year === 2024 &&
          figure.measure === 'assigned' &&
          figure.component?.startsWith(`gnbv2125.${Number(index) + 1}.`) === true &&
          figure.source?.startsWith(source) === true,
      );
      expect(own, number.path).toBe(expectedValue(number));
    }
  });
});
