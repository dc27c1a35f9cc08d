/**
 * INVENTED demonstration data: poverty by district, which the plan has in its lost Phụ lục 01–03. Chosen so that the
 * province comes to every figure that the plan prints (A.II, A.IV.2.1): 28,94 % → 24,71 %, 5.349 poor households
 * fewer, near-poor +0,46, ethnic-minority poor −4,21 of all households, huyện nghèo −5,65 points, and Hà Quảng,
 * Trùng Khánh and Bảo Lạc, and only these, below their own targets. What is asked of 2024 comes to more than the
 * plan's "từ 4 %, 5 %, 4 % trở lên" (B.I.2).
 */
import { SCALE } from '#shared/domain/brands.ts';
import type { IndicatorMeasureId } from '#shared/domain/measures.ts';
import type { StatisticCode } from '#shared/domain/poverty.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { SeedFigure } from '#shared/domain/seed.ts';
import { statisticCatalogueUid } from '../../catalogues/statistics.ts';
import { provinceUid } from '../../catalogues/units.ts';
import type { PlanJson } from './plan-json.ts';

interface Column {
  readonly year: number;
  readonly measure: IndicatorMeasureId;
  readonly code: StatisticCode;
}

const beginAndEnd = (code: StatisticCode): Column[] => [
  { year: 2023, measure: 'baseline', code },
  { year: 2023, measure: 'result', code },
];
const asked = (year: number, code: StatisticCode): Column => ({ year, measure: 'target', code });

/** What the numbers of a line stand for. */
const columns: readonly Column[] = [
  ...beginAndEnd('households'),
  ...beginAndEnd('ethnicHouseholds'),
  ...beginAndEnd('poor'),
  ...beginAndEnd('nearPoor'),
  ...beginAndEnd('ethnicPoor'),
  asked(2023, 'poorRateDrop'),
  asked(2024, 'poorRateDrop'),
  asked(2024, 'nearPoorRateDrop'),
  asked(2024, 'ethnicPoorRateDrop'),
  asked(2024, 'households'),
];

/** Code of the district, then households at the two ends of 2023, percentage points, households expected. */
const table = `
  040  20865 20909  17986 18030   396  311   292  303   360  283   0.40  0.35 0.10 0.33  20960
  042  12886 12899  12693 12709  7363 6567  1791 1882  7334 6537   6.00  6.20 1.00 6.20  12915
  043  11075 11083  10953 10964  6162 5592  1617 1717  6144 5571   6.00  6.00 1.00 5.95  11095
  045  13262 13279  13023 13044  6029 5224  2095 2210  5999 5195   6.50  6.30 1.00 6.25  13300
  047  17050 17067  16675 16697  4488 3591  2421 2516  4443 3552   5.50  5.20 0.80 5.15  17090
  048   6337  6347   6236  6247  2060 1724  1020 1052  2046 1709   5.00  5.20 1.00 5.20   6360
  049  15694 15705  15255 15270  2613 1997  2025 2073  2574 1964   3.80  3.50 0.60 3.45  15725
  051  13885 13906  13302 13326  1772 1356  1486 1515  1722 1315   3.00  2.80 0.50 2.75  13930
  052   9061  9080   8771  8792  3831 3334  1495 1553  3785 3291   5.40  5.40 0.90 5.35   9100
  053   7344  7356   7204  7218  2175 1844  1116 1147  2158 1826   4.50  4.50 0.80 4.50   7370`;

const figureOf = (unit: string, { year, measure, code }: Column, value: number): SeedFigure => ({
  year,
  measure,
  indicator: statisticCatalogueUid(code),
  unit,
  value: Math.round(value * SCALE),
});

const districtFigures = (line: string): SeedFigure[] => {
  const [code, ...numbers] = line.trim().split(/\s+/);
  if (numbers.length !== columns.length) throw new Error(`not a line of the table: ${line}`);
  return columns.map((column, index) => figureOf(`cb.${code}`, column, Number(numbers[index])));
};

/** What the plan itself asks of the whole province (A.II.1, B.I.2): printed, not invented. */
const provinceFigures = ({ results2023, plan2024 }: PlanJson): SeedFigure[] => {
  const [province2023] = results2023.poverty.targets.items;
  const [province2024, , ethnic2024] = plan2024.objectives.specific.items;
  if (!province2023 || !province2024 || !ethnic2024)
    throw new Error('the plan has no targets of the province');
  return [
    figureOf(provinceUid, asked(2023, 'poorRateDrop'), province2023.value),
    figureOf(provinceUid, asked(2024, 'poorRateDrop'), province2024.value),
    figureOf(provinceUid, asked(2024, 'ethnicPoorRateDrop'), ethnic2024.value),
  ];
};

export const demonstrationPovertyFigures = (plan: PlanJson): SeedFigure[] => [
  ...provinceFigures(plan),
  ...table.trim().split('\n').flatMap(districtFigures),
];

/** A.IV.2.1 names them; why they fell short is not printed. */
const belowTarget = ['cb.043', 'cb.045', 'cb.047'];

export const demonstrationPovertyNotes = (): RecordOf<'note'>[] =>
  belowTarget.map((unit) => ({
    uid: `demo.note.poverty.2023.${unit}`,
    year: 2023,
    sheet: 'poverty',
    row: unit,
    text: 'Nhiều hộ thoát nghèo chuyển thành hộ cận nghèo (minh họa)',
  }));
