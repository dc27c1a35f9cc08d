/**
 * INVENTED demonstration data: what had been disbursed month by month. The last month of 2023 comes, source by source,
 * to what the plan prints by 31/01/2024 (A.III.2); the plan prints nothing of 2024.
 */
import type { RecordOf } from '#shared/domain/records.ts';
import type { SeedFigure } from '#shared/domain/seed.ts';
import { componentUid } from '../../catalogues/programme.ts';
import {
  type CapitalSource,
  type UnitCapital,
  unitCapital2023,
  unitCapital2024,
} from './demonstration-capital.ts';
import { apportion, type Chance, chance } from './demonstration-random.ts';
import { demonstrationWorks, worksLine } from './demonstration-works.ts';
import type { PlanJson } from './plan-json.ts';
import { cutoffPeriod2023 } from './years.ts';

/** Amounts are made in nghìn đồng: the Treasury's are no whole triệu. */
const THOUSAND = 1_000;

type Range = readonly [least: number, most: number];

interface Month {
  readonly period: number;
  readonly asOf: string;
  /** Per cent of what the year comes to. */
  readonly reached: Range;
  /** Per cent of it that are advances not yet recovered. */
  readonly advance: Range;
}

const months2023: readonly Month[] = [
  { period: 202306, asOf: '2023-06-30', reached: [18, 32], advance: [35, 55] },
  { period: 202309, asOf: '2023-09-30', reached: [42, 58], advance: [22, 34] },
  { period: 202312, asOf: '2023-12-31', reached: [84, 95], advance: [12, 20] },
  { period: cutoffPeriod2023, asOf: '2024-01-31', reached: [100, 100], advance: [5, 11] },
];

/** Of what is allotted. */
const months2024: readonly Month[] = [
  { period: 202402, asOf: '2024-02-29', reached: [2, 5], advance: [60, 80] },
  { period: 202403, asOf: '2024-03-31', reached: [6, 13], advance: [45, 58] },
  { period: 202404, asOf: '2024-04-30', reached: [14, 23], advance: [30, 42] },
];

interface Paid {
  readonly capital: UnitCapital;
  /** What all the months lead up to, in nghìn đồng. */
  readonly whole: number;
}

/** Recurrent spending knows few advances. */
const advanceShare = (source: CapitalSource, { advance }: Month, luck: Chance): number =>
  luck.between(...advance) / (source === 'centralDevelopment' ? 100 : 250);

const monthFigures = ({ capital, whole }: Paid, months: readonly Month[], luck: Chance): SeedFigure[] =>
  months.flatMap((month): SeedFigure[] => {
    const total = Math.round((whole * luck.between(...month.reached)) / 100);
    const advance = Math.round(total * advanceShare(capital.source, month, luck));
    const { year, line, unit, source, vintage } = capital;
    const place = { component: componentUid(line), unit, source, vintage, period: month.period };
    return [
      { year, measure: 'disbursedCompleted', ...place, value: (total - advance) * THOUSAND },
      { year, measure: 'disbursedAdvance', ...place, value: advance * THOUSAND },
    ];
  });

const printedBySource = ({ results2023: { disbursement } }: PlanJson): [CapitalSource, number][] => [
  ['centralDevelopment', disbursement.central.development.value],
  ['centralRecurrent', disbursement.central.recurrent.value],
  ['localProvincial', disbursement.local.provincial.value],
  ['localDistrict', disbursement.local.district.value],
];

/** What is left of a source falls on its places by chance, less on capital carried over from 2022. */
const paid2023 = (plan: PlanJson): Paid[] => {
  const luck = chance(20_232);
  const all = unitCapital2023(plan);
  return printedBySource(plan).flatMap(([source, printed]) => {
    const places = all.filter((capital) => capital.source === source);
    const given = places.reduce((sum, { amount }) => sum + amount, 0);
    const left = apportion(
      (given - printed) * THOUSAND,
      places.map(({ amount, vintage }) => amount * luck.between(50, 150) * (vintage === 2023 ? 3 : 1)),
    );
    return places.map((capital, index) => ({
      capital,
      whole: capital.amount * THOUSAND - (left[index] ?? 0),
    }));
  });
};

/** The works of a district together: the Treasury's months are told by line and unit. */
const worksCapital = (plan: PlanJson): UnitCapital[] => {
  const sums = new Map<string, UnitCapital>();
  for (const { district, capital, fields } of demonstrationWorks(plan)) {
    const source = fields.part === 'investment' ? 'centralDevelopment' : 'centralRecurrent';
    const key = `${district.uid} ${source}`;
    const amount = capital + (sums.get(key)?.amount ?? 0);
    sums.set(key, { year: 2024, line: worksLine, unit: district.uid, source, vintage: 2024, amount });
  }
  return [...sums.values()];
};

const paid2024 = (plan: PlanJson): Paid[] =>
  [...worksCapital(plan), ...unitCapital2024(plan)]
    .filter(({ source }) => source !== 'mobilised')
    .map((capital) => ({ capital, whole: capital.amount * THOUSAND }));

export const demonstrationDisbursement = (plan: PlanJson): SeedFigure[] => {
  const luck = chance(20_233);
  return [
    ...paid2023(plan).flatMap((paid) => monthFigures(paid, months2023, luck)),
    ...paid2024(plan).flatMap((paid) => monthFigures(paid, months2024, luck)),
  ];
};

const invented = 'Số liệu minh họa do chương trình tự tạo, không phải số liệu của Kho bạc Nhà nước';

/** The totals of January 2024 are the Treasury's, as printed; who spent them is not. */
const dataSourceOf = (period: number, plan: PlanJson): string =>
  period === cutoffPeriod2023
    ? `${plan.results2023.disbursement.dataSource.replace(/\.$/, '')}; phần chia theo dự án và đơn vị là số liệu minh họa`
    : invented;

export const demonstrationCutoffs = (plan: PlanJson): RecordOf<'cutoff'>[] =>
  [months2023, months2024].flatMap((months, index) =>
    months.map(({ period, asOf }) => ({
      uid: `cutoff.${2023 + index}.${period}`,
      year: 2023 + index,
      period,
      asOf,
      dataSource: dataSourceOf(period, plan),
    })),
  );
