/** Reading access to the example by what a figure or a record says, not by its uid. */
import type { MeasureId } from '#shared/domain/measures.ts';
import type { Claim, Indicator } from '#shared/domain/records.ts';
import type { Seed, SeedFigure } from '#shared/domain/seed.ts';
import type { PrintedNumber } from './printed-numbers.ts';

/** What stands in the example for a number; place and printed text where the record keeps them. */
export interface Held {
  readonly what: string;
  /** Absent where nothing, or more than one thing, stands there. */
  readonly value: number | undefined;
  readonly place?: string | null | undefined;
  readonly printed?: string | undefined;
}

/** The pattern's groups follow the number; a group that did not match is "". */
export type Lookup = (number: PrintedNumber, a: string, b: string, c: string, d: string) => Held[];
export type Rule = readonly [pattern: RegExp, lookup: Lookup];

const onlyOne = <Item>(found: readonly Item[]): Item | undefined =>
  found.length === 1 ? found[0] : undefined;

export const initialUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const reader = (seed: Seed) => {
  const { claim = [], indicator = [], planVintage = [] } = seed.records;

  const figure = (measure: MeasureId, key: Partial<SeedFigure>): Held => {
    const fits = (each: SeedFigure): boolean =>
      each.measure === measure &&
      Object.entries(key).every(([name, value]) => each[name as keyof SeedFigure] === value);
    return {
      what: `${measure} ${JSON.stringify(key)}`,
      value: onlyOne(seed.figures.filter(fits))?.value,
    };
  };

  const claimWhere = (place: string, fits: (claim: Claim) => boolean): Held => {
    const only = onlyOne(claim.filter((each) => each.place === place && fits(each)));
    return { what: `claim at ${place}`, value: only?.value, place: only?.place, printed: only?.printed };
  };

  return {
    figure,
    claimWhere,
    claimOfCell: (place: string, row: string, column: string): Held =>
      claimWhere(place, (each) => each.sheet === 'funding' && each.row === row && each.column === column),
    indicatorWhere: (fits: (indicator: Indicator) => boolean): Indicator | undefined =>
      onlyOne(indicator.filter(fits)),
    indicatorFigure: (measure: MeasureId, year: number, found: Indicator | undefined): Held => ({
      ...figure(measure, { year, indicator: found?.uid ?? 'none' }),
      what: `${measure} ${year} of ${found?.name}`,
    }),
    vintage: (year: number, of: number): Held => ({
      what: `vintage ${of} in ${year}`,
      value: planVintage.find((each) => each.year === year && each.vintage === of)?.vintage,
    }),
  };
};

export type Reader = ReturnType<typeof reader>;
