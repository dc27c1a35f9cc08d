/**
 * Poverty statistics in cells: sums over the row's units, the beginning of a year out of the end of the year before,
 * and the two views of one target (households, percentage points), of which the typed one is kept.
 */
import type { BookView } from '../domain/book-view.ts';
import { SCALE } from '../domain/brands.ts';
import type { IndicatorMeasureId } from '../domain/measures.ts';
import { type StatisticCode, statisticUid } from '../domain/poverty.ts';
import { add, divide, multiply, type Rational, roundedUnits } from '../text/decimal.ts';
import type { Otherwise, Row, Sheet, StatisticContent } from './definition.ts';

/** Of some units; `column` values are read with the same units. */
export interface StatisticQuery {
  readonly sheet: Sheet;
  readonly units: readonly string[];
  /** What they make up together, where it may have a target of its own. */
  readonly whole?: string | undefined;
  readonly view: BookView;
}

export const statisticQuery = (sheet: Sheet, { place }: Row, view: BookView): StatisticQuery => ({
  ...{ sheet, view },
  units: place?.units ?? [],
  whole: place?.whole,
});

export const rational = (value: number, denominator = 1): Rational => ({
  num: BigInt(value),
  den: BigInt(denominator),
});

const hundred = rational(100);

/** In per cent; null where there is nothing to divide, or nothing to divide by. */
export const percent = (part: Rational | null, whole: Rational | null): Rational | null =>
  part && whole && divide(multiply(part, hundred), whole);

const figureOf = (
  { sheet, view }: StatisticQuery,
  code: StatisticCode,
  measure: IndicatorMeasureId,
  unit: string,
  year = sheet.year,
): Rational | null => {
  const indicator = statisticUid(view.trees(year), code);
  const value = indicator === undefined ? null : view.figure(measure, { year, indicator, unit });
  return value === null ? null : rational(value, SCALE);
};

/** What the end of the year before says of a unit; null where the book does not have that year, or nothing there. */
export const carriedFigure = (query: StatisticQuery, code: StatisticCode, unit: string): Rational | null => {
  const year = query.sheet.year - 1;
  for (const plan of query.view.records('planYear').values()) {
    if (plan.year === year) return figureOf(query, code, 'result', unit, year);
  }
  return null;
};

const contentOf = ({ sheet }: StatisticQuery, column: string): StatisticContent | undefined => {
  const content = sheet.column.get(column)?.content;
  return content?.kind === 'statistic' ? content : undefined;
};

const roundUp = ({ num, den }: Rational): Rational => {
  const magnitude = num < 0n ? -num : num;
  const whole = (magnitude + den - 1n) / den;
  return { num: num < 0n ? -whole : whole, den: 1n };
};

/** What is typed in another column of one unit: never what follows from this one. */
const typedIn = (query: StatisticQuery, column: string, unit: string): Rational | null => {
  const content = contentOf(query, column);
  return content ? figureOf(query, content.code, content.measure, unit) : null;
};

const otherwiseOf = (query: StatisticQuery, otherwise: Otherwise, unit: string): Rational | null => {
  const ofUnit = { ...query, units: [unit] };
  if (otherwise.op === 'same') return readStatistic(ofUnit, otherwise.of);
  const typed = typedIn(query, otherwise.of, unit);
  const base = readStatistic(ofUnit, otherwise.base);
  if (otherwise.op === 'points') return percent(typed, base);
  return typed && base && roundUp(multiply(multiply(typed, base), rational(1, 100)));
};

/** What one unit's cell holds: what is carried over, what is typed, or what follows from another column. */
const single = (query: StatisticQuery, content: StatisticContent, unit: string): Rational | null => {
  const { code, measure, carried, otherwise } = content;
  return (
    (carried ? carriedFigure(query, code, unit) : null) ??
    figureOf(query, code, measure, unit) ??
    (otherwise ? otherwiseOf(query, otherwise, unit) : null)
  );
};

const ofWhole = (query: StatisticQuery, { code, measure }: StatisticContent): Rational | null =>
  query.whole === undefined ? null : figureOf(query, code, measure, query.whole);

/** A count in households, a fall of a rate in percentage points; null where all units are blank. */
export const readStatistic = (query: StatisticQuery, column: string): Rational | null => {
  const content = contentOf(query, column);
  if (!content) return null;
  const { otherwise } = content;
  const [only] = query.units;
  if (only !== undefined && query.units.length === 1) return single(query, content, only);
  // Percentage points cannot be added up: those of several units are Σ households / Σ households.
  if (otherwise?.op === 'points')
    return (
      ofWhole(query, content) ??
      percent(readStatistic(query, otherwise.of), readStatistic(query, otherwise.base))
    );
  return query.units.reduce<Rational | null>((sum, unit) => {
    const value = single(query, content, unit);
    return value === null ? sum : sum === null ? value : add(sum, value);
  }, null);
};

/** What the cell shows as long as nothing is typed in it. */
export const followingFigure = (query: StatisticQuery, { otherwise }: StatisticContent): Rational | null => {
  const [only] = query.units;
  if (!otherwise || only === undefined) return null;
  if (query.whole === undefined) return otherwiseOf(query, otherwise, only);
  if (otherwise.op !== 'points') return null;
  return percent(readStatistic(query, otherwise.of), readStatistic(query, otherwise.base));
};

const isTyped = (query: StatisticQuery, { code, measure }: StatisticContent, unit: string): boolean =>
  figureOf(query, code, measure, unit) !== null;

const otherwiseFormula = (otherwise: Otherwise): string => {
  if (otherwise.op === 'same') return `=${otherwise.of}`;
  const { of, base } = otherwise;
  return otherwise.op === 'points' ? `=${of}/${base}*100` : `=ROUNDUP(${of}*${base}/100;0)`;
};

/** How the cell is computed; undefined where its figure is typed. `column` names what is carried over. */
export const statisticFormula = (
  query: StatisticQuery,
  row: Row,
  content: StatisticContent,
): string | undefined => {
  const { carried, code, otherwise } = content;
  const [unit] = query.units;
  if (!row.typed || unit === undefined) {
    if (otherwise?.op !== 'points') return row.sum;
    return ofWhole(query, content) === null ? otherwiseFormula(otherwise) : undefined;
  }
  if (carried && carriedFigure(query, code, unit) !== null) return `=${code}End[${query.sheet.year - 1}]`;
  if (!otherwise || isTyped(query, content, unit)) return undefined;
  return otherwiseOf(query, otherwise, unit) === null ? undefined : otherwiseFormula(otherwise);
};

/** Decimals that are kept of a computed percentage. */
const percentDecimals = 6;

/** As a cell of a column of this type holds it: × 10⁴, or per cent to six decimals. */
export const storedNumber = (value: Rational | null, type: 'percent' | 'number' | 'money'): number | null => {
  if (value === null) return null;
  if (type === 'money') return Number(roundedUnits(value, 0));
  if (type === 'number') return Number(roundedUnits(value, Math.log10(SCALE)));
  return Number(roundedUnits(value, percentDecimals)) / 10 ** percentDecimals;
};
