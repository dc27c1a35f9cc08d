/**
 * INVENTED demonstration data: how the capital of 2023, which the plan prints for the whole programme only (A.III.1),
 * divides among the thirteen lines, and how that of both years divides among units. Everything adds up to what is
 * printed: each source and vintage of 2023, each line and source of 2024 (B.IV).
 */
import type { SeedFigure } from '#shared/domain/seed.ts';
import { componentUid } from '../../catalogues/programme.ts';
import { provinceUid } from '../../catalogues/units.ts';
import { MILLION } from './amounts.ts';
import { apportion, type Chance, chance } from './demonstration-random.ts';
import { unitShares } from './demonstration-units.ts';
import { worksLine } from './demonstration-works.ts';
import { lineSources } from './funding.ts';
import { linesOf, type PlanJson } from './plan-json.ts';
import type { PrintedNumber } from './printed.ts';

export type CapitalSource = (typeof lineSources)[number];

/** Capital of one line, source and vintage. */
interface LineCapital {
  readonly year: number;
  readonly line: string;
  readonly source: CapitalSource;
  readonly vintage: number;
  /** In triệu đồng. */
  readonly amount: number;
}

export interface UnitCapital extends LineCapital {
  readonly unit: string;
}

/** Local capital of 2023 by line: what 2024 gives no hint of. */
const localShares: Partial<Record<CapitalSource, Readonly<Record<string, number>>>> = {
  localProvincial: { '5': 1 },
  localDistrict: { '2': 1, '5': 3 },
};

/** Lines that a source of 2023 goes to: as that of 2024 does, give or take a fifth. */
const lineWeights = (
  source: CapitalSource,
  plan: PlanJson,
  luck: Chance,
): [line: string, weight: number][] => {
  const shares = localShares[source];
  if (shares) return Object.entries(shares);
  return linesOf(plan).flatMap(({ code, funding }): [string, number][] => {
    const amount = funding[source]?.value;
    return amount === undefined ? [] : [[code, amount * luck.between(80, 120)]];
  });
};

type Printed = readonly [source: CapitalSource, vintage: number, printed: PrintedNumber];

const printed2023 = ({ results2023: { funding } }: PlanJson): Printed[] => [
  ...funding.central.byVintage.flatMap(({ vintage, development, recurrent }): Printed[] => [
    ['centralDevelopment', vintage, development],
    ['centralRecurrent', vintage, recurrent],
  ]),
  ['localProvincial', 2023, funding.local.provincial],
  ['localDistrict', 2023, funding.local.district],
];

const lines2023 = (plan: PlanJson): LineCapital[] => {
  const luck = chance(2023);
  return printed2023(plan).flatMap(([source, vintage, printed]) => {
    const weights = lineWeights(source, plan, luck);
    const amounts = apportion(
      printed.value,
      weights.map(([, weight]) => weight),
    );
    return weights.map(([line], index) => ({
      year: 2023,
      line,
      source,
      vintage,
      amount: amounts[index] ?? 0,
    }));
  });
};

/** Without the line of the works, whose capital is allotted work by work. */
const lines2024 = (plan: PlanJson): LineCapital[] =>
  linesOf(plan)
    .filter(({ code }) => code !== worksLine)
    .flatMap(({ code: line, funding }) =>
      lineSources.flatMap((source): LineCapital[] => {
        const amount = funding[source]?.value;
        return amount === undefined ? [] : [{ year: 2024, line, source, vintage: 2024, amount }];
      }),
    );

const dividedAmongUnits = (capital: LineCapital, luck: Chance): UnitCapital[] => {
  const shares = unitShares(capital.line, capital.source);
  const amounts = apportion(
    capital.amount,
    shares.map(([, share]) => share * luck.between(85, 115)),
  );
  return shares.flatMap(([unit], index) => {
    const amount = amounts[index] ?? 0;
    return amount === 0 ? [] : [{ ...capital, unit, amount }];
  });
};

export const unitCapital2023 = (plan: PlanJson): UnitCapital[] => {
  const luck = chance(20_231);
  return lines2023(plan).flatMap((capital) => dividedAmongUnits(capital, luck));
};

export const unitCapital2024 = (plan: PlanJson): UnitCapital[] => {
  const luck = chance(20_241);
  return lines2024(plan).flatMap((capital) => dividedAmongUnits(capital, luck));
};

const figureOf = (
  measure: 'assigned' | 'allotted',
  unit: string,
  { year, line, source, vintage, amount }: LineCapital,
): SeedFigure => ({
  year,
  measure,
  component: componentUid(line),
  unit,
  source,
  vintage,
  value: amount * MILLION,
});

export const demonstrationCapitalFigures = (plan: PlanJson): SeedFigure[] => [
  ...lines2023(plan).map((capital) => figureOf('assigned', provinceUid, capital)),
  ...[...unitCapital2023(plan), ...unitCapital2024(plan)].map((capital) =>
    figureOf('allotted', capital.unit, capital),
  ),
];
