/** The invented poverty statistics of the districts come to every figure that the plan prints of the province. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MeasureId } from '#shared/domain/measures.ts';
import type { StatisticCode } from '#shared/domain/poverty.ts';
import { parseSeed, type SeedFigure } from '#shared/domain/seed.ts';
import { roundedUnits } from '#shared/text/decimal.ts';
import { districtLists } from '../catalogues/units-until-2025.ts';

const file = new URL('./cao-bang-2024.json', import.meta.url);
const seed = parseSeed(JSON.parse(readFileSync(file, 'utf8')));

const sum = (figures: readonly SeedFigure[]): number =>
  figures.reduce((total, { value }) => total + value, 0);
const where = (fits: (figure: SeedFigure) => boolean): SeedFigure[] => seed.figures.filter(fits);

const districts = districtLists.map(({ code }) => `cb.${code}`);
const poorDistricts = districtLists.filter(({ poor }) => poor).map(({ code }) => `cb.${code}`);

const at = (code: StatisticCode, measure: MeasureId, year: number, units: readonly string[]): SeedFigure[] =>
  where(
    (figure) =>
      figure.indicator === `stat.${code}` &&
      figure.measure === measure &&
      figure.year === year &&
      units.includes(figure.unit ?? ''),
  );
const count = (code: StatisticCode, measure: MeasureId, units = districts): bigint =>
  BigInt(sum(at(code, measure, 2023, units)) / 10_000);
const asked = (code: StatisticCode, year: number, unit: string): number =>
  sum(at(code, 'target', year, [unit])) / 10_000;

/** Hundredths of a percentage point, rounded as on paper: 28,94 % is 2894. */
const rate = (code: StatisticCode, measure: MeasureId, units = districts): bigint =>
  roundedUnits({ num: count(code, measure, units), den: count('households', measure, units) }, 4);

/** The same of the fall, from rates that are not rounded. */
const fall = (code: StatisticCode, units = districts, exponent = 4): bigint => {
  const [before, after] = [count(code, 'baseline', units), count(code, 'result', units)];
  const [householdsBefore, householdsAfter] = [
    count('households', 'baseline', units),
    count('households', 'result', units),
  ];
  const num = before * householdsAfter - after * householdsBefore;
  return roundedUnits({ num, den: householdsBefore * householdsAfter }, exponent);
};

test('each district has all counts of 2023, and its targets of 2023 and 2024', () => {
  for (const unit of districts) {
    const codes = (year: number, measure: MeasureId): string[] =>
      where((figure) => figure.unit === unit && figure.year === year && figure.measure === measure)
        .map(({ indicator = '' }) => indicator.replace('stat.', ''))
        .filter((code) => !code.startsWith('ind.'));
    const counted = ['households', 'ethnicHouseholds', 'poor', 'nearPoor', 'ethnicPoor'];
    expect(codes(2023, 'baseline')).toEqual(counted);
    expect(codes(2023, 'result')).toEqual(counted);
    expect(codes(2023, 'target')).toEqual(['poorRateDrop']);
    const targets2024 = ['poorRateDrop', 'nearPoorRateDrop', 'ethnicPoorRateDrop', 'households'];
    expect(codes(2024, 'target')).toEqual(targets2024);
  }
});

test.each(['baseline', 'result'] as const)('no part is larger than its whole (%s)', (measure) => {
  for (const unit of districts) {
    const of = (code: StatisticCode): number => Number(count(code, measure, [unit]));
    expect(of('poor') + of('nearPoor')).toBeLessThanOrEqual(of('households'));
    expect(of('ethnicPoor')).toBeLessThanOrEqual(of('poor'));
    expect(of('ethnicHouseholds')).toBeLessThanOrEqual(of('households'));
    expect(of('ethnicPoor')).toBeLessThanOrEqual(of('ethnicHouseholds'));
  }
});

test('the province: 28,94 % → 24,71 %, −4,23 points, 5.349 households, 105,75 % of the plan', () => {
  expect([rate('poor', 'baseline'), rate('poor', 'result'), fall('poor')]).toEqual([2894n, 2471n, 423n]);
  expect(count('poor', 'baseline') - count('poor', 'result')).toBe(5349n);
  expect(asked('poorRateDrop', 2023, 'cb')).toBe(4);
  /** Of the fall with six decimals: what is printed with two comes from a rate that is not rounded. */
  expect(roundedUnits({ num: fall('poor', districts, 8), den: 4_000_000n }, 4)).toBe(10_575n);
});

test('near-poor +0,46, ethnic-minority poor −4,21 of all households, huyện nghèo −5,65', () => {
  expect(fall('nearPoor')).toBe(-46n);
  expect(fall('ethnicPoor')).toBe(421n);
  expect(poorDistricts).toEqual(['cb.045', 'cb.047']);
  expect(fall('poor', poorDistricts)).toBe(565n);
});

test('Hà Quảng, Trùng Khánh and Bảo Lạc miss their targets, and no other district', () => {
  const missed = districtLists.filter(({ code }) => {
    const unit = `cb.${code}`;
    return Number(fall('poor', [unit])) < asked('poorRateDrop', 2023, unit) * 100;
  });
  expect(missed.map(({ name }) => name)).toEqual(['Huyện Bảo Lạc', 'Huyện Hà Quảng', 'Huyện Trùng Khánh']);
});

/** The fall that the districts' targets come to together, in percentage points of what is expected. */
const askedTogether = (code: 'poor' | 'ethnicPoor', units: readonly string[]): number => {
  const expected = sum(at('households', 'target', 2024, units)) / 10_000;
  const households = Number(count('households', 'result', [...units]));
  const drops = units.map((unit) => {
    const own = sum(at('households', 'target', 2024, [unit])) / 10_000;
    return Math.ceil((asked(`${code}RateDrop`, 2024, unit) * own) / 100);
  });
  const before = Number(count(code, 'result', [...units]));
  const after = before - drops.reduce((total, each) => total + each, 0);
  return (before / households - after / expected) * 100;
};

test('what 2024 asks of the districts comes to what the plan asks: 4, 5 and 4 points or more', () => {
  expect(askedTogether('poor', districts)).toBeGreaterThanOrEqual(4);
  expect(askedTogether('poor', poorDistricts)).toBeGreaterThanOrEqual(5);
  expect(askedTogether('ethnicPoor', districts)).toBeGreaterThanOrEqual(4);
  expect(asked('poorRateDrop', 2024, 'cb')).toBe(4);
});
