/**
 * What a claim's expression comes to in the book, exactly: whole numbers over a whole number, nothing rounded.
 * The value is in the unit of `claim.value`: đồng for money; × 10⁴ for numbers, percents and counts.
 */
import type { BookView } from '../domain/book-view.ts';
import { SCALE } from '../domain/brands.ts';
import { countWorks } from '../domain/count-works.ts';
import type { Expression } from '../domain/expression.ts';
import { type AdditiveMeasureId, measureById } from '../domain/measures.ts';
import type { Citation } from '../domain/records.ts';
import { add, divide, divideHalfAway, multiply, type Rational, subtract } from '../text/decimal.ts';

export type TotalExpression = Extract<Expression, { op: 'total' }>;
export type DocumentsExpression = Extract<Expression, { op: 'documents' }>;

const percentScale = whole(100 * SCALE);

function whole(value: number): Rational {
  return { num: BigInt(value), den: 1n };
}

/** Of several measures together; null where all are blank. A month is asked for only where the measure has months. */
export const totalOf = (expression: Omit<TotalExpression, 'op'>, view: BookView): number | null => {
  let sum: number | null = null;
  for (const measure of expression.measures) {
    const amount = measureTotal(measure, expression, view);
    if (amount !== null) sum = (sum ?? 0) + amount;
  }
  return sum;
};

const measureTotal = (
  measure: AdditiveMeasureId,
  { year, component, unit, source, vintage, period }: Omit<TotalExpression, 'op'>,
  view: BookView,
): number | null => {
  const monthly = measureById(measure).monthly;
  return view.total(measure, {
    year,
    component,
    unit,
    source,
    vintage,
    period: monthly ? period : undefined,
  });
};

/** What a place of the year's text lists as its own, in the order of the list. */
export const listedAt = (place: string, view: BookView, year: number): Citation[] =>
  [...view.records('citation').values()]
    .filter((each) => each.year === year && each.place === place && each.role === 'main')
    .sort((a, b) => a.ordinal - b.ordinal || (a.uid < b.uid ? -1 : 1));

const sumOf = (terms: readonly (Rational | null)[]): Rational | null =>
  terms.reduce((sum, term) => (sum && term ? add(sum, term) : (sum ?? term)), null);

/**
 * Null where the book has nothing to compute it from: a total of nothing, a sum of blanks, a difference or a
 * ratio with a blank in it, a ratio over zero.
 */
export const evaluate = (expression: Expression, view: BookView, year: number): Rational | null => {
  switch (expression.op) {
    case 'total': {
      const amount = totalOf(expression, view);
      return amount === null ? null : whole(amount);
    }
    case 'figure': {
      const { measure, indicator, unit } = expression;
      const figure = view.figure(measure, { year: expression.year, indicator, unit });
      return figure === null ? null : whole(figure);
    }
    case 'documents': {
      const different = new Set(listedAt(expression.place, view, year).map((each) => each.document));
      return whole(different.size * SCALE);
    }
    case 'works':
      return whole(countWorks(expression, view) * SCALE);
    case 'sum':
      return sumOf(expression.of.map((each) => evaluate(each, view, year)));
    case 'difference':
    case 'ratio': {
      const [first, second] = expression.of.map((each) => evaluate(each, view, year));
      if (!first || !second) return null;
      if (expression.op === 'difference') return subtract(first, second);
      const ratio = divide(first, second);
      return ratio && multiply(ratio, percentScale);
    }
  }
};

/** To the nearest multiple of the grain, halves away from zero: what a paper prints. */
export const roundTo = (value: Rational, grain: number): number => {
  const step = BigInt(grain);
  return Number(divideHalfAway(value.num, value.den * step) * step);
};

/** "Khoảng": within 2 % of what the book computes. Our decision: no rule says how far "khoảng" may reach. */
export const tolerancePercent = 2;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

const isNear = (printed: number, { num, den }: Rational): boolean =>
  magnitude(BigInt(printed) * den - num) * 100n <= magnitude(num) * BigInt(tolerancePercent);

const isExactly = (printed: number, { num, den }: Rational): boolean => BigInt(printed) * den === num;

/** Whether a printed figure is what the book computes, in its own rounding. */
export const agrees = (
  {
    value,
    grain,
    approximate,
  }: { readonly value: number; readonly grain: number; readonly approximate: boolean },
  computed: Rational,
): boolean =>
  isExactly(value, computed) ||
  roundTo(computed, grain) === value ||
  (approximate && isNear(value, computed));
