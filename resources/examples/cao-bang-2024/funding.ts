/** Amounts of money: capital assigned in 2024 and 2023, and what of 2023 had been disbursed by 31/01/2024. */
import type { SeedFigure } from '#shared/domain/seed.ts';
import { componentUid } from '../../catalogues/programme.ts';
import { provinceUid } from '../../catalogues/units.ts';
import { dong } from './amounts.ts';
import type { StatedFigure } from './indicator-entry.ts';
import { linesOf, type PlanJson } from './plan-json.ts';
import type { PrintedNumber } from './printed.ts';
import { cutoffPeriod2023, undivided2023 } from './years.ts';

export const lineSources = [
  'centralDevelopment',
  'centralRecurrent',
  'localProvincial',
  'localDistrict',
  'mobilised',
] as const;

/** B.IV: a line's amounts where the plan prints them. */
const assigned2024 = (plan: PlanJson): StatedFigure[] =>
  linesOf(plan).flatMap(({ code, funding }) =>
    lineSources.flatMap((source): StatedFigure[] => {
      const printed = funding[source];
      if (!printed) return [];
      const component = componentUid(code);
      const unit = provinceUid;
      const vintage = 2024;
      const place = { component, unit, source, vintage };
      return [{ figure: { year: 2024, measure: 'assigned', ...place, value: dong(printed) }, printed }];
    }),
  );

const undivided = { component: undivided2023, unit: provinceUid } as const;

const assignedIn2023 = (source: string, vintage: number, printed: PrintedNumber): StatedFigure => ({
  figure: { year: 2023, measure: 'assigned', ...undivided, source, vintage, value: dong(printed) },
  printed,
});

/** A.III.1: central capital by vintage. No vintage is printed for the local capital: taken as the year's own. */
const assigned2023 = ({ results2023: { funding } }: PlanJson): StatedFigure[] => [
  ...funding.central.byVintage.flatMap(({ vintage, development, recurrent }) => [
    assignedIn2023('centralDevelopment', vintage, development),
    assignedIn2023('centralRecurrent', vintage, recurrent),
  ]),
  assignedIn2023('localProvincial', 2023, funding.local.provincial),
  assignedIn2023('localDistrict', 2023, funding.local.district),
];

/** A.III.2: one cumulative amount a source; neither vintages nor volume and advances are told apart. */
const disbursed2023 = ({ results2023: { disbursement } }: PlanJson): StatedFigure[] => {
  const amounts: [string, PrintedNumber][] = [
    ['centralDevelopment', disbursement.central.development],
    ['centralRecurrent', disbursement.central.recurrent],
    ['localProvincial', disbursement.local.provincial],
    ['localDistrict', disbursement.local.district],
  ];
  return amounts.map(([source, printed]) => {
    const place = { ...undivided, source, period: cutoffPeriod2023 };
    return { figure: { year: 2023, measure: 'disbursedUnsplit', ...place, value: dong(printed) }, printed };
  });
};

export const statedAmounts = (plan: PlanJson): StatedFigure[] => [
  ...assigned2023(plan),
  ...disbursed2023(plan),
  ...assigned2024(plan),
];

export const fundingFigures = (plan: PlanJson): SeedFigure[] =>
  statedAmounts(plan).map(({ figure }) => figure);
