/**
 * Phụ lục 05's figures out of the book: for one component, the amount of every column, and both sides of its
 * rates. Sources are found by whose budget and which capital they are, never by name.
 */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import { type AdditiveMeasureId, disbursedMeasures } from '../domain/measures.ts';
import { firstPeriod, previousPeriod } from '../domain/periods.ts';
import type { Source } from '../domain/records.ts';
import type { Rational } from '../text/decimal.ts';
import { centralCapital, stateBudgets, topmostSources } from './budget-sources.ts';
import { addUp } from './cell-formulas.ts';
import { type Part, parts } from './phu-luc-05-columns.ts';
import { percentOf } from './rate-cell.ts';

export interface Question {
  readonly book: BookView;
  readonly trees: YearTrees;
  readonly period: number | undefined;
}

export type CapitalKey = 'Dev' | 'Rec';

export interface Amounts {
  /** By column key. */
  readonly money: ReadonlyMap<string, number | null>;
  /** In per cent. */
  readonly rates: ReadonlyMap<string, Rational | null>;
  /** Disbursed of each kind of central capital, whatever its vintage. */
  readonly disbursedOf: ReadonlyMap<CapitalKey, number | null>;
}

const sumOver = (
  { book, trees, period }: Question,
  measures: readonly AdditiveMeasureId[],
  component: string,
  sources: readonly string[],
  vintages: readonly (number | undefined)[],
): number | null =>
  addUp(
    measures.flatMap((measure) =>
      sources.flatMap((source) =>
        vintages.map((vintage) => {
          const monthly = measure === 'assigned' ? undefined : period;
          return book.total(measure, { year: trees.year, component, source, vintage, period: monthly });
        }),
      ),
    ),
  );

const vintagesOf = (trees: YearTrees, part: Part): (number | undefined)[] => {
  if (part.vintage === 'any') return [undefined];
  if (part.vintage === 'current') return [trees.year];
  return trees.vintages.filter((vintage) => vintage < trees.year);
};

const sourcesOf = (trees: YearTrees, part: Part): string[] =>
  topmostSources(
    trees,
    ({ budget, capital }) =>
      part.budgets.includes(budget) && (part.capital === null || part.capital === capital),
  );

const wholeBudget = (trees: YearTrees): string[] =>
  topmostSources(trees, ({ budget }) => stateBudgets.includes(budget));

/** Nothing was disbursed of the plan year's capital before its first month. */
const isFirstMonth = (trees: YearTrees, period: number): boolean => period === firstPeriod(trees.year);

/** Disbursed up to a month, all parts together. */
const disbursedTo = (question: Question, component: string, period: number): number | null =>
  sumOver({ ...question, period }, disbursedMeasures, component, wholeBudget(question.trees), [undefined]);

/** True where the month's own figure can be told: its previous month has figures, or there is none before it. */
export const knowsPreviousMonth = (question: Question, programme: string): boolean => {
  const { period, trees } = question;
  if (period === undefined) return false;
  return isFirstMonth(trees, period) || disbursedTo(question, programme, previousPeriod(period)) !== null;
};

const inMonth = (question: Question, component: string, cumulative: number | null): number | null => {
  const { period, trees } = question;
  if (period === undefined || cumulative === null) return null;
  if (isFirstMonth(trees, period)) return cumulative;
  return cumulative - (disbursedTo(question, component, previousPeriod(period)) ?? 0);
};

const disbursedOrBlank = (question: Question): readonly AdditiveMeasureId[] =>
  question.period === undefined ? [] : disbursedMeasures;

interface CapitalAmounts {
  readonly disbursed: number | null;
  readonly assigned: number | null;
}

const capitalAmounts = (
  question: Question,
  component: string,
  capital: Source['capital'],
): CapitalAmounts => {
  const sources = centralCapital(question.trees, capital);
  return {
    disbursed: sumOver(question, disbursedOrBlank(question), component, sources, [undefined]),
    assigned: sumOver(question, ['assigned'], component, sources, [undefined]),
  };
};

export const amountsOf = (question: Question, component: string, knowsPrevious: boolean): Amounts => {
  const { trees } = question;
  const disbursed = disbursedOrBlank(question);
  const whole = wholeBudget(trees);
  const money = new Map<string, number | null>();
  const advance: readonly AdditiveMeasureId[] = question.period === undefined ? [] : ['disbursedAdvance'];
  const plan = sumOver(question, ['assigned'], component, whole, [undefined]);
  const cum = sumOver(question, disbursed, component, whole, [undefined]);
  money.set('plan', plan);
  money.set('cum', cum);
  money.set('month', knowsPrevious ? inMonth(question, component, cum) : null);
  money.set('advance', sumOver(question, advance, component, whole, [undefined]));
  for (const part of parts) {
    const sources = sourcesOf(trees, part);
    const vintages = vintagesOf(trees, part);
    money.set(`plan${part.suffix}`, sumOver(question, ['assigned'], component, sources, vintages));
    money.set(`cum${part.suffix}`, sumOver(question, disbursed, component, sources, vintages));
  }
  const dev = capitalAmounts(question, component, 'development');
  const rec = capitalAmounts(question, component, 'recurrent');
  return {
    money,
    rates: new Map([
      ['rate', percentOf(cum, plan)],
      ['rateDev', percentOf(dev.disbursed, dev.assigned)],
      ['rateRec', percentOf(rec.disbursed, rec.assigned)],
    ]),
    disbursedOf: new Map([
      ['Dev', dev.disbursed],
      ['Rec', rec.disbursed],
    ]),
  };
};
